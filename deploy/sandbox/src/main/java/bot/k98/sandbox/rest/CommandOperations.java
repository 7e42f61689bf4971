package bot.k98.sandbox.rest;

import bot.k98.sandbox.rules.Check;
import bot.k98.sandbox.rules.CommandRules;
import bot.k98.sandbox.rules.DiscordError;
import bot.k98.sandbox.rules.DiscordError.Unknown;
import bot.k98.sandbox.rules.Shape;
import bot.k98.sandbox.state.Json;
import bot.k98.sandbox.state.World;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** The bot's commands, global and of the guild. */
public final class CommandOperations {
    private final CommandRegister register;
    private final Doors doors;

    public CommandOperations(CommandRegister register, World world) {
        this.register = register;
        this.doors = new Doors(world);
    }

    public List<Operation> operations() {
        String guild = "/applications/{application_id}/guilds/{guild_id}/commands";
        List<Operation> all = new ArrayList<>();
        all.add(Operation.of("GET", guild + "/permissions", this::permissions));
        all.add(Operation.of("GET", guild + "/{command_id}/permissions", this::permissionsOf));
        all.addAll(at("/applications/{application_id}/commands", false));
        all.addAll(at(guild, true));
        return all;
    }

    private List<Operation> at(String path, boolean guild) {
        String one = path + "/{command_id}";
        return List.of(
                Operation.of("GET", path, call -> Answer.ok(listed(scope(call, guild)))),
                Operation.of("POST", path, call -> create(call, scope(call, guild))),
                Operation.of("PUT", path, call -> replace(call, scope(call, guild))),
                Operation.of("GET", one, call -> Answer.ok(shown(find(call, scope(call, guild))))),
                Operation.of("PATCH", one, call -> edit(call, scope(call, guild))),
                Operation.of("DELETE", one, call -> {
                    register.remove(find(call, scope(call, guild)));
                    return Answer.none();
                }));
    }

    /** The guild's id, or null for global commands. */
    private String scope(Call call, boolean guild) {
        doors.application(call);
        return guild ? doors.guild(call).path("id").asText() : null;
    }

    private ObjectNode find(Call call, String guild) {
        return register.find(guild, call.path("command_id")).orElseThrow(() -> DiscordError.unknown(Unknown.COMMAND));
    }

    private ArrayNode listed(String guild) {
        return Json.array(
                register.all(guild).stream().map(CommandOperations::shown).toList());
    }

    private static ObjectNode shown(ObjectNode command) {
        return Json.wire(command);
    }

    private Answer create(Call call, String guild) {
        Shape.require(CommandRules.COMMAND, call.body());
        boolean known = register.sameNamed(guild, call.body()).isPresent();
        ObjectNode command = register.put(guild, call.body());
        return known ? Answer.ok(shown(command)) : Answer.created(shown(command));
    }

    private Answer replace(Call call, String guild) {
        Shape.require(Check.list(0, 130, CommandRules.COMMAND), call.body());
        register.replace(guild, call.body());
        return Answer.ok(listed(guild));
    }

    private Answer edit(Call call, String guild) {
        ObjectNode merged = find(call, guild).deepCopy();
        call.body().properties().forEach(field -> merged.set(field.getKey(), field.getValue()));
        Shape.require(CommandRules.COMMAND, merged);
        return Answer.ok(shown(register.put(guild, merged)));
    }

    private Answer permissions(Call call) {
        scope(call, true);
        return Answer.ok(Json.array(register.permissions()));
    }

    private Answer permissionsOf(Call call) {
        scope(call, true);
        String id = call.path("command_id");
        JsonNode found = register.permissions().stream()
                .filter(entry -> entry.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow(() -> DiscordError.unknown(Unknown.COMMAND_PERMISSIONS));
        return Answer.ok(found);
    }
}
