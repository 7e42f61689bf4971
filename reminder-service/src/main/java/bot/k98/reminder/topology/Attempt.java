package bot.k98.reminder.topology;

import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;

/** How a step that changes nothing came out. Kafka's own exceptions are no outcome: the transaction aborts and all is done again. */
sealed interface Attempt<T> {
    record Ready<T>(T value) implements Attempt<T> {}

    /** It would fail each time. */
    record Poison<T>(RuntimeException failure) implements Attempt<T> {}

    static <T> Attempt<T> of(Supplier<T> step) {
        try {
            return new Ready<>(step.get());
        } catch (KafkaException infrastructure) {
            throw infrastructure;
        } catch (RuntimeException failure) {
            return new Poison<>(failure);
        }
    }
}
