package bot.k98.sandbox.play;

import bot.k98.sandbox.interactions.InteractionLog;
import bot.k98.sandbox.messages.MessageBook;
import bot.k98.sandbox.messages.Upload;
import bot.k98.sandbox.messages.Views;
import bot.k98.sandbox.rules.MessageRules;
import bot.k98.sandbox.state.Community;
import bot.k98.sandbox.state.Json;
import bot.k98.sandbox.state.Kind;
import bot.k98.sandbox.state.Permissions;
import bot.k98.sandbox.state.World;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A member's click or command, turned into the interaction that the bot is told. */
final class Clicks {
    private static final int COMMAND = 2;
    private static final int COMPONENT = 3;
    private static final int AUTOCOMPLETE = 4;
    private static final int MODAL_SUBMIT = 5;

    private final World world;
    private final Cast cast;
    private final MessageBook book;
    private final InteractionLog log;

    Clicks(Community community, Cast cast, MessageBook book, InteractionLog log) {
        this.world = community.world();
        this.cast = cast;
        this.book = book;
        this.log = log;
    }

    /** The interaction that this request begins. */
    ObjectNode begin(JsonNode request, List<Upload> uploads) {
        if (request.hasNonNull("command")) {
            return command(request, uploads);
        }
        if (request.hasNonNull("menu")) {
            return menu(request);
        }
        if (request.hasNonNull("press") || request.hasNonNull("select")) {
            return component(request);
        }
        if (request.hasNonNull("modal")) {
            return modal(request, uploads);
        }
        throw PlayError.bad("say what to do: command, menu, press, select or modal");
    }

    private Resolved resolved() {
        return new Resolved(world, cast, book.views(), book.cabinet());
    }

    private ObjectNode command(JsonNode request, List<Upload> uploads) {
        String user = cast.user(request.path("as").asText());
        ObjectNode channel = channel(request, user);
        TypedCommand typed = typed(request, user, channel);
        Resolved resolved = resolved();
        ObjectNode data = data(typed.command());
        data.set("options", new OptionValues(resolved, user, channel, uploads).of(typed, null));
        return log.begin(
                entry("command", COMMAND, user, channel, typed.fullName()),
                payload(COMMAND, user, channel, with(data, resolved)));
    }

    /** Asks the bot for choices while a member types. */
    ObjectNode autocomplete(JsonNode request) {
        String user = cast.user(request.path("as").asText());
        ObjectNode channel = channel(request, user);
        String option = request.path("option").asText();
        ObjectNode asked = request.deepCopy();
        asked.withObjectProperty("options").put(option, request.path("value").asText(""));
        TypedCommand typed = typed(asked, user, channel);
        boolean offered = typed.offered()
                .valueStream()
                .anyMatch(o -> o.path("name").asText().equals(option)
                        && o.path("autocomplete").asBoolean());
        if (!offered) {
            throw PlayError.bad("/" + typed.fullName() + " has no option '" + option + "' with autocomplete");
        }
        Resolved resolved = resolved();
        ObjectNode data = data(typed.command());
        data.set("options", new OptionValues(resolved, user, channel, List.of()).of(typed, option));
        return log.begin(
                entry("autocomplete", AUTOCOMPLETE, user, channel, typed.fullName()),
                payload(AUTOCOMPLETE, user, channel, with(data, resolved)));
    }

    private ObjectNode channel(JsonNode request, String user) {
        return cast.channelFor(request.path("channel").asText("general"), user, Permissions.USE_APPLICATION_COMMANDS);
    }

    private TypedCommand typed(JsonNode request, String user, ObjectNode channel) {
        Map<String, String> values = new LinkedHashMap<>();
        request.path("options")
                .properties()
                .forEach(option -> values.put(option.getKey(), option.getValue().asText()));
        return TypedCommand.match(request.path("command").asText(), values, new CommandsFor(world).in(user, channel));
    }

    private ObjectNode menu(JsonNode request) {
        String user = cast.user(request.path("as").asText());
        ObjectNode channel = channel(request, user);
        String name = request.path("menu").asText();
        ObjectNode command = new CommandsFor(world)
                .in(user, channel).stream()
                        .filter(c -> c.path("type").asInt() > 1)
                        .filter(c -> c.path("name").asText().equals(name))
                        .findFirst()
                        .orElseThrow(() -> PlayError.notFound("no menu entry '" + name + "' is offered here"));
        Resolved resolved = resolved();
        String target = request.path("target").asText();
        ObjectNode data = data(command);
        if (command.path("type").asInt() == 2) {
            data.put("target_id", resolved.user(target));
        } else {
            ObjectNode message = world.message(channel.path("id").asText(), target)
                    .filter(found -> cast.sees(user, found))
                    .orElseThrow(() -> PlayError.notFound("no such message in this channel: " + target));
            data.put("target_id", resolved.message(message));
        }
        return log.begin(
                entry("menu", COMMAND, user, channel, name), payload(COMMAND, user, channel, with(data, resolved)));
    }

    private ObjectNode component(JsonNode request) {
        String user = cast.user(request.path("as").asText());
        String wanted = request.path("press").asText(request.path("select").asText());
        boolean button = request.hasNonNull("press");
        ComponentFinder finder = new ComponentFinder(world, cast, user);
        ComponentFinder.Found found = finder.find(request, wanted, button);
        ObjectNode channel =
                world.get(Kind.CHANNEL, found.message().path("channel_id").asText());
        Resolved resolved = resolved();
        ObjectNode data = Json.object();
        data.set("custom_id", found.component().path("custom_id"));
        data.set("component_type", found.component().path("type"));
        data.set("id", found.component().path("id"));
        if (!button) {
            data.set("values", new SelectValues(resolved, user).of(found.component(), request.path("values")));
        }
        ObjectNode entry = entry(
                button ? "button" : "select",
                COMPONENT,
                user,
                channel,
                found.component().path("custom_id").asText());
        entry.set("source", found.message().path("id"));
        ObjectNode payload = payload(COMPONENT, user, channel, with(data, resolved));
        payload.set("message", book.views().message(found.message()));
        return log.begin(entry, payload);
    }

    private ObjectNode modal(JsonNode request, List<Upload> uploads) {
        ObjectNode opener = log.find(request.path("modal").asText())
                .filter(entry -> entry.path("modal").isObject())
                .orElseThrow(() -> PlayError.notFound("that interaction opened no modal"));
        String user = request.hasNonNull("as")
                ? cast.user(request.path("as").asText())
                : opener.path("user").asText();
        if (!user.equals(opener.path("user").asText())) {
            throw new PlayError(403, "that modal was opened for somebody else");
        }
        ObjectNode channel = cast.channel(opener.path("channel").asText(), user);
        Resolved resolved = resolved();
        ObjectNode data = Json.object();
        data.set("custom_id", opener.path("modal").path("custom_id"));
        data.set(
                "components",
                new ModalForm(resolved, user, channel, uploads).of(opener.path("modal"), request.path("fields")));
        ObjectNode entry = entry(
                "modal", MODAL_SUBMIT, user, channel, data.path("custom_id").asText());
        entry.set("opener", opener.path("id"));
        ObjectNode payload = payload(MODAL_SUBMIT, user, channel, with(data, resolved));
        Optional<ObjectNode> source =
                world.find(Kind.MESSAGE, opener.path("source").asText());
        source.ifPresent(message -> {
            entry.set("source", message.path("id"));
            payload.set("message", book.views().message(message));
        });
        return log.begin(entry, payload);
    }

    private static ObjectNode with(ObjectNode data, Resolved resolved) {
        if (!resolved.found().isEmpty()) {
            data.set("resolved", resolved.found());
        }
        return data;
    }

    private static ObjectNode data(ObjectNode command) {
        ObjectNode data = Json.object();
        for (String field : List.of("id", "name", "type", "guild_id")) {
            if (command.has(field)) {
                data.set(field, command.path(field));
            }
        }
        return data;
    }

    private static ObjectNode entry(String kind, int type, String user, ObjectNode channel, String name) {
        ObjectNode entry = Json.object().put("kind", kind).put("type", type).put("user", user);
        entry.set("channel", channel.path("id"));
        return entry.put("name", name).put("direct", channel.has("_user"));
    }

    private ObjectNode payload(int type, String user, ObjectNode channel, ObjectNode data) {
        Views views = book.views();
        ObjectNode payload = Json.object().put("type", type);
        payload.set("data", data);
        payload.set("channel_id", channel.path("id"));
        ObjectNode view = views.channel(channel);
        view.put("permissions", Long.toString(Permissions.in(world, user, channel)));
        payload.set("channel", view);
        payload.put("locale", "en-US").put("attachment_size_limit", MessageRules.LARGEST_FILE);
        payload.putArray("entitlements");
        payload.put("app_permissions", Long.toString(Permissions.in(world, world.botId(), channel)));
        boolean direct = channel.has("_user");
        payload.put("context", direct ? 1 : 0);
        payload.putObject("authorizing_integration_owners").put("0", direct ? "0" : world.guildId());
        if (direct) {
            payload.set("user", views.user(user));
        } else {
            ObjectNode member = views.memberWithUser(user);
            member.put("permissions", Long.toString(Permissions.in(world, user, channel)));
            payload.set("member", member);
            payload.put("guild_id", world.guildId()).put("guild_locale", "en-US");
            payload.putObject("guild")
                    .put("id", world.guildId())
                    .put("locale", "en-US")
                    .putArray("features");
        }
        return payload;
    }
}
