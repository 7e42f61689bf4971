package bot.k98.sandbox.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The community at first start: one guild, four people, the bot, five channels. The ids are fixed, so that configuration and tests can name them. */
public final class FirstWorld {
    public static final String GUILD = "1100000000000000001";
    public static final String BOT = "1100000000000000010";
    public static final String ADMIN = "1100000000000000101";
    public static final String OFFICER = "1100000000000000102";
    public static final String MEMBER = "1100000000000000103";
    public static final String NEWCOMER = "1100000000000000104";
    public static final String LEADERSHIP = "1100000000000000201";
    public static final String MEMBERS = "1100000000000000202";
    public static final String BOT_ROLE = "1100000000000000203";
    public static final String GENERAL = "1100000000000000301";
    public static final String ANNOUNCEMENTS = "1100000000000000302";
    public static final String UPLOADS = "1100000000000000303";
    public static final String OPERATIONS = "1100000000000000304";
    public static final String KVK = "1100000000000000305";

    private static final long EVERYBODY = Permissions.VIEW_CHANNEL
            | Permissions.SEND_MESSAGES
            | Permissions.EMBED_LINKS
            | Permissions.ATTACH_FILES
            | Permissions.READ_MESSAGE_HISTORY
            | Permissions.ADD_REACTIONS
            | Permissions.CREATE_PUBLIC_THREADS
            | Permissions.SEND_MESSAGES_IN_THREADS
            | Permissions.USE_APPLICATION_COMMANDS;
    private static final long EVENTS = Permissions.MANAGE_EVENTS | Permissions.CREATE_EVENTS;
    private static final long CLERK = EVENTS | Permissions.MANAGE_MESSAGES | Permissions.MENTION_EVERYONE;

    private FirstWorld() {}

    static Stream<Fact> facts(Instant now) {
        return Stream.of(guild(), roles(), people(now), channels()).flatMap(s -> s);
    }

    private static Stream<Fact> guild() {
        return Stream.of(Fact.stored(Kind.GUILD, Documents.guild(GUILD, "Kingdom 1198", ADMIN, BOT)));
    }

    private static Stream<Fact> roles() {
        ObjectNode bot = Documents.role(BOT_ROLE, "k98-bot", 1, EVERYBODY | CLERK | Permissions.PIN_MESSAGES);
        bot.put("managed", true).putObject("tags").put("bot_id", BOT);
        return Stream.of(
                        Documents.role(GUILD, "@everyone", 0, EVERYBODY),
                        Documents.role(
                                LEADERSHIP,
                                "Leadership",
                                3,
                                EVERYBODY | CLERK | Permissions.MANAGE_GUILD | Permissions.MANAGE_CHANNELS),
                        Documents.role(MEMBERS, "Members", 2, EVERYBODY),
                        bot)
                .map(role -> Fact.stored(Kind.ROLE, role));
    }

    private static Stream<Fact> people(Instant now) {
        return Stream.of(
                        person(ADMIN, "ada", "Ada (admin)", "admin", List.of(LEADERSHIP, MEMBERS), now),
                        person(OFFICER, "otto", "Otto (officer)", "officer", List.of(LEADERSHIP, MEMBERS), now),
                        person(MEMBER, "mia", "Mia (member)", "member", List.of(MEMBERS), now),
                        person(NEWCOMER, "noa", "Noa (newcomer)", "newcomer", List.of(), now),
                        person(BOT, "k98-bot", null, "bot", List.of(BOT_ROLE), now))
                .flatMap(s -> s);
    }

    private static Stream<Fact> person(
            String id, String username, String display, String alias, List<String> roles, Instant now) {
        ObjectNode user = Documents.user(id, username, display);
        user.put("_alias", alias);
        if (id.equals(BOT)) {
            user.put("bot", true);
        }
        return Stream.of(Fact.stored(Kind.USER, user), member(id, roles, now));
    }

    private static Fact member(String id, List<String> roles, Instant now) {
        return new Fact.Stored(Kind.MEMBER, id, Documents.member(roles, now).put("_dms_open", true));
    }

    /** The bot becomes a member, with its role. */
    public static Fact botJoins(String bot, Instant now) {
        return member(bot, List.of(BOT_ROLE), now);
    }

    private static Stream<Fact> channels() {
        ObjectNode announcements = Documents.channel(ANNOUNCEMENTS, GUILD, "announcements", 1);
        overwrite(announcements, GUILD, 0, Permissions.SEND_MESSAGES);
        overwrite(announcements, LEADERSHIP, Permissions.SEND_MESSAGES, 0);
        overwrite(announcements, BOT_ROLE, Permissions.SEND_MESSAGES, 0);
        return Stream.of(
                        Documents.channel(GENERAL, GUILD, "general", 0),
                        announcements,
                        Documents.channel(UPLOADS, GUILD, "uploads", 2),
                        closed(OPERATIONS, "operations", 3, LEADERSHIP),
                        closed(KVK, "kvk", 4, MEMBERS))
                .map(channel -> Fact.stored(Kind.CHANNEL, channel));
    }

    private static ObjectNode closed(String id, String name, int position, String role) {
        ObjectNode channel = Documents.channel(id, GUILD, name, position);
        overwrite(channel, GUILD, 0, Permissions.VIEW_CHANNEL);
        overwrite(channel, role, Permissions.VIEW_CHANNEL, 0);
        overwrite(channel, BOT_ROLE, Permissions.VIEW_CHANNEL, 0);
        return channel;
    }

    private static void overwrite(ObjectNode channel, String role, long allow, long deny) {
        channel.withArrayProperty("permission_overwrites")
                .addObject()
                .put("id", role)
                .put("type", 0)
                .put("allow", Long.toString(allow))
                .put("deny", Long.toString(deny));
    }
}
