package bot.k98.sandbox.messages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A message to be made.
 *
 * @param channel the channel's document
 * @param author a user id
 * @param form the request as Discord defines it, already checked
 * @param uploads its files
 * @param only the one member who sees it, null for everyone
 * @param origin fields to add, such as {@code interaction_metadata}
 */
public record Draft(
        ObjectNode channel, String author, JsonNode form, List<Upload> uploads, String only, ObjectNode origin) {}
