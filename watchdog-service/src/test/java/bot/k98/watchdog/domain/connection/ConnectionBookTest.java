package bot.k98.watchdog.domain.connection;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.discord.ConnectionEvent.Connection;
import bot.k98.contracts.discord.ConnectionEvent.SessionBegan;
import bot.k98.contracts.discord.ConnectionEvent.SessionResumed;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConnectionBookTest {
    private static final Instant START = Instant.parse("2026-11-26T03:00:00Z");
    private static final Connection FIRST = new Connection("gateway-1", 0);

    private final ConnectionBook book = new ConnectionBook();

    @Test
    void untilAllIsReadItSaysSo() {
        // Given
        boolean before = book.view(START).complete();

        // When
        book.caughtUp();

        // Then
        assertThat(before).isFalse();
        assertThat(book.view(START).complete()).isTrue();
        assertThat(book.view(START).since()).isEmpty();
    }

    @Test
    void itGoesBackAsFarAsSomethingWasSaid() {
        // When
        book.add(new SessionBegan(FIRST, START.plusSeconds(9), Optional.of(START)), START.plusSeconds(9));
        book.add(new SessionBegan(FIRST, START, Optional.empty()), START.plusSeconds(10));

        // Then
        assertThat(book.view(START.plusSeconds(10)).since()).contains(START);
    }

    @Test
    void aWeekIsKept() {
        // Given
        book.add(resumed(START), START);

        // Then
        assertThat(book.view(START.plus(Duration.ofDays(7))).outages()).hasSize(1);
        assertThat(book.view(START.plus(Duration.ofDays(7)).plusMillis(1)).outages())
                .isEmpty();
    }

    @Test
    void ofVeryManyTheNewestAreKept() {
        // When
        for (int i = 0; i <= ConnectionBook.MOST; i++) {
            book.add(resumed(START.plusSeconds(i)), START.plusSeconds(i));
        }

        // Then
        assertThat(book.view(START.plusSeconds(ConnectionBook.MOST)).outages())
                .hasSize(ConnectionBook.MOST)
                .last()
                .satisfies(outage -> assertThat(outage.listedAt()).isEqualTo(START));
    }

    private static SessionResumed resumed(Instant at) {
        return new SessionResumed(FIRST, at, at.minusSeconds(1));
    }
}
