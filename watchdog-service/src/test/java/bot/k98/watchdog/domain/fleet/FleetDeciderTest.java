package bot.k98.watchdog.domain.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.watchdog.domain.child.ChildFact.StaysDown.Reason;
import bot.k98.watchdog.domain.child.ChildState;
import bot.k98.watchdog.domain.child.ChildState.GaveUp;
import bot.k98.watchdog.domain.child.ChildState.Running;
import bot.k98.watchdog.domain.child.ChildState.Stopped;
import bot.k98.watchdog.domain.child.ProcessId;
import bot.k98.watchdog.domain.child.UnplannedExits;
import bot.k98.watchdog.domain.fleet.Member.Role;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FleetDeciderTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final ChildState STOPPED = Stopped.NEVER_STARTED;
    private static final ChildState RUNNING = new Running(NOW, new ProcessId(1, NOW), UnplannedExits.NONE);
    private static final ChildState DOWN = new GaveUp(NOW, Reason.CONFIGURATION, UnplannedExits.NONE);

    private static final ChildState CRASHED = new GaveUp(NOW, Reason.TOO_MANY_EXITS, UnplannedExits.NONE);

    private static final Member BROKER = new Member("broker", Role.BROKER);
    private static final Member DISCORD = new Member("discord", Role.DISCORD);
    private static final Member GATEWAY = new Member("gateway-1", Role.SERVICE);
    private static final Member QUEUE = new Member("queue-1", Role.SERVICE);

    @Test
    void startsTheGroundFirst() {
        // Given
        var fleet = List.of(cold(BROKER), cold(DISCORD), cold(GATEWAY), cold(QUEUE));

        // Then
        assertThat(FleetDecider.toStart(fleet, false)).containsExactly(BROKER, DISCORD);
    }

    @Test
    void startsServicesTogetherOnceTheGroundIsReadyAndTheTopicsAreThere() {
        // Given
        var ready = List.of(warm(BROKER), warm(DISCORD), cold(GATEWAY), cold(QUEUE));
        var discordStarts = List.of(warm(BROKER), new MemberView(DISCORD, RUNNING, false), cold(GATEWAY), cold(QUEUE));

        // Then
        assertThat(FleetDecider.toStart(ready, true)).containsExactly(GATEWAY, QUEUE);
        assertThat(FleetDecider.toStart(ready, false)).isEmpty();
        assertThat(FleetDecider.toStart(discordStarts, true)).isEmpty();
    }

    @Test
    void startsServicesAtOnceWhenNothingElseIsOurs() {
        assertThat(FleetDecider.toStart(List.of(cold(GATEWAY), cold(QUEUE)), true))
                .containsExactly(GATEWAY, QUEUE);
    }

    @Test
    void stopsServicesThenDiscordThenTheBroker() {
        assertThat(FleetDecider.toStop(List.of(warm(BROKER), warm(DISCORD), warm(GATEWAY), warm(QUEUE))))
                .containsExactly(GATEWAY, QUEUE);
        assertThat(FleetDecider.toStop(List.of(warm(BROKER), warm(DISCORD), cold(GATEWAY), cold(QUEUE))))
                .containsExactly(DISCORD);
        assertThat(FleetDecider.toStop(List.of(warm(BROKER), cold(DISCORD), cold(GATEWAY), cold(QUEUE))))
                .containsExactly(BROKER);
        assertThat(FleetDecider.toStop(List.of(cold(BROKER), cold(DISCORD), cold(GATEWAY))))
                .isEmpty();
    }

    @Test
    void waitsForNoServiceThatStaysDownAnyway() {
        assertThat(FleetDecider.toStop(List.of(warm(BROKER), new MemberView(GATEWAY, DOWN, false))))
                .containsExactly(BROKER);
    }

    @Test
    void isHopelessWhenTheBrokerNeverCameUp() {
        // Given
        var neverUp = List.of(new MemberView(BROKER, CRASHED, false), cold(GATEWAY));
        var lostLater = List.of(new MemberView(BROKER, CRASHED, true), warm(GATEWAY));

        // Then
        assertThat(FleetDecider.hopeless(neverUp)).contains(BROKER);
        assertThat(FleetDecider.hopeless(lostLater)).isEmpty();
    }

    @Test
    void isHopelessWhenAServiceNeedsAnotherConfigurationButNotWhenItCrashes() {
        assertThat(FleetDecider.hopeless(List.of(warm(BROKER), new MemberView(GATEWAY, DOWN, false))))
                .contains(GATEWAY);
        assertThat(FleetDecider.hopeless(List.of(warm(BROKER), new MemberView(GATEWAY, CRASHED, false))))
                .isEmpty();
    }

    private static MemberView cold(Member member) {
        return new MemberView(member, STOPPED, false);
    }

    private static MemberView warm(Member member) {
        return new MemberView(member, RUNNING, true);
    }
}
