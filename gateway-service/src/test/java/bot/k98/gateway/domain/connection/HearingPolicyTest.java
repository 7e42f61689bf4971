package bot.k98.gateway.domain.connection;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.gateway.domain.connection.HearingPolicy.Move;
import bot.k98.gateway.domain.connection.HearingPolicy.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HearingPolicyTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final HearingPolicy policy = new HearingPolicy(Duration.ofMinutes(5));
    private Instant now = Instant.parse("2026-11-24T12:00:00Z");
    private Hearing hearing = Hearing.begun(now);

    @Test
    void aQuietNightIsAskedForASignAndNeverMended() {
        // Given
        proven();

        // When
        List<Move> moves = new ArrayList<>();
        for (int second = 0; second < Duration.ofHours(8).toSeconds(); second++) {
            Move move = passSecond();
            moves.add(move);
            if (move == Move.ASK) {
                hearing = hearing.answered(now);
            }
        }

        // Then
        assertThat(moves).doesNotContain(Move.RESUME, Move.BEGIN_ANEW);
        assertThat(moves.stream().filter(move -> move == Move.ASK)).hasSizeBetween(95, 97);
    }

    @Test
    void aDeafConnectionIsResumedFirstAndThenBegunAnewLessAndLessOften() {
        // Given
        proven();

        // When
        List<Move> moves = mending(Duration.ofHours(24));

        // Then
        assertThat(moves.subList(0, 2)).containsExactly(Move.RESUME, Move.BEGIN_ANEW);
        assertThat(moves.stream().filter(move -> move == Move.BEGIN_ANEW)).hasSizeLessThan(60);
    }

    @Test
    void oneThatHearsAgainAfterTheResumeIsLeftAlone() {
        // Given
        proven();
        pass(Duration.ofMinutes(5), Move.RESUME);

        // When
        Move next = passSecond();
        hearing = hearing.answered(now);

        // Then
        assertThat(next).isEqualTo(Move.ASK);
        assertThat(mending(Duration.ofMinutes(5).minusSeconds(2))).isEmpty();
    }

    @Test
    void aServerThatNeverGivesASignIsNotJudgedByItsSilence() {
        assertThat(mending(Duration.ofHours(24))).isEmpty();
    }

    @Test
    void nothingIsAskedWhileThereIsNoSession() {
        // Given
        proven();
        now = now.plus(Duration.ofHours(1));

        // When
        Step step = policy.next(hearing, false, now);

        // Then
        assertThat(step.move()).isEqualTo(Move.NOTHING);
    }

    private void proven() {
        hearing = hearing.answered(now);
    }

    private Move passSecond() {
        now = now.plus(SECOND);
        Step step = policy.next(hearing, true, now);
        hearing = step.hearing();
        return step.move();
    }

    /** All that is done to the connection while nothing is heard. */
    private List<Move> mending(Duration silence) {
        List<Move> moves = new ArrayList<>();
        for (int second = 0; second < silence.toSeconds(); second++) {
            Move move = passSecond();
            if (move == Move.RESUME || move == Move.BEGIN_ANEW) {
                moves.add(move);
            }
        }
        return moves;
    }

    private void pass(Duration silence, Move until) {
        Move move = Move.NOTHING;
        for (int second = 0; second < silence.toSeconds() + 20 && move != until; second++) {
            move = passSecond();
        }
        assertThat(move).isEqualTo(until);
    }
}
