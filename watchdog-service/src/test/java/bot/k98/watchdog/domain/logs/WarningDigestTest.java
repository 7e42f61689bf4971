package bot.k98.watchdog.domain.logs;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.watchdog.domain.logs.WarningDigest.Repeated;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WarningDigestTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATER = NOW.plus(WarningDigest.WINDOW);

    private final WarningDigest digest = new WarningDigest();

    @Test
    void theSameAgainIsCountedAndToldOnce() {
        // When
        boolean first = digest.isNew(warning("queue-1", "reply not written use=1"), NOW);
        boolean second = digest.isNew(warning("queue-1", "reply not written use=2"), NOW.plusSeconds(1));
        boolean third = digest.isNew(warning("queue-1", "reply not written use=3"), NOW.plusSeconds(2));

        // Then
        assertThat(first).isTrue();
        assertThat(second || third).isFalse();
        assertThat(digest.over(NOW.plusSeconds(3))).isEmpty();
        assertThat(digest.over(LATER)).containsExactly(new Repeated("queue-1", "reply not written use=1", 2));
        assertThat(digest.isNew(warning("queue-1", "reply not written use=4"), LATER))
                .isTrue();
    }

    @Test
    void whatOneSaysIsNotWhatAnotherSays() {
        assertThat(digest.isNew(warning("queue-1", "broker lost"), NOW)).isTrue();
        assertThat(digest.isNew(warning("queue-2", "broker lost"), NOW)).isTrue();
        assertThat(digest.isNew(warning("queue-1", "disk full"), NOW)).isTrue();
        assertThat(digest.over(LATER)).isEmpty();
    }

    @Test
    void aProcessThatSaysSomethingElseEachTimeFillsNoDisk() {
        // When
        int written = 0;
        for (int i = 0; i < 10_000; i++) {
            written += digest.isNew(warning("queue-1", "problem " + "x".repeat(i % 500)), NOW) ? 1 : 0;
        }

        // Then
        assertThat(written).isEqualTo(WarningDigest.MOST);
        assertThat(digest.over(LATER).stream().mapToInt(Repeated::times).sum()).isEqualTo(10_000 - WarningDigest.MOST);
    }

    private static LogEntry warning(String from, String words) {
        return LogEntry.begin(from, "2026-01-01T00:00:00.000Z WARN  " + words).orElseThrow();
    }
}
