package bot.k98.runtime.systemd;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.runtime.health.Loop;
import bot.k98.runtime.health.Loops;
import bot.k98.runtime.testing.SettableClock;
import io.quarkus.runtime.ShutdownEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What systemd hears, so that it starts a stuck process again and leaves a waiting one alone. */
@EnabledOnOs(OS.LINUX)
class NoticesTest {
    private static final Duration LONGER_THAN_A_LOOP_MAY_STAND = Duration.ofSeconds(61);

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-26T20:00:00Z"));
    private final Loops loops = new Loops(clock);
    private final Loop loop = loops.register("reading");
    private String words = "works";
    private DatagramFixture systemd;
    private Notices notices;

    @BeforeEach
    void listen() throws IOException {
        String path = folder.resolve("notify").toString();
        systemd = new DatagramFixture(path);
        notices = new Notices(loops, () -> words, Duration.ofSeconds(2), Map.of("NOTIFY_SOCKET", path));
    }

    @AfterEach
    void close() {
        systemd.close();
    }

    @Test
    void aProcessWhoseLoopsTurnIsUpOnceAndLivesAgainAndAgain() {
        // When
        notices.tell();
        notices.tell();

        // Then
        assertThat(systemd.next()).isEqualTo("READY=1\nWATCHDOG=1\nSTATUS=works");
        assertThat(systemd.next()).isEqualTo("WATCHDOG=1");
        assertThat(systemd.next()).isEmpty();
    }

    @Test
    void aStuckLoopMakesItSilentUntilItTurnsAgain() {
        // Given
        notices.tell();
        systemd.next();

        // When
        clock.advance(LONGER_THAN_A_LOOP_MAY_STAND);
        notices.tell();

        // Then
        assertThat(systemd.next()).isEmpty();

        // When
        loop.turned();
        notices.tell();

        // Then
        assertThat(systemd.next()).isEqualTo("WATCHDOG=1");
    }

    @Test
    void oneThatIsStuckFromTheStartIsNeverUp() {
        // When
        clock.advance(LONGER_THAN_A_LOOP_MAY_STAND);
        notices.tell();

        // Then
        assertThat(systemd.next()).isEmpty();
    }

    @Test
    void oneThatWaitsForTheBrokerLivesAndSaysWhatItWaitsFor() {
        // Given
        notices.tell();
        systemd.next();

        // When
        loop.waiting("the broker");
        words = "waits: broker away";
        clock.advance(LONGER_THAN_A_LOOP_MAY_STAND);
        notices.tell();

        // Then
        assertThat(systemd.next()).isEqualTo("WATCHDOG=1\nSTATUS=waits: broker away");
    }

    @Test
    void itsEndIsTold() {
        // When
        notices.stop(new ShutdownEvent());

        // Then
        assertThat(systemd.next()).isEqualTo("STOPPING=1");
    }
}
