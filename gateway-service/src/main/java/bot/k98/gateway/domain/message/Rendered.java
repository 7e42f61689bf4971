package bot.k98.gateway.domain.message;

import bot.k98.gateway.domain.call.DiscordCall.Attachment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A message in Discord's form.
 *
 * @param json the body of a request that makes or changes a message
 * @param files sent beside it; named in {@code json} by their position
 */
public record Rendered(Map<String, Object> json, List<Attachment> files) {
    public Rendered with(String property, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(json);
        more.put(property, value);
        return new Rendered(more, files);
    }
}
