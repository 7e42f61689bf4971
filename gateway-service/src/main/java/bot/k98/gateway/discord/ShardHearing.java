package bot.k98.gateway.discord;

import bot.k98.gateway.domain.connection.Hearing;
import bot.k98.gateway.domain.connection.HearingPolicy;
import bot.k98.gateway.domain.connection.HearingPolicy.Move;
import bot.k98.gateway.domain.connection.HearingPolicy.Step;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.internal.JDAImpl;

/** Whether one shard's connection still hears, and how it is asked and mended. */
final class ShardHearing {
    /** What comes with a session itself says nothing of its hearing. */
    private static final Set<String> GREETINGS = Set.of("READY", "RESUMED", "GUILD_CREATE");

    /** What Discord answers with when it is asked for a member. */
    private static final String SIGN = "GUILD_MEMBERS_CHUNK";

    /** Closes a connection so that its session can be resumed; the code that JDA itself uses. */
    private static final int RESUMABLE = 4900;

    /** Why it is closed, for whoever hears of that. */
    static final String DEAF = "nothing is heard";

    private final HearingPolicy policy;
    private final Clock clock;
    private Hearing hearing;

    ShardHearing(HearingPolicy policy, Clock clock) {
        this.policy = policy;
        this.clock = clock;
        // Asked as soon as it is connected: so it is known early whether this server answers at all.
        this.hearing = Hearing.begun(clock.instant().minus(policy.quiet()));
    }

    /** An event came. */
    synchronized void heard(String event) {
        if (SIGN.equals(event)) {
            hearing = hearing.answered(clock.instant());
        } else if (!GREETINGS.contains(event)) {
            hearing = hearing.heard(clock.instant());
        }
    }

    /** How long nothing came. */
    synchronized Duration quiet() {
        return Duration.between(hearing.heardAt(), clock.instant());
    }

    /** Whether Discord was asked for a sign of life, and none came. */
    synchronized boolean deaf() {
        return hearing.failures() > 0;
    }

    /** What is to be done now; taken as done. */
    synchronized Move next(boolean connected) {
        Step step = policy.next(hearing, connected, clock.instant());
        hearing = step.hearing();
        return step.move();
    }

    /** Asks for the bot's own membership of some guild: nobody sees it, and Discord answers with an event. */
    static void ask(JDA jda) {
        jda.getGuilds().stream()
                .findFirst()
                .ifPresent(guild -> ask(guild, jda.getSelfUser().getIdLong()));
    }

    private static void ask(Guild guild, long selfId) {
        var unused = guild.retrieveMembersByIds(selfId).onError(failure -> {});
    }

    /** Cuts the connection; JDA resumes its session. */
    static void resume(JDA jda) {
        ((JDAImpl) jda).getClient().close(RESUMABLE, DEAF);
    }
}
