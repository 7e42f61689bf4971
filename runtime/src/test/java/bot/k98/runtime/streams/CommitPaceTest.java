package bot.k98.runtime.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext.CapturedPunctuator;
import org.junit.jupiter.api.Test;

class CommitPaceTest {
    private static final long START = 1_000_000;

    private final MockProcessorContext<String, Object> context = new MockProcessorContext<>();
    private final CommitPace pace = new CommitPace();

    @Test
    void theFirstMessageIsCommittedAtOnce() {
        // When
        send(START);

        // Then
        assertThat(context.committed()).isTrue();
        assertThat(context.scheduledPunctuators()).isEmpty();
    }

    @Test
    void thoseThatFollowSoonShareTheNextCommit() {
        // Given
        send(START);
        context.resetCommit();

        // When
        send(START + 3);
        send(START + 5);

        // Then
        assertThat(context.committed()).isFalse();
        CapturedPunctuator end = onlyOne(context.scheduledPunctuators());
        assertThat(end.getInterval()).hasMillis(7);
        end.getPunctuator().punctuate(START + 10);
        assertThat(context.committed()).isTrue();
        assertThat(end.cancelled()).isTrue();
    }

    @Test
    void afterTheSharedCommitTheNextMessagesGatherAnew() {
        // Given
        send(START);
        send(START + 3);
        onlyOne(context.scheduledPunctuators()).getPunctuator().punctuate(START + 10);
        context.resetCommit();

        // When
        send(START + 12);

        // Then
        assertThat(context.committed()).isFalse();
        assertThat(context.scheduledPunctuators()).hasSize(2);
    }

    @Test
    void aTaskThatWasTakenAwayBeforeTheSharedCommitHoldsNothingUp() {
        // Given
        send(START);
        send(START + 3);
        context.resetCommit();

        // When
        send(START + 50);

        // Then
        assertThat(context.committed()).isTrue();
    }

    private void send(long at) {
        context.setCurrentSystemTimeMs(at);
        pace.sent(context);
    }

    private static CapturedPunctuator onlyOne(List<CapturedPunctuator> punctuators) {
        assertThat(punctuators).hasSize(1);
        return punctuators.getFirst();
    }
}
