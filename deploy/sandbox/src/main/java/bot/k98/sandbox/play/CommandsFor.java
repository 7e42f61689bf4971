package bot.k98.sandbox.play;

import bot.k98.sandbox.state.Json;
import bot.k98.sandbox.state.Kind;
import bot.k98.sandbox.state.Permissions;
import bot.k98.sandbox.state.World;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Which commands a member is offered in a channel: by context, by the command's default rights, and by what a moderator has set instead. */
final class CommandsFor {
    private static final int ROLE = 1;

    private final World world;

    CommandsFor(World world) {
        this.world = world;
    }

    List<ObjectNode> in(String user, ObjectNode channel) {
        long bits = Permissions.in(world, user, channel);
        if ((bits & Permissions.USE_APPLICATION_COMMANDS) == 0) {
            return List.of();
        }
        boolean direct = channel.has("_user");
        return world.all(Kind.COMMAND).stream()
                .filter(command -> offered(command, direct))
                .filter(command -> direct || allowed(command, user, bits))
                .toList();
    }

    private static boolean offered(ObjectNode command, boolean direct) {
        JsonNode contexts = command.path("contexts");
        int context = direct ? 1 : 0;
        boolean inContexts = !contexts.isArray() || contexts.valueStream().anyMatch(entry -> entry.asInt() == context);
        boolean toPeople =
                !command.has("guild_id") && command.path("dm_permission").asBoolean(true);
        return inContexts && (!direct || toPeople);
    }

    private boolean allowed(ObjectNode command, String user, long bits) {
        if ((bits & Permissions.ADMINISTRATOR) != 0) {
            return true;
        }
        JsonNode set = world.find(Kind.PERMISSION, command.path("id").asText())
                .map(entry -> entry.path("permissions"))
                .orElseGet(Json::array);
        Boolean decided = decided(set, user);
        if (decided != null) {
            return decided;
        }
        JsonNode needed = command.path("default_member_permissions");
        return !needed.isTextual() || (needed.asLong() != 0 && (bits & needed.asLong()) == needed.asLong());
    }

    /** A rule for the user wins over those for roles; of roles an allowance wins. */
    private Boolean decided(JsonNode rules, String user) {
        List<String> roles = Permissions.rolesOf(world, user);
        Boolean decided = null;
        for (JsonNode rule : rules) {
            String id = rule.path("id").asText();
            if (rule.path("type").asInt() != ROLE && id.equals(user)) {
                return rule.path("permission").asBoolean();
            }
            if (rule.path("type").asInt() == ROLE && (roles.contains(id) || id.equals(world.guildId()))) {
                decided =
                        Boolean.TRUE.equals(decided) || rule.path("permission").asBoolean();
            }
        }
        return decided;
    }
}
