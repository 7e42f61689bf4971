package bot.k98.gateway.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.internals.AutoOffsetResetStrategy;
import org.junit.jupiter.api.Test;

class AssignmentsTest {
    private final Assignments assignments = new Assignments(new Takeovers(null, 18));
    private final List<MockConsumer<String, byte[]>> joined = new ArrayList<>();

    @Test
    void isReadyOnceEveryChannelHasJoinedWhateverItGot() {
        // Given
        join(3);

        // When
        boolean before = assignments.notReadyBecause().isEmpty();
        join(1);

        // Then
        assertThat(before).isFalse();
        assertThat(assignments.notReadyBecause()).isEmpty();
    }

    private void join(int channels) {
        for (int i = 0; i < channels; i++) {
            MockConsumer<String, byte[]> consumer = new MockConsumer<>(AutoOffsetResetStrategy.EARLIEST.name());
            joined.add(consumer);
            assignments.onPartitionsAssigned(consumer, List.of());
        }
    }
}
