package bot.k98.watchdog.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bot.k98.watchdog.domain.child.ChildFact.Crashed;
import bot.k98.watchdog.domain.child.ChildFact.TakenOver;
import bot.k98.watchdog.domain.child.ChildState.Running;
import bot.k98.watchdog.domain.child.ProcessId;
import bot.k98.watchdog.domain.fleet.FleetFact;
import bot.k98.watchdog.domain.fleet.FleetFact.OfMember;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorIT {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @TempDir
    private Path folder;

    private final List<FleetFact> told = new CopyOnWriteArrayList<>();
    private Supervisor supervisor;

    @AfterEach
    void endAll() {
        if (supervisor != null) {
            assertThat(supervisor.stop()).succeedsWithin(PATIENCE);
        }
    }

    @Test
    void endsServicesThenDiscordThenTheBroker() throws IOException {
        // Given
        startAll();

        // When
        assertThat(supervisor.stop()).succeedsWithin(PATIENCE);

        // Then
        List<String> endings = Files.readAllLines(ShellFleet.endings(folder));
        assertThat(endings.subList(0, 2)).containsExactlyInAnyOrder("gateway-1", "queue-1");
        assertThat(endings.subList(2, 4)).containsExactly("discord", "broker");
        assertThat(told.getLast()).isInstanceOf(FleetFact.AllStopped.class);
    }

    @Test
    void startsAKilledChildAgainAndLeavesTheOthersAlone() {
        // Given
        startAll();
        Map<String, ProcessId> before = processes();

        // When
        kill(before.get("queue-1"));

        // Then
        await().atMost(PATIENCE)
                .until(() -> allRun() && !processes().get("queue-1").equals(before.get("queue-1")));
        assertThat(told)
                .filteredOn(SupervisorIT::isCrash)
                .singleElement()
                .asString()
                .contains("exit 137 (signal 9)");
        assertThat(processes())
                .containsEntry("broker", before.get("broker"))
                .containsEntry("gateway-1", before.get("gateway-1"));
    }

    @Test
    void takesOverTheChildrenOfAWatchdogThatWasKilled() throws Exception {
        // Given
        Process first = watchdogOfItsOwn();
        await().atMost(PATIENCE).until(() -> Files.exists(folder.resolve("run/queue-1.json")));
        first.destroyForcibly();
        assertThat(first.waitFor(PATIENCE)).isTrue();

        // When
        startAll();

        // Then
        assertThat(told)
                .filteredOn(fact -> fact instanceof OfMember of && of.fact() instanceof TakenOver)
                .hasSize(4);
        ProcessId adopted = processes().get("gateway-1");
        kill(adopted);
        await().atMost(PATIENCE)
                .until(() -> allRun() && !processes().get("gateway-1").equals(adopted));
        assertThat(restarts()).containsEntry("gateway-1", 1).containsEntry("queue-1", 0);
        assertThat(supervisor.stop()).succeedsWithin(PATIENCE);
        assertThat(Files.readAllLines(ShellFleet.endings(folder))).hasSize(4);
    }

    private void startAll() {
        supervisor = ShellFleet.supervisor(folder, (fact, at) -> told.add(fact));
        supervisor.adopt();
        supervisor.start();
        await().atMost(PATIENCE).until(this::allRun);
    }

    private Process watchdogOfItsOwn() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ShellFleet.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("first.txt").toFile())
                .start();
    }

    private boolean allRun() {
        return supervisor.children().size() == 4
                && supervisor.children().stream().allMatch(child -> child.state() instanceof Running);
    }

    private Map<String, ProcessId> processes() {
        return supervisor.children().stream()
                .collect(Collectors.toMap(
                        child -> child.member().name(),
                        child -> child.state().process().orElseThrow()));
    }

    private Map<String, Integer> restarts() {
        return supervisor.children().stream()
                .collect(Collectors.toMap(child -> child.member().name(), ChildView::restarts));
    }

    private static void kill(ProcessId process) {
        ProcessHandle.of(process.pid()).ifPresent(ProcessHandle::destroyForcibly);
    }

    private static boolean isCrash(FleetFact fact) {
        return fact instanceof OfMember of && of.fact() instanceof Crashed;
    }
}
