package bot.k98.sandbox.rules;

import static bot.k98.sandbox.rules.Check.bool;
import static bot.k98.sandbox.rules.Check.integer;
import static bot.k98.sandbox.rules.Check.list;
import static bot.k98.sandbox.rules.Check.text;
import static bot.k98.sandbox.rules.Check.timestamp;
import static bot.k98.sandbox.rules.Check.url;

import com.fasterxml.jackson.databind.JsonNode;

/** Embeds: Discord's documented limits for each part, and 6000 characters over all embeds of a message. */
final class EmbedRules {
    private static final int MOST_CHARACTERS = 6000;
    private static final int URL = 2048;

    private static final Check MEDIA = Shape.of().must("url", url(URL, "http", "https", "attachment"));
    private static final Check FIELD =
            Shape.of().must("name", text(1, 256)).must("value", text(1, 1024)).may("inline", bool());
    private static final Check EMBED = Shape.of()
            .may("title", text(256))
            .may("description", text(4096))
            .may("url", url(URL))
            .may("timestamp", timestamp())
            .may("color", integer(0, 0xFFFFFF))
            .may(
                    "footer",
                    Shape.of().must("text", text(1, 2048)).may("icon_url", url(URL, "http", "https", "attachment")))
            .may(
                    "author",
                    Shape.of()
                            .must("name", text(1, 256))
                            .may("url", url(URL))
                            .may("icon_url", url(URL, "http", "https", "attachment")))
            .may("image", MEDIA)
            .may("thumbnail", MEDIA)
            .may("fields", list(0, 25, FIELD));

    static final Check EMBEDS = list(0, 10, EMBED).and(EmbedRules::total);

    private EmbedRules() {}

    private static void total(JsonNode embeds, Place place) {
        int characters = 0;
        for (int i = 0; i < embeds.size(); i++) {
            characters += characters(embeds.get(i));
            if (characters > MOST_CHARACTERS) {
                place.at(i).says("MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000");
            }
        }
    }

    private static int characters(JsonNode embed) {
        int sum = length(embed.path("title"))
                + length(embed.path("description"))
                + length(embed.path("footer").path("text"))
                + length(embed.path("author").path("name"));
        for (JsonNode field : embed.path("fields")) {
            sum += length(field.path("name")) + length(field.path("value"));
        }
        return sum;
    }

    private static int length(JsonNode text) {
        return text.asText("").length();
    }
}
