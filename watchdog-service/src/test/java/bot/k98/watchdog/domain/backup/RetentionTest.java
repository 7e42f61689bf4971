package bot.k98.watchdog.domain.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetentionTest {
    private static final List<String> NAMES = List.of(
            "k98-backup-20260102T000000Z.tar",
            "notes.txt",
            "k98-backup-20260103T000000Z.tar",
            "k98-backup-20260101T000000Z.tar",
            "k98-backup-20251231T000000Z.tar.unfinished");

    @Test
    void theNameSortsByTime() {
        assertThat(Retention.nameAt(Instant.parse("2026-01-03T00:00:00Z"))).isEqualTo(NAMES.get(2));
        assertThat(Retention.newest(NAMES)).contains(NAMES.get(2));
    }

    @Test
    void onlyOldArchivesAreSurplus() {
        assertThat(Retention.surplus(NAMES, 2)).containsExactly("k98-backup-20260101T000000Z.tar");
        assertThat(Retention.surplus(NAMES, 3)).isEmpty();
    }
}
