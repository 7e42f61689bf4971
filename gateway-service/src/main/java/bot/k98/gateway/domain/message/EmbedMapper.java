package bot.k98.gateway.domain.message;

import bot.k98.contracts.discord.MessageBody.Embed;
import bot.k98.contracts.discord.MessageBody.Field;
import java.util.LinkedHashMap;
import java.util.Map;

/** An embed as Discord's JSON. */
final class EmbedMapper {
    private EmbedMapper() {}

    static Map<String, Object> toJson(Embed embed) {
        Map<String, Object> json = new LinkedHashMap<>();
        embed.title().ifPresent(title -> json.put("title", title));
        embed.description().ifPresent(description -> json.put("description", description));
        json.put("color", embed.color());
        if (!embed.fields().isEmpty()) {
            json.put("fields", embed.fields().stream().map(EmbedMapper::toJson).toList());
        }
        embed.footer().ifPresent(footer -> json.put("footer", Map.of("text", footer)));
        return json;
    }

    private static Map<String, Object> toJson(Field field) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", field.name());
        json.put("value", field.value());
        json.put("inline", field.inline());
        return json;
    }
}
