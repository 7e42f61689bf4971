package bot.k98.gateway.doctor;

import bot.k98.gateway.doctor.RestQuestions.Answer;
import bot.k98.gateway.domain.permission.ChannelRights;
import bot.k98.gateway.domain.permission.ChannelRights.Overwrite;
import bot.k98.gateway.domain.permission.ChannelRights.Self;
import bot.k98.gateway.domain.permission.Permission;
import bot.k98.runtime.config.Configuration;
import bot.k98.runtime.config.Variable;
import bot.k98.runtime.config.Variables;
import bot.k98.runtime.process.Diagnosis;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Token, sessions, clock, intents, guild, roles and the rights in every configured channel; then the link that invites the bot rightly. */
public final class DiscordDoctor {
    private static final String DISCORD = "https://discord.com/api/v10";
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    /** Discord's time stamps count from its own clock: a use is answered within three of its seconds. */
    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofSeconds(2);

    /** Message content: for bots with few users, and for others. */
    private static final long MESSAGE_CONTENT = (1L << 18) | (1L << 19);

    private final Configuration configuration;
    private final RestQuestions questions;
    private final Clock clock;
    private final Diagnosis diagnosis;

    private DiscordDoctor(Configuration configuration, Clock clock, Diagnosis diagnosis) {
        this.configuration = configuration;
        this.questions = new RestQuestions(
                configuration.find(Variables.DISCORD_API_URL).map(URI::toString).orElse(DISCORD),
                configuration.get(Variables.DISCORD_BOT_TOKEN));
        this.clock = clock;
        this.diagnosis = diagnosis;
    }

    public static void examine(Configuration configuration, Diagnosis diagnosis) {
        new DiscordDoctor(configuration, Clock.systemUTC(), diagnosis).examine();
    }

    private void examine() {
        Answer self = questions.get("/users/@me");
        if (self.status() == UNAUTHORIZED) {
            diagnosis.bad("token", "Discord does not know it. Make a new one in the developer portal, under Bot.");
            return;
        }
        if (!self.good()) {
            diagnosis.bad("Discord", "it can't be reached (status " + self.status() + "); is there a way out to it?");
            return;
        }
        diagnosis.good("token", "of the bot " + text(self.body(), "username"));
        clock(self);
        sessions();
        String application = application();
        configuration
                .find(Variables.GUILD_ID)
                .ifPresentOrElse(
                        guild -> guild(guild, text(self.body(), "id")),
                        () -> diagnosis.bad("guild", "GUILD_ID is not set: commands become global and appear late."));
        // Of all but the first bots that there were, the application has the id of its user.
        diagnosis.note("invite", invite(application.isEmpty() ? text(self.body(), "id") : application));
    }

    private void clock(Answer answer) {
        answer.time().ifPresent(time -> {
            Duration apart = Duration.between(time, clock.instant()).abs();
            if (apart.compareTo(CLOCKS_MAY_DIFFER) > 0) {
                diagnosis.bad(
                        "clock", "is " + apart.toSeconds() + " s from Discord's; switch on time synchronisation.");
            } else {
                diagnosis.good("clock", "agrees with Discord's");
            }
        });
    }

    private void sessions() {
        Answer answer = questions.get("/gateway/bot");
        int left = answer.body().path("session_start_limit").path("remaining").asInt(-1);
        int reserve = configuration.get(Variables.IDENTIFY_RESERVE);
        if (!answer.good() || left < 0) {
            diagnosis.bad("sessions", "Discord does not say how many are left (status " + answer.status() + ").");
        } else if (left <= reserve) {
            diagnosis.bad("sessions", left + " are left today, IDENTIFY_RESERVE keeps " + reserve + ": it would wait.");
        } else {
            diagnosis.good("sessions", left + " are left today");
        }
    }

    private String application() {
        Answer answer = questions.get("/applications/@me");
        long flags = answer.body().path("flags").asLong();
        if (!answer.good()) {
            diagnosis.bad("intents", notSaid(answer));
        } else if ((flags & MESSAGE_CONTENT) != 0) {
            diagnosis.good("intents", "Message Content is on");
        } else if (mayWatch()) {
            diagnosis.bad(
                    "intents",
                    "Message Content is off: files that are dropped into a channel stay unseen. Developer portal, Bot.");
        } else {
            diagnosis.note("intents", "Message Content is off; no channel is watched, so it isn't needed");
        }
        return text(answer.body(), "id");
    }

    /** Profiles of one's own may name any channel. */
    private boolean mayWatch() {
        return !ids(Variables.HONOR_CHANNEL_ID).isEmpty()
                || !ids(Variables.ACTIVITY_UPLOAD_CHANNEL_ID).isEmpty()
                || configuration.find(Variables.PROFILES_DIR).isPresent();
    }

    private static String notSaid(Answer answer) {
        return "Discord does not say (status " + answer.status() + "); try again later.";
    }

    private void guild(String guild, String bot) {
        Answer answer = questions.get("/guilds/" + guild);
        if (!answer.good()) {
            boolean outside = answer.status() == NOT_FOUND || answer.status() == FORBIDDEN;
            diagnosis.bad(
                    "guild",
                    outside
                            ? "the bot is not in the guild " + guild + "; invite it by the link below."
                            : notSaid(answer));
            return;
        }
        diagnosis.good("guild", text(answer.body(), "name"));
        Map<String, JsonNode> roles =
                byId(questions.get("/guilds/" + guild + "/roles").body());
        JsonNode member = questions.get("/guilds/" + guild + "/members/" + bot).body();
        Set<String> own = new HashSet<>(texts(member.path("roles")));
        roles(roles, own);
        channels(guild, new Self(guild, bot, own), roles);
    }

    private void roles(Map<String, JsonNode> roles, Set<String> own) {
        JsonNode highest = own.stream()
                .filter(roles::containsKey)
                .map(roles::get)
                .max(Comparator.comparingInt(role -> role.path("position").asInt()))
                .orElse(null);
        diagnosis.good(
                "role order",
                highest == null
                        ? "the bot has no role but everyone's"
                        : "its highest role is " + text(highest, "name") + ", "
                                + roles.values().stream()
                                        .filter(role -> role.path("position").asInt()
                                                > highest.path("position").asInt())
                                        .count()
                                + " stand above it; it gives no roles and needs none below");
        for (String id : configuration.get(Variables.LEADERSHIP_ROLE_IDS)) {
            if (roles.containsKey(id)) {
                diagnosis.good("LEADERSHIP_ROLE_IDS", text(roles.get(id), "name"));
            } else {
                diagnosis.bad("LEADERSHIP_ROLE_IDS", "the guild has no role " + id + "; its holders could do nothing.");
            }
        }
    }

    private void channels(String guild, Self self, Map<String, JsonNode> roles) {
        long rights = roles.values().stream()
                .filter(role -> text(role, "id").equals(guild) || self.roles().contains(text(role, "id")))
                .mapToLong(role -> role.path("permissions").asLong())
                .reduce(0, (sum, one) -> sum | one);
        Map<String, JsonNode> channels =
                byId(questions.get("/guilds/" + guild + "/channels").body());
        for (Variable<?> variable : Variables.all()) {
            for (String id : ids(variable)) {
                String subject = variable.name() + " " + id;
                if (channels.containsKey(id)) {
                    channel(subject, channels.get(id), new ChannelRights(rights, overwrites(channels.get(id)), self));
                } else {
                    diagnosis.bad(subject, "the guild has no such channel, or the bot can't see it.");
                }
            }
        }
    }

    private void channel(String subject, JsonNode channel, ChannelRights rights) {
        List<Permission> missing = rights.missing();
        String name = "#" + text(channel, "name");
        if (missing.isEmpty()) {
            diagnosis.good(subject, name);
        } else {
            diagnosis.bad(
                    subject,
                    name + ": give the bot's role there "
                            + missing.stream().map(Permission::label).collect(Collectors.joining(", ")) + ".");
        }
    }

    /** Every variable about channels, whoever reads it. */
    private List<String> ids(Variable<?> variable) {
        if (!variable.name().matches(".*CHANNEL_IDS?")) {
            return List.of();
        }
        return configuration
                .find(variable)
                .map(value -> value instanceof Set<?> several
                        ? several.stream().map(String::valueOf).toList()
                        : List.of(String.valueOf(value)))
                .orElse(List.of());
    }

    private static List<Overwrite> overwrites(JsonNode channel) {
        List<Overwrite> overwrites = new ArrayList<>();
        channel.path("permission_overwrites")
                .forEach(node -> overwrites.add(new Overwrite(
                        text(node, "id"),
                        node.path("allow").asLong(),
                        node.path("deny").asLong())));
        return overwrites;
    }

    private String invite(String application) {
        return "https://discord.com/oauth2/authorize?client_id=" + application
                + "&scope=bot+applications.commands&permissions=" + Permission.sum(Arrays.asList(Permission.values()))
                + configuration
                        .find(Variables.GUILD_ID)
                        .map(guild -> "&guild_id=" + guild)
                        .orElse("");
    }

    private static Map<String, JsonNode> byId(JsonNode array) {
        Map<String, JsonNode> byId = new HashMap<>();
        array.forEach(node -> byId.put(text(node, "id"), node));
        return byId;
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asText();
    }
}
