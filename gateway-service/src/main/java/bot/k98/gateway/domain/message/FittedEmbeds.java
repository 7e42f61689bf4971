package bot.k98.gateway.domain.message;

import bot.k98.contracts.discord.MessageBody.Embed;
import bot.k98.contracts.discord.MessageBody.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Embeds cut to Discord's limits: each part, the number of fields and embeds, and 6000 characters over all of them. */
record FittedEmbeds(List<Embed> shown, boolean shortened) {
    private static final int EMBEDS = 10;
    private static final int TITLE = 256;
    private static final int DESCRIPTION = 4_096;
    private static final int FIELDS = 25;
    private static final int FIELD_NAME = 256;
    private static final int FIELD_VALUE = 1_024;
    private static final int FOOTER = 2_048;
    private static final int ALL = 6_000;

    static FittedEmbeds of(List<Embed> embeds) {
        List<Embed> shown = new ArrayList<>();
        int room = ALL;
        for (Embed embed : embeds.subList(0, Math.min(embeds.size(), EMBEDS))) {
            Embed fitted = within(parts(embed), room);
            if (size(fitted) > 0) {
                shown.add(fitted);
            }
            room -= size(fitted);
        }
        return new FittedEmbeds(List.copyOf(shown), !shown.equals(embeds));
    }

    private static Embed parts(Embed embed) {
        List<Field> fields = embed.fields().stream()
                .limit(FIELDS)
                .map(field -> new Field(
                        FittedText.part(field.name(), FIELD_NAME).shown(),
                        FittedText.part(field.value(), FIELD_VALUE).shown(),
                        field.inline()))
                .toList();
        return new Embed(
                part(embed.title(), TITLE),
                part(embed.description(), DESCRIPTION),
                embed.color(),
                fields,
                part(embed.footer(), FOOTER));
    }

    private static Optional<String> part(Optional<String> text, int limit) {
        return text.map(t -> FittedText.part(t, limit).shown());
    }

    /** Fields go first, from the last; then the description is cut; then nothing is left. */
    private static Embed within(Embed embed, int room) {
        Embed fitted = embed;
        while (size(fitted) > room && !fitted.fields().isEmpty()) {
            fitted = withFields(
                    fitted, fitted.fields().subList(0, fitted.fields().size() - 1));
        }
        int over = size(fitted) - room;
        int description = fitted.description().map(String::length).orElse(0);
        if (over <= 0) {
            return fitted;
        }
        Optional<String> rest = over < description ? part(fitted.description(), description - over) : Optional.empty();
        Embed last = new Embed(fitted.title(), rest, embed.color(), List.of(), fitted.footer());
        return size(last) <= room
                ? last
                : new Embed(Optional.empty(), Optional.empty(), 0, List.of(), Optional.empty());
    }

    private static Embed withFields(Embed embed, List<Field> fields) {
        return new Embed(embed.title(), embed.description(), embed.color(), fields, embed.footer());
    }

    private static int size(Embed embed) {
        int fields = embed.fields().stream()
                .mapToInt(field -> field.name().length() + field.value().length())
                .sum();
        return fields + length(embed.title()) + length(embed.description()) + length(embed.footer());
    }

    private static int length(Optional<String> text) {
        return text.map(String::length).orElse(0);
    }
}
