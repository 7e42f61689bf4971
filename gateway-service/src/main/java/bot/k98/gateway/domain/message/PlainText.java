package bot.k98.gateway.domain.message;

import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.MessageBody.Embed;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that a message says, as a text file. */
final class PlainText {
    private PlainText() {}

    static String of(MessageBody body) {
        return Stream.concat(Stream.of(body.text()), body.embeds().stream().map(PlainText::of))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private static String of(Embed embed) {
        Stream<String> fields = embed.fields().stream().map(field -> field.name() + "\n" + field.value());
        return Stream.of(embed.title().stream(), embed.description().stream(), fields, embed.footer().stream())
                .flatMap(parts -> parts)
                .collect(Collectors.joining("\n\n"));
    }
}
