package bot.k98.watchdog.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the operators' files over months, on a clock that is moved by hand. */
class LogRetentionTest {
    private static final long MEGABYTE = 1_000_000;

    /** Of a file of crash.log here: small, so that many are soon written. */
    private static final long LARGEST = 100_000;

    @TempDir
    Path folder;

    private Instant now = Clock.systemUTC().instant();

    @Test
    void everyUnplannedEndOfAYearIsStillThere() throws IOException {
        // When
        try (OperatorLog log = OperatorLog.in(folder, () -> now, LARGEST)) {
            for (int day = 0; day < 365; day++) {
                log.crash("crashed day=" + day);
                now = now.plus(Duration.ofDays(1));
            }
        }

        // Then
        List<Path> files = files("crash.log");
        assertThat(files).hasSizeBetween(12, 13);
        assertThat(String.join("", files.stream().map(LogRetentionTest::read).toList()))
                .contains("day=0\n", "day=200\n", "day=364\n");
    }

    @Test
    void aCrashLoopDoesNotFillTheDiskWithItsLife() throws IOException {
        // When
        try (OperatorLog log = OperatorLog.in(folder, () -> now, LARGEST)) {
            String line = "x".repeat(10_000);
            for (int i = 0; i < 3_000; i++) {
                log.info(line);
            }
        }

        // Then
        List<Path> files = files("log.txt");
        assertThat(files).hasSize(6);
        assertThat(files.stream().mapToLong(file -> file.toFile().length()).sum())
                .isLessThan(19 * MEGABYTE);
    }

    @Test
    void aMonthOfCrashesWithoutEndKeepsTheNewestAndHarmsNoOtherMonth() throws IOException {
        // Given
        long bound = (OperatorLog.CRASHES_KEPT + 1) * (LARGEST + 20_000);
        String trace = "x".repeat(10_000);
        String before = YearMonth.from(now.minus(Duration.ofDays(31)).atZone(ZoneId.systemDefault()))
                .toString();
        Files.writeString(folder.resolve("crash.log." + before), "the month before");

        // When
        try (OperatorLog log = OperatorLog.in(folder, () -> now, LARGEST)) {
            for (int i = 0; i < 1_000; i++) {
                log.error("entry=" + i + " " + trace);
            }
            now = now.plus(Duration.ofDays(31));
            log.error("the month after");
        }

        // Then
        List<Path> files = files("crash.log");
        assertThat(files.stream().mapToLong(file -> file.toFile().length()).sum())
                .isBetween(2 * MEGABYTE, bound);
        assertThat(String.join("", files.stream().map(LogRetentionTest::read).toList()))
                .contains("the month before", "entry=800 ", "entry=999 ", "the month after")
                .doesNotContain("entry=0 ");
    }

    private List<Path> files(String name) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().startsWith(name))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
