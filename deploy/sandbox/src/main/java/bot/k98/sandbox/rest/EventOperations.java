package bot.k98.sandbox.rest;

import bot.k98.sandbox.messages.Views;
import bot.k98.sandbox.rules.DiscordError;
import bot.k98.sandbox.rules.DiscordError.Unknown;
import bot.k98.sandbox.rules.EventRules;
import bot.k98.sandbox.rules.Place;
import bot.k98.sandbox.rules.Shape;
import bot.k98.sandbox.state.Community;
import bot.k98.sandbox.state.Fact;
import bot.k98.sandbox.state.Happening;
import bot.k98.sandbox.state.Json;
import bot.k98.sandbox.state.Kind;
import bot.k98.sandbox.state.Permissions;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Scheduled events of the guild, read and written. */
public final class EventOperations {
    private static final int MOST = 100;
    private static final int SCHEDULED = 1;
    private static final int ACTIVE = 2;
    private static final int COMPLETED = 3;
    private static final int CANCELED = 4;

    private final Community community;
    private final Views views;
    private final Doors doors;

    public EventOperations(Community community, Views views) {
        this.community = community;
        this.views = views;
        this.doors = new Doors(community.world());
    }

    public List<Operation> operations() {
        String all = "/guilds/{guild_id}/scheduled-events";
        String one = all + "/{guild_scheduled_event_id}";
        return List.of(
                Operation.of("GET", all, this::list),
                Operation.of("POST", all, this::create),
                Operation.of("GET", one, call -> Answer.ok(view(find(call), call))),
                Operation.of("PATCH", one, this::edit),
                Operation.of("DELETE", one, this::delete));
    }

    private Answer list(Call call) {
        doors.guild(call);
        return Answer.ok(Json.array(community.world().all(Kind.EVENT).stream()
                .map(event -> view(event, call))
                .toList()));
    }

    private ObjectNode view(ObjectNode event, Call call) {
        ObjectNode view = Json.wire(event);
        view.set("creator", views.user(event.path("creator_id").asText()));
        if ("true".equals(call.query("with_user_count"))) {
            view.put("user_count", 0);
        }
        return view;
    }

    private ObjectNode find(Call call) {
        doors.guild(call);
        return community
                .world()
                .find(Kind.EVENT, call.path("guild_scheduled_event_id"))
                .orElseThrow(() -> DiscordError.unknown(Unknown.EVENT));
    }

    private Answer create(Call call) {
        doors.guild(call, Permissions.CREATE_EVENTS);
        JsonNode body = call.body();
        Shape.require(EventRules.fields(true), body);
        if (community.world().all(Kind.EVENT).stream()
                        .filter(EventOperations::uncompleted)
                        .count()
                >= MOST) {
            throw DiscordError.tooManyEvents();
        }
        ObjectNode event = (ObjectNode) Json.parse("""
                {"description":null,"channel_id":null,"image":null,"scheduled_end_time":null,"entity_id":null,"recurrence_rule":null,
                "guild_scheduled_event_exceptions":[],"entity_metadata":null}""");
        event.put("id", community.nextId()).put("guild_id", community.world().guildId());
        event.put("creator_id", community.world().botId()).put("status", SCHEDULED);
        return store("GUILD_SCHEDULED_EVENT_CREATE", event, body, call);
    }

    private static boolean uncompleted(ObjectNode event) {
        return event.path("status").asInt() <= ACTIVE;
    }

    private Answer edit(Call call) {
        ObjectNode event = find(call).deepCopy();
        doors.guild(call, Permissions.MANAGE_EVENTS);
        JsonNode body = call.body();
        Shape.require(EventRules.fields(false), body);
        refuseIllegalStatus(event.path("status").asInt(), body.path("status"));
        return store("GUILD_SCHEDULED_EVENT_UPDATE", event, body, call);
    }

    /** Scheduled may become active or canceled, active may become completed; nothing else. */
    private static void refuseIllegalStatus(int from, JsonNode to) {
        int wanted = to.asInt(from);
        boolean legal = wanted == from
                || (from == SCHEDULED && (wanted == ACTIVE || wanted == CANCELED))
                || (from == ACTIVE && wanted == COMPLETED);
        if (!legal) {
            Place root = Place.root();
            root.at("status")
                    .says("GUILD_SCHEDULED_EVENT_STATUS_TRANSITION", "Invalid Guild Scheduled Event Status Update");
            root.throwIfAny();
        }
    }

    private Answer store(String happening, ObjectNode event, JsonNode body, Call call) {
        boolean isNew = !event.has("name");
        for (String field : List.of(
                "name",
                "description",
                "channel_id",
                "scheduled_start_time",
                "scheduled_end_time",
                "privacy_level",
                "entity_type",
                "status",
                "entity_metadata",
                "recurrence_rule")) {
            if (body.has(field)) {
                event.set(field, body.path(field));
            }
        }
        Place root = Place.root();
        EventRules.whole(community.now(), isNew).check(event, root);
        root.throwIfAny();
        community.commit(Fact.stored(Kind.EVENT, event));
        community.tell(new Happening(happening, Json.wire(event), null, null));
        return Answer.ok(view(event, call));
    }

    private Answer delete(Call call) {
        ObjectNode event = find(call);
        doors.guild(call, Permissions.MANAGE_EVENTS);
        community.commit(new Fact.Removed(Kind.EVENT, event.path("id").asText()));
        community.tell(new Happening("GUILD_SCHEDULED_EVENT_DELETE", Json.wire(event), null, null));
        return Answer.none();
    }
}
