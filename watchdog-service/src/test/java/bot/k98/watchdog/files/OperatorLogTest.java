package bot.k98.watchdog.files;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.watchdog.domain.child.ChildFact;
import bot.k98.watchdog.domain.child.ChildFact.StaysDown;
import bot.k98.watchdog.domain.child.ProcessId;
import bot.k98.watchdog.domain.fleet.FleetFact;
import bot.k98.watchdog.domain.fleet.FleetFact.OfMember;
import bot.k98.watchdog.domain.fleet.Member;
import bot.k98.watchdog.domain.fleet.Member.Role;
import bot.k98.watchdog.process.ChildProgram;
import bot.k98.watchdog.process.ChildProgram.Health;
import bot.k98.watchdog.process.ConsoleFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperatorLogTest {
    private static final Member QUEUE = new Member("queue-1", Role.SERVICE);
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void writesEveryEventAndUnplannedEndsOnceMoreIntoTheCrashLog() throws IOException {
        // Given
        Path console = Files.writeString(folder.resolve("console.txt"), "first\nDISCORD_BOT_TOKEN is refused\n");
        ChildProgram program =
                new ChildProgram(QUEUE, List.of("true"), Map.of(), console, List.of(), new Health.Broker(1));

        // When
        try (OperatorLog log = OperatorLog.in(folder)) {
            FleetLog fleet = new FleetLog(log, member -> new ConsoleFile(program.console()).tail(20));
            tell(fleet, new ChildFact.Started(new ProcessId(7, NOW)));
            tell(fleet, new ChildFact.Crashed("exit 1", Duration.ofSeconds(3), Duration.ofMillis(900), 1));
            tell(fleet, new ChildFact.FellSilent(Duration.ofSeconds(31), Duration.ofMinutes(10)));
            tell(fleet, new StaysDown(StaysDown.Reason.CONFIGURATION, "exit 78"));
            fleet.tell(new FleetFact.AllStopped(Duration.ofSeconds(2)), NOW);
        }

        // Then
        assertThat(Files.readString(folder.resolve("log.txt")))
                .contains("started instance=queue-1 pid=7")
                .contains("crashed instance=queue-1 how=\"exit 1\" ran_s=3 restart_in_ms=900 recent=1")
                .contains("hung instance=queue-1 silent_s=31 ran_s=600")
                .contains("queue-1 | DISCORD_BOT_TOKEN is refused")
                .contains("all stopped took_ms=2000");
        assertThat(Files.readAllLines(folder.resolve("crash.log")))
                .hasSize(3)
                .first()
                .asString()
                .matches("\\d{4}-\\d\\d-\\d\\dT\\S+ ERROR crashed instance=queue-1 .*");
    }

    private static void tell(FleetLog fleet, ChildFact fact) {
        fleet.tell(new OfMember(QUEUE, fact), NOW);
    }
}
