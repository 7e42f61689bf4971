package bot.k98.sandbox.play;

import bot.k98.sandbox.rest.SelfOperations;
import bot.k98.sandbox.state.Community;
import bot.k98.sandbox.state.Kind;
import bot.k98.sandbox.state.Permissions;
import bot.k98.sandbox.state.World;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds people, channels and roles by the names that people use. */
final class Cast {
    private final Community community;
    private final World world;

    Cast(Community community) {
        this.community = community;
        this.world = community.world();
    }

    /** A person's id by alias, id, username or display name. */
    String user(String name) {
        if (name == null || name.isBlank()) {
            throw PlayError.bad("'as' is missing: name a member, such as admin, officer, member or newcomer");
        }
        return findUser(name).orElseThrow(() -> PlayError.notFound("no such member: " + name));
    }

    Optional<String> findUser(String name) {
        String bare = name.replaceAll("^<@!?|^@|>$", "");
        return world.all(Kind.USER).stream()
                .filter(user -> Stream.of("id", "_alias", "username", "global_name")
                        .anyMatch(field -> user.path(field).asText("").equalsIgnoreCase(bare)))
                .map(user -> user.path("id").asText())
                .findFirst();
    }

    Optional<String> findRole(String name) {
        return named(Kind.ROLE, name.replaceAll("^<@&|^@|>$", ""));
    }

    /** A channel's document by id or name; {@code dm} is the conversation of that user with the bot. */
    ObjectNode channel(String name, String user) {
        if (name == null || name.isBlank()) {
            throw PlayError.bad("'channel' is missing: name a channel, such as general, or dm");
        }
        if (name.equals("dm")) {
            if (user == null) {
                throw PlayError.bad("'as' is missing: whose direct messages?");
            }
            return SelfOperations.directChannel(community, user);
        }
        return findChannel(name).orElseThrow(() -> PlayError.notFound("no such channel: " + name));
    }

    Optional<ObjectNode> findChannel(String name) {
        return named(Kind.CHANNEL, name.replaceAll("^<?#|>$", "")).map(id -> world.get(Kind.CHANNEL, id));
    }

    private Optional<String> named(Kind kind, String name) {
        return world.all(kind).stream()
                .filter(document -> document.path("id").asText().equals(name)
                        || document.path("name").asText("").equalsIgnoreCase(name))
                .map(document -> document.path("id").asText())
                .findFirst();
    }

    /** The channel, if that user may do this in it; 403 else. */
    ObjectNode channelFor(String name, String user, long permission) {
        ObjectNode channel = channel(name, user);
        if ((Permissions.in(world, user, channel) & permission) == 0) {
            throw new PlayError(
                    403,
                    "that member may not do this in " + channel.path("name").asText("these direct messages"));
        }
        return channel;
    }

    boolean sees(String user, ObjectNode message) {
        String channel = message.path("channel_id").asText();
        return (!message.has("_only") || message.path("_only").asText().equals(user))
                && world.find(Kind.CHANNEL, channel)
                        .filter(found -> Permissions.in(world, user, found) != 0)
                        .isPresent();
    }
}
