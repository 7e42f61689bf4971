package bot.k98.watchdog.supervision;

import bot.k98.contracts.ServiceName;
import bot.k98.watchdog.domain.child.RestartPolicy;
import bot.k98.watchdog.domain.fleet.Member;
import bot.k98.watchdog.domain.fleet.Member.Role;
import bot.k98.watchdog.process.ChildProgram;
import bot.k98.watchdog.process.ChildProgram.Health;
import bot.k98.watchdog.process.OperatingSystem;
import bot.k98.watchdog.process.RunRecords;
import bot.k98.watchdog.supervision.HealthProbe.Answer;
import bot.k98.watchdog.supervision.Surroundings.Crew;
import bot.k98.watchdog.supervision.Surroundings.Ground;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A fleet of shell scripts that are ready as soon as they run, and that write down in which order they were ended. */
public final class ShellFleet {
    private static final String SCRIPT = """
            trap 'echo %1$s >> %2$s; exit 0' TERM
            while [ ! -e %3$s ]; do sleep 0.05; done
            rm %3$s
            echo %1$s drained >> %2$s
            """;

    private ShellFleet() {}

    /** Runs one until it is killed: the watchdog that doesn't get to say goodbye. The argument is the folder. */
    public static void main(String... args) throws InterruptedException {
        Supervisor supervisor = supervisor(Path.of(args[0]), (fact, at) -> System.out.println(fact));
        supervisor.adopt();
        supervisor.start();
        Thread.currentThread().join();
    }

    static Supervisor supervisor(Path folder, FleetListener listener) {
        Ground ground = new Ground() {
            @Override
            public boolean topicsReady() {
                return true;
            }

            @Override
            public boolean watchdogReady() {
                return true;
            }
        };
        List<ChildProgram> programs = List.of(
                program(folder, "broker", Role.BROKER),
                program(folder, "discord", Role.DISCORD),
                program(folder, "gateway-1", Role.SERVICE),
                program(folder, "queue-1", Role.SERVICE));
        return new Supervisor(
                programs,
                new Surroundings(
                        new OperatingSystem(new RunRecords(folder.resolve("run"))),
                        health -> Answer.READY,
                        ground,
                        crew(folder),
                        Clock.systemUTC()),
                RestartPolicy.standard(15),
                listener);
    }

    /** Asked to drain, a script is told by its own file and ends as one that drained. */
    private static Crew crew(Path folder) {
        return new Crew() {
            @Override
            public ChildProgram program(ServiceName service, int number) {
                return ShellFleet.program(folder, service.wire() + "-" + number, Role.SERVICE);
            }

            @Override
            public CompletionStage<?> askToDrain(ServiceName service, String instance) {
                try {
                    return CompletableFuture.completedStage(Files.createFile(folder.resolve(instance + ".drain")));
                } catch (IOException e) {
                    return CompletableFuture.failedStage(e);
                }
            }
        };
    }

    static Path endings(Path folder) {
        return folder.resolve("endings.txt");
    }

    private static ChildProgram program(Path folder, String name, Role role) {
        return new ChildProgram(
                new Member(name, role),
                List.of("/bin/sh", "-c", SCRIPT.formatted(name, endings(folder), folder.resolve(name + ".drain"))),
                Map.of("PATH", "/usr/bin:/bin"),
                folder.resolve(name).resolve("console.txt"),
                List.of(),
                new Health.Broker(1));
    }
}
