package bot.k98.watchdog.supervision;

import bot.k98.watchdog.domain.child.RestartPolicy;
import bot.k98.watchdog.domain.fleet.Member;
import bot.k98.watchdog.domain.fleet.Member.Role;
import bot.k98.watchdog.process.ChildProgram;
import bot.k98.watchdog.process.ChildProgram.Health;
import bot.k98.watchdog.process.OperatingSystem;
import bot.k98.watchdog.process.RunRecords;
import bot.k98.watchdog.supervision.HealthProbe.Answer;
import bot.k98.watchdog.supervision.Surroundings.Ground;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** A fleet of shell scripts that are ready as soon as they run, and that write down in which order they were ended. */
public final class ShellFleet {
    private static final String SCRIPT = """
            trap 'echo %s >> %s; exit 0' TERM
            while :; do sleep 0.05; done
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
                        Clock.systemUTC()),
                RestartPolicy.standard(15),
                listener);
    }

    static Path endings(Path folder) {
        return folder.resolve("endings.txt");
    }

    private static ChildProgram program(Path folder, String name, Role role) {
        return new ChildProgram(
                new Member(name, role),
                List.of("/bin/sh", "-c", SCRIPT.formatted(name, endings(folder))),
                Map.of("PATH", "/usr/bin:/bin"),
                folder.resolve(name).resolve("console.txt"),
                List.of(),
                new Health.Broker(1));
    }
}
