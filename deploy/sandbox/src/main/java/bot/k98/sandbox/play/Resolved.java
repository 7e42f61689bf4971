package bot.k98.sandbox.play;

import bot.k98.sandbox.messages.FileCabinet;
import bot.k98.sandbox.messages.Upload;
import bot.k98.sandbox.messages.Views;
import bot.k98.sandbox.state.Json;
import bot.k98.sandbox.state.Kind;
import bot.k98.sandbox.state.Permissions;
import bot.k98.sandbox.state.World;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Collects the objects behind the ids in an interaction, as Discord sends them along in {@code resolved}. */
final class Resolved {
    private final World world;
    private final Cast cast;
    private final Views views;
    private final FileCabinet cabinet;
    private final ObjectNode found = Json.object();

    Resolved(World world, Cast cast, Views views, FileCabinet cabinet) {
        this.world = world;
        this.cast = cast;
        this.views = views;
        this.cabinet = cabinet;
    }

    ObjectNode found() {
        return found;
    }

    String user(String name) {
        String id = cast.findUser(name).orElseThrow(() -> PlayError.notFound("no such member: " + name));
        found.withObjectProperty("users").set(id, views.user(id));
        world.find(Kind.MEMBER, id).ifPresent(member -> {
            ObjectNode view = views.member(id);
            view.remove(List.of("mute", "deaf"));
            view.put("permissions", Long.toString(Permissions.inGuild(world, id)));
            found.withObjectProperty("members").set(id, view);
        });
        return id;
    }

    String role(String name) {
        String id = cast.findRole(name).orElseThrow(() -> PlayError.notFound("no such role: " + name));
        found.withObjectProperty("roles").set(id, Json.wire(world.get(Kind.ROLE, id)));
        return id;
    }

    String mentionable(String name) {
        return cast.findUser(name).isPresent() ? user(name) : role(name);
    }

    String channel(String name, String seenBy) {
        ObjectNode channel = cast.channel(name, seenBy);
        ObjectNode view = views.channel(channel);
        view.put("permissions", Long.toString(Permissions.in(world, seenBy, channel)));
        String id = channel.path("id").asText();
        found.withObjectProperty("channels").set(id, view);
        return id;
    }

    String message(ObjectNode message) {
        String id = message.path("id").asText();
        found.withObjectProperty("messages").set(id, views.message(message));
        return id;
    }

    /** A file of this request by its part's or its own name. */
    String attachment(String name, List<Upload> uploads, ObjectNode channel) {
        Upload upload = uploads.stream()
                .filter(u -> u.part().equals(name) || u.filename().equals(name))
                .findFirst()
                .orElseThrow(() -> PlayError.bad("no file part named " + name + " came with the request"));
        ObjectNode file = cabinet.keep(upload, channel.path("id").asText(), MissingNode.getInstance());
        String id = file.path("id").asText();
        found.withObjectProperty("attachments").set(id, views.attachment(file).put("ephemeral", true));
        return id;
    }
}
