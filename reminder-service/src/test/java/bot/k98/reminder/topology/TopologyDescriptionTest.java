package bot.k98.reminder.topology;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.reminder.discord.Officers;
import bot.k98.reminder.domain.ReminderRules;
import bot.k98.reminder.metrics.ReminderMetrics;
import bot.k98.reminder.recurrence.WallClockRecurrence;
import bot.k98.runtime.testing.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.streams.Topology;
import org.junit.jupiter.api.Test;

/**
 * The wiring is a contract with what lies in the broker: names of stores are names of changelog topics. Run with
 * {@code -Dgolden.update=true} to write the file anew, and say in the commit what becomes of the old changelogs.
 */
class TopologyDescriptionTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/topology.txt");

    @Test
    void theWiringIsAsWrittenDown() throws IOException {
        // When
        SettableClock clock = new SettableClock(TopologyFixture.START);
        ReminderMetrics metrics = new ReminderMetrics(new SimpleMeterRegistry());
        Topology topology = ReminderTopology.build(
                new ReminderRules(new WallClockRecurrence()),
                CalendarTools.none(clock, metrics),
                Officers.NONE,
                clock,
                metrics,
                1);
        String described = topology.describe().toString();
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, described, StandardCharsets.UTF_8);
        }

        // Then
        assertThat(described).isEqualTo(Files.readString(GOLDEN, StandardCharsets.UTF_8));
    }
}
