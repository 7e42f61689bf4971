package bot.k98.watchdog.domain.incident;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.ops.Heartbeat.Beat;
import bot.k98.watchdog.domain.child.ChildFact.StaysDown;
import bot.k98.watchdog.domain.child.ChildState;
import bot.k98.watchdog.domain.child.ProcessId;
import bot.k98.watchdog.domain.child.UnplannedExits;
import bot.k98.watchdog.domain.incident.Observation.Verdict;
import bot.k98.watchdog.domain.lag.GroupTopic;
import bot.k98.watchdog.domain.lag.LagRow;
import bot.k98.watchdog.domain.lag.LagRow.Readers;
import bot.k98.watchdog.domain.lag.LagTable;
import bot.k98.watchdog.domain.ops.InstanceStatus;
import bot.k98.watchdog.domain.ops.InstanceStatus.AgedBeat;
import bot.k98.watchdog.domain.ops.Situation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SymptomsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T20:00:00Z");
    private static final ProcessId PROCESS = new ProcessId(7, NOW.minusSeconds(600));
    private static final ChildState RUNNING = new ChildState.Running(NOW, PROCESS, UnplannedExits.NONE);
    private static final LagTable NO_LAG = LagTable.read(List.of(), NOW);

    @Test
    void aWellSystemShowsNothingBad() {
        assertThat(bad(well())).isEmpty();
    }

    @Test
    void aGivenUpProcessIsOneFaultAndNotFour() {
        // Given
        ChildState gaveUp = new ChildState.GaveUp(NOW, StaysDown.Reason.TOO_MANY_EXITS, exits(10));

        // When
        List<IncidentKind> bad = bad(with(instance("queue-1", gaveUp, Optional.empty())));

        // Then
        assertThat(bad).containsExactly(IncidentKind.GIVEN_UP);
    }

    @Test
    void aProcessThatEndsAgainAndAgainIsALoop() {
        // Given
        ChildState waiting = new ChildState.BackingOff(NOW.plusSeconds(8), exits(3));

        // Then
        assertThat(bad(with(instance("queue-1", waiting, Optional.empty()))))
                .containsExactly(IncidentKind.RESTART_LOOP);
    }

    @Test
    void whatAnOperatorStoppedIsNoFault() {
        // Given
        ChildState stopped = new ChildState.Stopped(UnplannedExits.NONE);

        // Then
        assertThat(bad(with(instance("queue-1", stopped, Optional.empty())))).isEmpty();
    }

    @Test
    void aServiceOfWhichNobodyIsHeardIsSilentAlsoWhenItsInstancesAreForgotten() {
        // When
        Symptoms symptoms = symptoms(new Situation(List.of(), true));

        // Then
        assertThat(symptoms.seen())
                .filteredOn(seen -> seen.verdict() == Verdict.BAD)
                .extracting(seen -> seen.concern().subject())
                .containsExactly("gateway", "reminder", "queue", "watchdog");
    }

    @Test
    void ofTwoInstancesTheSilentOneIsNamed() {
        // Given
        InstanceStatus silent = instance("queue-2", RUNNING, Optional.of(beat("queue-2", false, Map.of())));

        // When
        Symptoms symptoms = symptoms(with(silent));

        // Then
        assertThat(symptoms.seen())
                .filteredOn(seen -> seen.verdict() == Verdict.BAD)
                .extracting(seen -> seen.concern().subject())
                .containsExactly("queue-2");
    }

    @Test
    void aGatewayWithoutDiscordIsSeenByItsHeartbeat() {
        // Given
        AgedBeat beat = beat("gateway-1", true, Map.of("discord", "ATTEMPTING_TO_RECONNECT"));

        // Then
        assertThat(bad(with(instance("gateway-1", RUNNING, Optional.of(beat)))))
                .containsExactly(IncidentKind.DISCORD_LOST);
    }

    @Test
    void aDeafConnectionIsALostOne() {
        // Given
        AgedBeat beat = beat("gateway-1", true, Map.of("discord", "DEAF"));

        // When
        Symptoms symptoms = symptoms(with(instance("gateway-1", RUNNING, Optional.of(beat))));

        // Then
        assertThat(symptoms.seen())
                .filteredOn(seen -> seen.verdict() == Verdict.BAD)
                .singleElement()
                .satisfies(seen -> assertThat(seen.concern().kind()).isEqualTo(IncidentKind.DISCORD_LOST))
                .satisfies(seen -> assertThat(seen.problem()).contains("deaf"));
    }

    @Test
    void whatCanNotBeKnownAfterAnOutageIsToldUntilTheHistoryCanBeRead() {
        // Given
        AgedBeat beat = beat("gateway-1", true, Map.of("discord", "CONNECTED", "channels_unreadable", "2"));

        // Then
        assertThat(bad(with(instance("gateway-1", RUNNING, Optional.of(beat)))))
                .containsExactly(IncidentKind.HISTORY_UNREADABLE);
        assertThat(symptoms(well()).seen())
                .filteredOn(seen -> seen.concern().kind() == IncidentKind.HISTORY_UNREADABLE)
                .extracting(Observation::verdict)
                .containsExactly(Verdict.GOOD);
    }

    @Test
    void aGuildThatRemovedTheBotIsNamedUntilTheBotIsBack() {
        // Given
        AgedBeat beat = beat("gateway-1", true, Map.of("discord", "CONNECTED", "guild_left", "1100000000000000001"));

        // When
        Symptoms symptoms = symptoms(with(instance("gateway-1", RUNNING, Optional.of(beat))));

        // Then
        assertThat(symptoms.seen())
                .filteredOn(seen -> seen.verdict() == Verdict.BAD)
                .singleElement()
                .satisfies(seen -> assertThat(seen.concern().kind()).isEqualTo(IncidentKind.GUILD_LEFT))
                .satisfies(seen -> assertThat(seen.problem()).contains("1100000000000000001", "Invite"));
        assertThat(verdict(well(), IncidentKind.GUILD_LEFT)).isEqualTo(Verdict.GOOD);
    }

    @Test
    void aGatewayThatStartsAnewDoesNotEndTheIncidentOfAGuildThatItDoesNotKnowOfYet() {
        // Given
        AgedBeat beat = beat("gateway-1", true, Map.of("discord", "INITIALIZING"));

        // Then
        assertThat(verdict(with(instance("gateway-1", RUNNING, Optional.of(beat))), IncidentKind.GUILD_LEFT))
                .isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void aLostBrokerBlindsTheJudgementOfLagAndReadiness() {
        // When
        Symptoms symptoms = Symptoms.of(
                new Situation(well().instances(), false), NO_LAG.notRead("the broker can't be reached"), NOW);

        // Then
        assertThat(symptoms.blind()).containsExactlyInAnyOrder(IncidentKind.LAG_OLD, IncidentKind.NOT_READY);
    }

    @Test
    void lagIsJudgedByAgeWithRoomBetweenBadAndGood() {
        assertThat(lag("queue", 61)).isEqualTo(Verdict.BAD);
        assertThat(lag("queue", 40)).isEqualTo(Verdict.UNKNOWN);
        assertThat(lag("queue", 0)).isEqualTo(Verdict.GOOD);
    }

    @Test
    void theGroupsOfOthersAreTheirBusiness() {
        assertThat(symptoms(well(), table("console-consumer-1", 5_000)).seen())
                .noneMatch(seen -> seen.concern().kind() == IncidentKind.LAG_OLD);
    }

    private static Verdict lag(String group, long seconds) {
        return verdict(symptoms(well(), table(group, seconds)), IncidentKind.LAG_OLD);
    }

    private static Verdict verdict(Situation situation, IncidentKind kind) {
        return verdict(symptoms(situation), kind);
    }

    private static Verdict verdict(Symptoms symptoms, IncidentKind kind) {
        return symptoms.seen().stream()
                .filter(seen -> seen.concern().kind() == kind)
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    private static LagTable table(String group, long seconds) {
        GroupTopic reading = new GroupTopic(group, "queue.work");
        return LagTable.read(
                List.of(new LagRow(reading, 3, Optional.of(Duration.ofSeconds(seconds)), Readers.ALL)), NOW);
    }

    private static List<IncidentKind> bad(Situation situation) {
        return symptoms(situation).seen().stream()
                .filter(seen -> seen.verdict() == Verdict.BAD)
                .map(seen -> seen.concern().kind())
                .toList();
    }

    private static Symptoms symptoms(Situation situation) {
        return symptoms(situation, NO_LAG);
    }

    private static Symptoms symptoms(Situation situation, LagTable lag) {
        return Symptoms.of(situation, lag, NOW);
    }

    private static Situation well() {
        return new Situation(List.of(well("gateway-1"), well("queue-1"), well("reminder-1"), well("watchdog-1")), true);
    }

    /** A well system, but for this one. */
    private static Situation with(InstanceStatus other) {
        List<InstanceStatus> instances = new ArrayList<>(well().instances());
        instances.removeIf(instance -> instance.name().equals(other.name()));
        instances.add(other);
        return new Situation(instances, true);
    }

    private static InstanceStatus well(String name) {
        return instance(name, RUNNING, Optional.of(beat(name, true, Map.of("discord", "CONNECTED"))));
    }

    private static InstanceStatus instance(String name, ChildState state, Optional<AgedBeat> beat) {
        return new InstanceStatus(name, Optional.of(state), OptionalInt.of(0), beat, OptionalLong.empty());
    }

    private static AgedBeat beat(String name, boolean fresh, Map<String, String> details) {
        ServiceName service = Symptoms.service(name).orElseThrow();
        Beat beat = new Beat(service, name, NOW, NOW.minusSeconds(600), 7, "1", 8631, true, true, details);
        return new AgedBeat(beat, fresh ? Duration.ZERO : Duration.ofSeconds(30), fresh);
    }

    private static UnplannedExits exits(int count) {
        return new UnplannedExits(
                IntStream.range(0, count)
                        .mapToObj(i -> NOW.minusSeconds(count - i))
                        .toList(),
                count);
    }
}
