package bot.k98.sandbox.rest;

import bot.k98.sandbox.rules.CommandRules;
import bot.k98.sandbox.rules.DiscordError;
import bot.k98.sandbox.state.Community;
import bot.k98.sandbox.state.Fact;
import bot.k98.sandbox.state.Json;
import bot.k98.sandbox.state.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The registered commands. One of the same name, type and scope keeps its id and is overwritten; creating costs from a daily quota. */
public final class CommandRegister {
    private static final int CREATES_PER_DAY = 200;

    private final Community community;

    public CommandRegister(Community community) {
        this.community = community;
    }

    /** Commands of the guild, or with null the global ones. */
    public List<ObjectNode> all(String guild) {
        return community.world().all(Kind.COMMAND).stream()
                .filter(command ->
                        Objects.equals(guild, command.path("guild_id").asText(null)))
                .toList();
    }

    Optional<ObjectNode> find(String guild, String id) {
        return all(guild).stream()
                .filter(command -> command.path("id").asText().equals(id))
                .findFirst();
    }

    Optional<ObjectNode> sameNamed(String guild, JsonNode wanted) {
        return all(guild).stream().filter(command -> sameName(command, wanted)).findFirst();
    }

    private static boolean sameName(JsonNode command, JsonNode other) {
        return command.path("name").equals(other.path("name")) && type(command) == type(other);
    }

    private static int type(JsonNode command) {
        return command.path("type").asInt(CommandRules.SLASH);
    }

    ObjectNode put(String guild, JsonNode wanted) {
        Optional<ObjectNode> old =
                wanted.hasNonNull("version") ? find(guild, wanted.path("id").asText()) : sameNamed(guild, wanted);
        if (old.isEmpty()) {
            refuseTooMany(type(wanted), all(guild));
        }
        ObjectNode command = document(guild, wanted, old);
        List<Fact> facts = new ArrayList<>(List.of(Fact.stored(Kind.COMMAND, command)));
        if (old.isEmpty()) {
            facts.add(quota(guild, 1));
        }
        community.commit(facts.toArray(Fact[]::new));
        return command;
    }

    private static void refuseTooMany(int type, List<? extends JsonNode> others) {
        int most = type == CommandRules.SLASH ? 100 : 15;
        if (others.stream().filter(other -> type(other) == type).count() >= most) {
            throw DiscordError.tooManyCommands(most);
        }
    }

    void replace(String guild, JsonNode wanted) {
        List<JsonNode> list = wanted.valueStream().toList();
        for (int type = 1; type <= 3; type++) {
            int most = type == CommandRules.SLASH ? 100 : 15;
            int asked = type;
            if (list.stream().filter(command -> type(command) == asked).count() > most) {
                throw DiscordError.tooManyCommands(most);
            }
        }
        List<ObjectNode> before = all(guild);
        List<Fact> facts = new ArrayList<>();
        before.stream()
                .filter(old -> list.stream().noneMatch(command -> sameName(old, command)))
                .forEach(old ->
                        facts.add(new Fact.Removed(Kind.COMMAND, old.path("id").asText())));
        long fresh = list.stream()
                .filter(command -> sameNamed(guild, command).isEmpty())
                .count();
        list.forEach(command ->
                facts.add(Fact.stored(Kind.COMMAND, document(guild, command, sameNamed(guild, command)))));
        facts.add(quota(guild, (int) fresh));
        community.commit(facts.toArray(Fact[]::new));
    }

    void remove(ObjectNode command) {
        community.commit(new Fact.Removed(Kind.COMMAND, command.path("id").asText()));
    }

    /** What Discord counts: 200 creations a day for each scope; 30034 above. */
    private Fact quota(String guild, int more) {
        String key = "commands " + guild + " " + LocalDate.ofInstant(community.now(), ZoneOffset.UTC);
        int used = more
                + community
                        .world()
                        .find(Kind.COUNTER, key)
                        .map(counter -> counter.path("used").asInt())
                        .orElse(0);
        if (used > CREATES_PER_DAY) {
            throw DiscordError.tooManyCommandCreates();
        }
        return new Fact.Stored(Kind.COUNTER, key, Json.object().put("used", used));
    }

    private ObjectNode document(String guild, JsonNode wanted, Optional<ObjectNode> old) {
        ObjectNode command = Json.object();
        command.put("id", old.map(o -> o.path("id").asText()).orElseGet(community::nextId));
        command.put("application_id", community.world().botId());
        command.put("version", community.nextId());
        command.put("type", type(wanted)).set("name", wanted.path("name"));
        command.put("description", wanted.path("description").asText(""));
        command.put(
                "default_member_permissions",
                wanted.path("default_member_permissions").asText(null));
        if (wanted.path("default_member_permissions").isNull()) {
            command.putNull("default_member_permissions");
        }
        if (guild == null) {
            command.put("dm_permission", wanted.path("dm_permission").asBoolean(true));
        } else {
            command.put("guild_id", guild);
        }
        Stream.of("name_localizations", "description_localizations").forEach(field -> {
            command.set(field, wanted.hasNonNull(field) ? wanted.path(field) : command.nullNode());
        });
        command.set("contexts", wanted.hasNonNull("contexts") ? numbers(wanted.path("contexts")) : command.nullNode());
        command.set(
                "integration_types",
                wanted.hasNonNull("integration_types")
                        ? numbers(wanted.path("integration_types"))
                        : Json.array().add(0));
        if (wanted.path("options").isArray() && !wanted.path("options").isEmpty()) {
            command.set("options", wanted.path("options"));
        }
        return command.put("nsfw", wanted.path("nsfw").asBoolean());
    }

    /** Clients write these numbers as texts too. */
    private static ArrayNode numbers(JsonNode list) {
        ArrayNode numbers = Json.array();
        list.forEach(entry -> numbers.add(entry.asInt()));
        return numbers;
    }

    /** Who may use which command, where a moderator has set it. */
    List<ObjectNode> permissions() {
        return List.copyOf(community.world().all(Kind.PERMISSION));
    }
}
