package bot.k98.watchdog.domain.ops;

import static bot.k98.watchdog.domain.ops.Uses.USED;
import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.ops.Control.RestartRequested;
import bot.k98.watchdog.domain.ops.OpsAnswer.AskToConfirm;
import bot.k98.watchdog.domain.ops.OpsAnswer.Cancelled;
import bot.k98.watchdog.domain.ops.OpsAnswer.NotOurs;
import bot.k98.watchdog.domain.ops.OpsAnswer.Pong;
import bot.k98.watchdog.domain.ops.OpsAnswer.Refused;
import bot.k98.watchdog.domain.ops.OpsAnswer.Refused.Reason;
import bot.k98.watchdog.domain.ops.OpsAnswer.Restart;
import bot.k98.watchdog.domain.ops.OpsAnswer.ShowStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpsDeciderTest {
    private static final Situation SITUATION = new Situation(List.of(), true);
    private static final String GUILD = "1100000000000000001";

    @Test
    void measuresThePathOfAPing() {
        // When
        OpsAnswer answer = decide(Uses.command("ping", Map.of()), USED.plusMillis(20));

        // Then
        assertThat(answer)
                .isEqualTo(new Pong(new PingPath(Duration.ofMillis(12), Duration.ofMillis(3), Duration.ofMillis(5))));
        assertThat(((Pong) answer).path().total()).isEqualTo(Duration.ofMillis(20));
    }

    @Test
    void clocksThatDifferMakeNoNegativeTimes() {
        // Given
        Heard ahead = new Heard(
                Uses.command("ping", Map.of()).event(), Optional.of(USED.minusMillis(40)), USED.minusMillis(30));

        // When
        OpsAnswer answer = decide(ahead, USED.minusMillis(31));

        // Then
        assertThat(((Pong) answer).path().toGateway()).isZero();
        assertThat(((Pong) answer).path().toWatchdog()).isZero();
    }

    @Test
    void showsTheSituation() {
        assertThat(decide(Uses.command("ops status", Map.of()), USED)).isEqualTo(new ShowStatus(SITUATION));
    }

    @Test
    void aRollingRestartIsConfirmedTooAndIsNotForTheWatchdog() {
        assertThat(decide(Uses.command("ops restart", Map.of("service", "gateway", "mode", "rolling")), USED))
                .isEqualTo(new AskToConfirm(new RestartScope(List.of(ServiceName.GATEWAY), true)));
        assertThat(RestartScope.of("rolling-gateway")).contains(new RestartScope(List.of(ServiceName.GATEWAY), true));
        assertThat(decide(Uses.command("ops restart", Map.of("service", "watchdog", "mode", "rolling")), USED))
                .isEqualTo(new Refused(Reason.NOT_ONE_AFTER_ANOTHER, false));
    }

    @Test
    void restartsNothingBeforeItIsConfirmed() {
        assertThat(decide(Uses.command("ops restart", Map.of("service", "queue")), USED))
                .isEqualTo(new AskToConfirm(new RestartScope(List.of(ServiceName.QUEUE))));
    }

    @Test
    void asksEachServiceToRestartWhenAllIsConfirmedButNotTheWatchdog() {
        // When
        OpsAnswer answer = decide(press("restart-confirm", "all", USED), USED);

        // Then
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Restart.class,
                        restart -> assertThat(restart.controls())
                                .extracting(RestartRequested::service)
                                .containsExactly(ServiceName.GATEWAY, ServiceName.REMINDER, ServiceName.QUEUE));
    }

    @Test
    void theSamePressAsksForTheSameRestartHoweverOftenItIsHandled() {
        // Given
        Heard press = press("restart-confirm", "queue", USED.plusSeconds(3));

        // Then
        assertThat(decide(press, USED.plusSeconds(4))).isEqualTo(decide(press, USED.plusSeconds(60)));
        assertThat(((Restart) decide(press, USED.plusSeconds(4))).controls())
                .extracting(RestartRequested::requestedAt)
                .containsExactly(USED.plusSeconds(3));
    }

    @Test
    void aQuestionIsNotAnsweredByALatePress() {
        assertThat(decide(press("restart-confirm", "queue", USED.plusSeconds(301)), USED))
                .isEqualTo(new Refused(Reason.CONFIRMED_TOO_LATE, true));
        assertThat(decide(press("restart-confirm", "queue", USED.plusSeconds(300)), USED))
                .isInstanceOf(Restart.class);
    }

    @Test
    void cancelsOnTheOtherButton() {
        assertThat(decide(press("restart-cancel", "queue", USED), USED))
                .isEqualTo(new Cancelled(new RestartScope(List.of(ServiceName.QUEUE))));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThat(decide(Uses.command("ops restart", Map.of("service", "cake")), USED))
                .isEqualTo(new Refused(Reason.NO_SUCH_SERVICE, false));
        assertThat(decide(press("restart-later", "queue", USED), USED))
                .isEqualTo(new Refused(Reason.UNKNOWN_BUTTON, true));
    }

    @Test
    void leavesOtherServicesUsesAlone() {
        assertThat(decide(Uses.command("remind set", Map.of()), USED)).isEqualTo(new NotOurs());
        assertThat(decide(Uses.press("reminder:done:" + GUILD + ":x:1", USED), USED))
                .isEqualTo(new NotOurs());
    }

    @Test
    void remembersUsesForAsLongAsTheirTokensLive() {
        // Given
        RecentUses recent = new RecentUses();

        // Then
        assertThat(recent.firstSeen("1", USED)).isTrue();
        assertThat(recent.firstSeen("1", USED.plus(Duration.ofMinutes(13)))).isFalse();
        assertThat(recent.firstSeen("1", USED.plus(Duration.ofMinutes(15)))).isTrue();
    }

    private static Heard press(String action, String scope, Instant at) {
        return Uses.press("watchdog:%s:%s:%s:%d".formatted(action, GUILD, scope, USED.getEpochSecond()), at);
    }

    private static OpsAnswer decide(Heard heard, Instant now) {
        return OpsDecider.decide(heard, () -> SITUATION, now);
    }
}
