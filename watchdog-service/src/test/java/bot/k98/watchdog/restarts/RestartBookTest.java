package bot.k98.watchdog.restarts;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.watchdog.domain.child.ChildFact;
import bot.k98.watchdog.domain.fleet.FleetFact;
import bot.k98.watchdog.domain.fleet.Member;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartBookTest {
    private static final Instant AT = Instant.parse("2026-11-23T20:00:00Z");
    private static final Member QUEUE = new Member("queue-1", Member.Role.SERVICE);

    @TempDir
    Path folder;

    @Test
    void tellsPlannedRestartsFromCrashesNewestFirstAlsoToTheNextWatchdog() {
        // Given
        RestartBook book = RestartBook.in(folder);

        // When
        book.tell(of(new ChildFact.RestartedAsPlanned(Duration.ofSeconds(90))), AT);
        book.tell(
                of(new ChildFact.Crashed("exit 137 (signal 9)", Duration.ofSeconds(5), Duration.ofSeconds(1), 1)), AT);
        book.tell(of(new ChildFact.CameAlive(Duration.ofSeconds(2))), AT);

        // Then
        assertThat(RestartBook.in(folder).newest(5))
                .extracting(Restart::kind)
                .containsExactly(Restart.Kind.CRASHED, Restart.Kind.PLANNED);
    }

    @Test
    void givesNoMoreThanIsAsked() {
        // Given
        RestartBook book = RestartBook.in(folder);
        for (int i = 0; i < 150; i++) {
            book.tell(of(new ChildFact.RestartedAsPlanned(Duration.ofSeconds(i))), AT);
        }

        // Then
        assertThat(book.newest(5)).hasSize(5);
        assertThat(book.newest(1_000)).hasSize(100);
    }

    private static FleetFact of(ChildFact fact) {
        return new FleetFact.OfMember(QUEUE, fact);
    }
}
