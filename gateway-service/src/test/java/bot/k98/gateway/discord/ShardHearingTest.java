package bot.k98.gateway.discord;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.gateway.domain.connection.HearingPolicy;
import bot.k98.gateway.domain.connection.HearingPolicy.Move;
import bot.k98.runtime.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShardHearingTest {
    private static final Duration QUIET = Duration.ofMinutes(5);

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-26T00:00:00Z"));
    private final ShardHearing hearing = new ShardHearing(new HearingPolicy(QUIET), clock);

    @Test
    void itIsDeafFromTheFirstUnansweredQuestionUntilSomethingIsHeard() {
        // Given
        hearing.heard("GUILD_MEMBERS_CHUNK");

        // When
        List<Move> moves = List.of(nextAfter(QUIET), nextAfter(Duration.ofSeconds(10)));
        boolean deaf = hearing.deaf();
        hearing.heard("READY");
        boolean afterAGreeting = hearing.deaf();
        hearing.heard("MESSAGE_CREATE");

        // Then
        assertThat(moves).containsExactly(Move.ASK, Move.RESUME);
        assertThat(deaf).isTrue();
        assertThat(afterAGreeting).isTrue();
        assertThat(hearing.deaf()).isFalse();
    }

    @Test
    void aQuietConnectionIsNotDeaf() {
        // Given
        hearing.heard("GUILD_MEMBERS_CHUNK");

        // When
        nextAfter(QUIET.multipliedBy(10));

        // Then
        assertThat(hearing.deaf()).isFalse();
    }

    private Move nextAfter(Duration time) {
        clock.advance(time);
        return hearing.next(true);
    }
}
