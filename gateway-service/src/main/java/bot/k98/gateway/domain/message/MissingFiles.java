package bot.k98.gateway.domain.message;

import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.MessageBody.FileName;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A message whose files did not come: it says so instead of waiting for ever. */
public final class MissingFiles {
    private MissingFiles() {}

    /** @param hashes of the files that are not there */
    public static MessageBody told(MessageBody body, Set<String> hashes) {
        List<FileName> there = body.files().stream()
                .filter(file -> !hashes.contains(file.hash()))
                .toList();
        if (there.size() == body.files().size()) {
            return body;
        }
        String names = body.files().stream()
                .filter(file -> hashes.contains(file.hash()))
                .map(file -> "`" + file.name() + "`")
                .collect(Collectors.joining(", "));
        String text = (body.text() + "\n\nI couldn't attach " + names + ": please ask for it again.").strip();
        return new MessageBody(text, body.embeds(), body.rows(), body.mentions(), there);
    }
}
