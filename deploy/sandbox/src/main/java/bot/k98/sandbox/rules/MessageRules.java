package bot.k98.sandbox.rules;

import static bot.k98.sandbox.rules.Check.bool;
import static bot.k98.sandbox.rules.Check.id;
import static bot.k98.sandbox.rules.Check.integer;
import static bot.k98.sandbox.rules.Check.list;
import static bot.k98.sandbox.rules.Check.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Messages to be made or edited. */
public final class MessageRules {
    public static final int EPHEMERAL = 1 << 6;
    public static final int LOADING = 1 << 7;
    public static final int COMPONENTS_V2 = 1 << 15;

    /** Bytes in one file (10 MiB since 2025-01-16) and in one request. */
    public static final long LARGEST_FILE = 10L << 20;

    public static final long LARGEST_REQUEST = 25L << 20;
    public static final int MOST_FILES = 10;
    private static final long MOST_FLAGS = 0xFFFF_FFFFL;

    private static final Check ATTACHMENT = Shape.of()
            .must("id", id())
            .may("filename", text(1, 1024))
            .may("description", text(1024))
            .may("title", text(1024));
    private static final Check MENTIONS = Shape.of()
            .may("parse", list(0, 3, text(20)))
            .may("users", list(0, 100, id()))
            .may("roles", list(0, 100, id()))
            .may("replied_user", bool());
    private static final Check PARTS = Shape.of()
            .may("content", text(2000))
            .may("embeds", EmbedRules.EMBEDS)
            .may("attachments", list(0, MOST_FILES, ATTACHMENT))
            .may("allowed_mentions", MENTIONS)
            .may("flags", integer(0, MOST_FLAGS))
            .may("tts", bool())
            .and(MessageRules::components);

    /** A message to be made; emptiness is looked at after its files are known. */
    public static final Check CREATE = Shape.of()
            .may("nonce", MessageRules::nonce)
            .may("enforce_nonce", bool())
            .may("sticker_ids", list(0, 3, id()))
            .may(
                    "message_reference",
                    Shape.of().must("message_id", id()).may("channel_id", id()).may("fail_if_not_exists", bool()))
            .and(PARTS);

    /** An edit of a message that is already of the second generation may leave the flag out. */
    public static Check edit(boolean secondGeneration) {
        return secondGeneration ? PARTS_BUT_COMPONENTS.and(Shape.of().may("components", ComponentRules.SECOND)) : PARTS;
    }

    private static final Check PARTS_BUT_COMPONENTS = Shape.of()
            .may("attachments", list(0, MOST_FILES, ATTACHMENT))
            .may("allowed_mentions", MENTIONS)
            .may("flags", integer(0, MOST_FLAGS))
            .and(MessageRules::onlyComponents);

    private MessageRules() {}

    public static boolean isSecondGeneration(JsonNode form) {
        return (form.path("flags").asInt() & COMPONENTS_V2) != 0;
    }

    private static void nonce(JsonNode nonce, Place place) {
        if (!nonce.isIntegralNumber()) {
            text(25).check(nonce, place);
        }
    }

    private static void components(JsonNode form, Place place) {
        boolean second = isSecondGeneration(form);
        Shape.of()
                .may("components", second ? ComponentRules.SECOND : ComponentRules.LEGACY)
                .check(form, place);
        if (second) {
            onlyComponents(form, place);
        }
    }

    private static void onlyComponents(JsonNode form, Place place) {
        for (String other : List.of("content", "embeds", "sticker_ids", "poll")) {
            boolean given = form.path(other).isContainerNode()
                    ? !form.path(other).isEmpty()
                    : !form.path(other).asText("").isEmpty() && form.hasNonNull(other);
            if (given) {
                place.at(other)
                        .says(
                                "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                                "The '" + other + "' field cannot be used when using MessageFlags.IS_COMPONENTS_V2");
            }
        }
    }
}
