package bot.k98.watchdog.discord;

import static bot.k98.watchdog.domain.ops.Uses.USED;
import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.MessageBody.Button;
import bot.k98.contracts.discord.Reply;
import bot.k98.contracts.ops.Heartbeat.Beat;
import bot.k98.watchdog.domain.child.ChildFact.StaysDown;
import bot.k98.watchdog.domain.child.ChildState;
import bot.k98.watchdog.domain.child.ChildState.GaveUp;
import bot.k98.watchdog.domain.child.ChildState.Running;
import bot.k98.watchdog.domain.child.ProcessId;
import bot.k98.watchdog.domain.child.UnplannedExits;
import bot.k98.watchdog.domain.ops.InstanceStatus;
import bot.k98.watchdog.domain.ops.InstanceStatus.AgedBeat;
import bot.k98.watchdog.domain.ops.OpsAnswer;
import bot.k98.watchdog.domain.ops.OpsAnswer.Refused;
import bot.k98.watchdog.domain.ops.PingPath;
import bot.k98.watchdog.domain.ops.RestartScope;
import bot.k98.watchdog.domain.ops.Situation;
import bot.k98.watchdog.domain.ops.Uses;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnswerRendererTest {
    private static final ChildState RUNNING = new Running(USED, new ProcessId(7, USED), UnplannedExits.NONE);
    private static final ChildState DOWN = new GaveUp(USED, StaysDown.Reason.TOO_MANY_EXITS, UnplannedExits.NONE);

    @Test
    void aPongShowsEachPartOfThePath() {
        // When
        Reply reply = render(
                new OpsAnswer.Pong(new PingPath(Duration.ofMillis(1200), Duration.ofMillis(3), Duration.ofMillis(5))));

        // Then
        assertThat(((Reply.Answer) reply).body().text())
                .isEqualTo("Pong! 1208 ms from Discord to here and decided: Discord → gateway 1200 ms, gateway → topic"
                        + " 3 ms, topic → watchdog 5 ms.");
    }

    @Test
    void aRestartIsConfirmedByAButtonThatCarriesAllItNeeds() {
        // When
        Reply reply = render(new OpsAnswer.AskToConfirm(RestartScope.of("queue").orElseThrow()));

        // Then
        MessageBody body = ((Reply.Answer) reply).body();
        assertThat(body.rows().getFirst().buttons())
                .extracting(Button::id)
                .extracting(id -> id.text())
                .containsExactly(
                        "watchdog:restart-confirm:1100000000000000001:queue:1767225600",
                        "watchdog:restart-cancel:1100000000000000001:queue:1767225600");
    }

    @Test
    void theButtonsGoOnceOneOfThemWasPressed() {
        // When
        Reply reply = render(new OpsAnswer.Restart(RestartScope.of("all").orElseThrow(), List.of()));

        // Then
        assertThat(reply).isInstanceOfSatisfying(Reply.UpdateMessage.class, update -> {
            assertThat(update.body().rows()).isEmpty();
            assertThat(update.body().text()).contains("gateway, reminder and queue");
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyRefusalHasItsWords(Refused.Reason reason) {
        assertThat(render(new Refused(reason, false)))
                .isInstanceOfSatisfying(
                        Reply.PrivateAnswer.class,
                        refusal -> assertThat(refusal.body().text()).isNotBlank());
    }

    @Test
    void greenWhenAllIsWell() {
        // When
        var embed = status(true, instance("broker-1", RUNNING, Optional.empty()), beating("queue-1", true, true))
                .embeds()
                .getFirst();

        // Then
        assertThat(embed.title()).contains("2 of 2 processes are well");
        assertThat(embed.color()).isEqualTo(0x2ECC71);
        assertThat(embed.fields().getLast().name()).isEqualTo("🟢 queue-1");
        assertThat(embed.fields().getLast().value())
                .isEqualTo("ready · version 0.1.0 · up 1 h 1 min · restarts 2 · 128 MB · heartbeat 1 s ago\njobs 3");
    }

    @Test
    void amberWhenOneStillStarts() {
        assertThat(status(true, beating("queue-1", true, false))
                        .embeds()
                        .getFirst()
                        .color())
                .isEqualTo(0xF39C12);
    }

    @Test
    void redWhenOneIsDownSilentOrStuckOrTheBrokerIsAway() {
        assertThat(color(true, instance("queue-1", DOWN, Optional.empty()))).isEqualTo(0xE74C3C);
        assertThat(color(true, beating("queue-1", false, true))).isEqualTo(0xE74C3C);
        assertThat(color(true, beating("queue-1", true, true), stale("reminder-1")))
                .isEqualTo(0xE74C3C);
        assertThat(color(false, beating("queue-1", true, true))).isEqualTo(0xE74C3C);
    }

    @Test
    void pointsToThePartThatStaysDown() {
        assertThat(status(true, instance("queue-1", DOWN, Optional.empty()))
                        .embeds()
                        .getFirst()
                        .fields()
                        .getFirst()
                        .value())
                .startsWith("down · stays down until");
    }

    @Test
    void whatAnOperatorStoppedIsSaidToBeAndIsNoAlarm() {
        // When
        InstanceStatus down = instance("queue-1", new ChildState.Stopped(UnplannedExits.NONE), Optional.empty());
        MessageBody.Embed embed = status(new Situation(List.of(down), true, Set.of(ServiceName.QUEUE)))
                .embeds()
                .getFirst();

        // Then
        assertThat(embed.color()).isEqualTo(0xF39C12);
        assertThat(embed.fields().getFirst().name()).isEqualTo("⚪ queue-1");
        assertThat(embed.fields().getFirst().value()).contains("stopped by an operator; `/ops start` starts it");
    }

    private static int color(boolean broker, InstanceStatus... instances) {
        return status(broker, instances).embeds().getFirst().color();
    }

    private static MessageBody status(boolean broker, InstanceStatus... instances) {
        return status(new Situation(List.of(instances), broker));
    }

    private static MessageBody status(Situation situation) {
        Reply reply = render(new OpsAnswer.ShowStatus(situation));
        return ((Reply.Answer) reply).body();
    }

    private static Reply render(OpsAnswer answer) {
        return AnswerRenderer.render(answer, Uses.interaction(USED)).orElseThrow();
    }

    private static InstanceStatus beating(String name, boolean live, boolean ready) {
        return instance(name, RUNNING, Optional.of(new AgedBeat(beat(name, live, ready), Duration.ofSeconds(1), true)));
    }

    private static InstanceStatus stale(String name) {
        return instance(
                name, RUNNING, Optional.of(new AgedBeat(beat(name, true, true), Duration.ofSeconds(99), false)));
    }

    private static InstanceStatus instance(String name, ChildState state, Optional<AgedBeat> beat) {
        return new InstanceStatus(name, Optional.of(state), OptionalInt.of(2), beat, OptionalLong.of(128L << 20));
    }

    private static Beat beat(String name, boolean live, boolean ready) {
        return new Beat(
                ServiceName.QUEUE,
                name,
                USED,
                USED.minusSeconds(3700),
                7,
                "0.1.0",
                8641,
                live,
                ready,
                Map.of("jobs", "3"));
    }
}
