package bot.k98.sandbox.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Discord's permission bits and its order of roles and overwrites. */
public final class Permissions {
    public static final long ADMINISTRATOR = 1L << 3;
    public static final long MANAGE_CHANNELS = 1L << 4;
    public static final long MANAGE_GUILD = 1L << 5;
    public static final long ADD_REACTIONS = 1L << 6;
    public static final long VIEW_CHANNEL = 1L << 10;
    public static final long SEND_MESSAGES = 1L << 11;
    public static final long MANAGE_MESSAGES = 1L << 13;
    public static final long EMBED_LINKS = 1L << 14;
    public static final long ATTACH_FILES = 1L << 15;
    public static final long READ_MESSAGE_HISTORY = 1L << 16;
    public static final long MENTION_EVERYONE = 1L << 17;
    public static final long USE_APPLICATION_COMMANDS = 1L << 31;
    public static final long MANAGE_EVENTS = 1L << 33;
    public static final long CREATE_PUBLIC_THREADS = 1L << 35;
    public static final long SEND_MESSAGES_IN_THREADS = 1L << 38;
    public static final long CREATE_EVENTS = 1L << 44;
    public static final long PIN_MESSAGES = 1L << 51;

    /** Everything that this world knows of. */
    public static final long ALL = (1L << 53) - 1;

    /** What two people may do in a direct conversation. */
    private static final long DIRECT = VIEW_CHANNEL
            | SEND_MESSAGES
            | EMBED_LINKS
            | ATTACH_FILES
            | READ_MESSAGE_HISTORY
            | ADD_REACTIONS
            | USE_APPLICATION_COMMANDS
            | PIN_MESSAGES;

    private Permissions() {}

    /** What a user may do in a channel; 0 for a channel that is not theirs at all. */
    public static long in(World world, String user, ObjectNode channel) {
        if (channel.has("_user")) {
            boolean theirs = user.equals(world.botId())
                    || user.equals(channel.path("_user").asText());
            return theirs ? DIRECT : 0;
        }
        long base = inGuild(world, user);
        if ((base & ADMINISTRATOR) != 0) {
            return ALL;
        }
        JsonNode overwrites = parentOf(world, channel).path("permission_overwrites");
        long allowed = overwritten(base, overwrites, List.of(world.guildId()));
        allowed = overwritten(allowed, overwrites, rolesOf(world, user));
        allowed = overwritten(allowed, overwrites, List.of(user));
        return (allowed & VIEW_CHANNEL) == 0 ? 0 : allowed;
    }

    /** A thread has its parent's rights. */
    private static ObjectNode parentOf(World world, ObjectNode channel) {
        return channel.has("thread_metadata")
                ? world.find(Kind.CHANNEL, channel.path("parent_id").asText()).orElse(channel)
                : channel;
    }

    /** What a user may do in the guild before a channel changes it; 0 for one who is no member. */
    public static long inGuild(World world, String user) {
        if (world.find(Kind.MEMBER, user).isEmpty()) {
            return 0;
        }
        if (world.guild().path("owner_id").asText().equals(user)) {
            return ALL;
        }
        long bits = bitsOf(world, world.guildId());
        for (String role : rolesOf(world, user)) {
            bits |= bitsOf(world, role);
        }
        return (bits & ADMINISTRATOR) != 0 ? ALL : bits;
    }

    public static List<String> rolesOf(World world, String user) {
        return world.find(Kind.MEMBER, user)
                .map(member -> World.texts(member.path("roles")))
                .orElse(List.of());
    }

    private static long bitsOf(World world, String role) {
        return world.find(Kind.ROLE, role)
                .map(r -> r.path("permissions").asLong())
                .orElse(0L);
    }

    /** All denials of a level first, then all its allowances. */
    private static long overwritten(long bits, JsonNode overwrites, List<String> ids) {
        long deny = 0;
        long allow = 0;
        for (JsonNode overwrite : overwrites) {
            if (ids.contains(overwrite.path("id").asText())) {
                deny |= overwrite.path("deny").asLong();
                allow |= overwrite.path("allow").asLong();
            }
        }
        return (bits & ~deny) | allow;
    }
}
