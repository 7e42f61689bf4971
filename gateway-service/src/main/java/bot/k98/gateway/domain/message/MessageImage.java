package bot.k98.gateway.domain.message;

import bot.k98.contracts.DeterministicId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What can be seen of a message, as a hash. It is the same for the request that makes a message and for the message as Discord
 * tells it later, so a message is known again by it, and one that somebody changed is noticed. Of files only their number
 * counts: Discord writes their names anew.
 */
public final class MessageImage {
    private static final List<String> COMPONENT = List.of(
            "type",
            "custom_id",
            "label",
            "style",
            "placeholder",
            "min_values",
            "max_values",
            "value",
            "disabled",
            "default");

    private MessageImage() {}

    /** @param json of a request that makes a message, or Discord's message */
    public static String of(Map<?, ?> json) {
        return DeterministicId.of(
                "image",
                text(json, "content"),
                objects(json, "embeds").stream()
                        .filter(MessageImage::written)
                        .map(MessageImage::embed)
                        .toList(),
                objects(json, "components").stream()
                        .map(MessageImage::component)
                        .toList(),
                objects(json, "attachments").size());
    }

    /** Discord adds embeds of its own to messages with links. */
    private static boolean written(Map<?, ?> embed) {
        return embed.get("type") == null || "rich".equals(embed.get("type"));
    }

    private static List<Object> embed(Map<?, ?> embed) {
        Map<?, ?> footer = embed.get("footer") instanceof Map<?, ?> map ? map : Map.of();
        return List.of(
                text(embed, "title"),
                text(embed, "description"),
                text(embed, "color"),
                objects(embed, "fields").stream()
                        .map(field -> List.of(text(field, "name"), text(field, "value"), flag(field, "inline")))
                        .toList(),
                text(footer, "text"));
    }

    /** A row, a button, a menu or an option of a menu. */
    private static List<Object> component(Map<?, ?> component) {
        Stream<Object> own = COMPONENT.stream()
                .filter(property -> component.get(property) != null)
                .filter(property -> !Boolean.FALSE.equals(component.get(property)))
                .map(property -> property + "=" + text(component, property));
        Stream<Object> inside = Stream.of("components", "options")
                .flatMap(property -> objects(component, property).stream())
                .map(MessageImage::component);
        return Stream.concat(own, inside).toList();
    }

    private static boolean flag(Map<?, ?> json, String property) {
        return Boolean.TRUE.equals(json.get(property));
    }

    private static String text(Map<?, ?> json, String property) {
        Object value = json.get(property);
        return value == null ? "" : String.valueOf(value).strip();
    }

    private static List<Map<?, ?>> objects(Map<?, ?> json, String property) {
        return json.get(property) instanceof List<?> list
                ? list.stream().<Map<?, ?>>map(item -> (Map<?, ?>) item).toList()
                : List.of();
    }
}
