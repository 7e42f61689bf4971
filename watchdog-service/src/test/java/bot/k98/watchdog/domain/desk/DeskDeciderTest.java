package bot.k98.watchdog.domain.desk;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.ComponentId;
import bot.k98.contracts.discord.Interaction;
import bot.k98.contracts.discord.InteractionEvent;
import bot.k98.contracts.discord.Member;
import bot.k98.watchdog.domain.desk.DeskQuestion.NotUnderstood;
import bot.k98.watchdog.domain.desk.DeskQuestion.NotUnderstood.Reason;
import bot.k98.watchdog.domain.logs.LogLevel;
import bot.k98.watchdog.domain.logs.LogQuery;
import bot.k98.watchdog.domain.logs.LogQuery.LogSource;
import bot.k98.watchdog.domain.trace.TraceReference;
import bot.k98.watchdog.domain.usage.Dimension;
import bot.k98.watchdog.domain.usage.Period;
import bot.k98.watchdog.domain.usage.UsageQuestion;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeskDeciderTest {
    private static final Instant ASKED = Instant.parse("2026-11-23T20:00:00Z");

    @Test
    void readsEveryOptionOfLogs() {
        // When
        var question = used(
                "ops logs",
                Map.of("service", "queue", "source", "error", "level", "error", "contains", "lost", "lines", "20"));

        // Then
        assertThat(question)
                .contains(new DeskQuestion.ShowLogs(new LogQuery(
                        Optional.of(ServiceName.QUEUE),
                        LogSource.ERROR,
                        Optional.of(LogLevel.ERROR),
                        Optional.of("lost"),
                        20)));
    }

    @Test
    void withoutOptionsLogsAreTheNewestFiftyLinesOfTheSystem() {
        assertThat(used("ops logs", Map.of()))
                .contains(new DeskQuestion.ShowLogs(
                        new LogQuery(Optional.empty(), LogSource.GENERAL, Optional.empty(), Optional.empty(), 50)));
    }

    @Test
    void aNumberBeyondItsBoundsIsSaidToBeBeyondThem() {
        assertThat(used("ops restarts", Map.of("count", "20"))).contains(new DeskQuestion.ShowRestarts(20));
        assertThat(used("ops restarts", Map.of("count", "21"))).contains(new DeskQuestion.OutOfBounds(Bounds.RESTARTS));
        assertThat(used("ops restarts", Map.of("count", "-1"))).contains(new DeskQuestion.OutOfBounds(Bounds.RESTARTS));
        assertThat(used("ops logs", Map.of("lines", "0"))).contains(new DeskQuestion.OutOfBounds(Bounds.LINES));
        assertThat(used("usage top", Map.of("limit", "0"))).contains(new DeskQuestion.OutOfBounds(Bounds.TOP));
        assertThat(used("usage detail", Map.of("dimension", "command", "value", "ping", "limit", "26")))
                .contains(new DeskQuestion.OutOfBounds(Bounds.DETAIL));
    }

    @Test
    void aReferenceThatIsNoneIsSaidToBeNone() {
        assertThat(used("ops trace", Map.of("ref", "4f3a09c1")))
                .contains(new DeskQuestion.ShowTrace(new TraceReference("4f3a09c1")));
        assertThat(used("ops trace", Map.of("ref", "hello")))
                .contains(new NotUnderstood(Reason.NO_SUCH_REFERENCE, false));
    }

    @Test
    void aMemberIsAMentionOrAnId() {
        // Given
        var mia = new DeskQuestion.ShowUsage(
                new UsageQuestion.Detail(Period.WEEK, Dimension.USER, "1100000000000000103", 10));

        // Then
        assertThat(used("usage detail", Map.of("dimension", "user", "value", "<@!1100000000000000103>")))
                .contains(mia);
        assertThat(used("usage detail", Map.of("dimension", "user", "value", " 1100000000000000103 ")))
                .contains(mia);
        assertThat(used("usage detail", Map.of("dimension", "user", "value", "Mia")))
                .contains(new NotUnderstood(Reason.NO_SUCH_USER, false));
        assertThat(used("usage detail", Map.of("dimension", "user", "value", "Mia <@1100000000000000103>")))
                .contains(new NotUnderstood(Reason.NO_SUCH_USER, false));
    }

    @Test
    void theWatchdogDoesNotStopItself() {
        assertThat(used("ops stop", Map.of("service", "watchdog")))
                .contains(new NotUnderstood(Reason.NOT_THE_WATCHDOG, false));
    }

    @Test
    void stoppingIsAskedTwiceAndStartingOnce() {
        assertThat(used("ops stop", Map.of("service", "queue")))
                .contains(new DeskQuestion.AskToStop(ServiceName.QUEUE));
        assertThat(used("ops start", Map.of("service", "queue")))
                .contains(new DeskQuestion.StartService(ServiceName.QUEUE));
    }

    @Test
    void aConfirmationCountsForFiveMinutes() {
        assertThat(pressed("stop-confirm", ASKED.plusSeconds(299)))
                .contains(new DeskQuestion.StopService(ServiceName.QUEUE));
        assertThat(pressed("stop-confirm", ASKED.plusSeconds(301)))
                .contains(new NotUnderstood(Reason.CONFIRMED_TOO_LATE, true));
        assertThat(pressed("stop-cancel", ASKED.plusSeconds(301)))
                .contains(new DeskQuestion.LeaveRunning(ServiceName.QUEUE));
    }

    @Test
    void otherUsesAreNotTheDesks() {
        assertThat(used("ops status", Map.of())).isEmpty();
        assertThat(pressed("restart-confirm", ASKED)).isEmpty();
    }

    private static Optional<DeskQuestion> used(String command, Map<String, String> options) {
        return DeskDecider.read(new InteractionEvent.CommandUsed(use(ASKED), command, options));
    }

    private static Optional<DeskQuestion> pressed(String action, Instant at) {
        ComponentId button = new ComponentId(ServiceName.WATCHDOG, action, "1", "queue", ASKED.getEpochSecond());
        return DeskDecider.read(new InteractionEvent.ButtonPressed(use(at), button, "9"));
    }

    private static Interaction use(Instant at) {
        return new Interaction(
                "1", "2", "token", at, at.plusSeconds(1), Optional.of("3"), "4", new Member("5", "Ada", Set.of()));
    }
}
