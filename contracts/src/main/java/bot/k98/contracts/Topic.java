package bot.k98.contracts;

import java.time.Duration;
import java.util.Objects;

/**
 * One topic: its name, what it carries and how the broker keeps it.
 *
 * @param name full name, for example {@code discord.interactions}
 * @param carries the sealed type of its values
 * @param spread {@link Spread#SHARED} has as many partitions as the cluster was made with, {@link Spread#SINGLE} has one
 * @param kept how long; for {@link Cleanup#COMPACT} how long a deletion stays visible
 * @param cleanup delete by age, or keep the newest record of each key
 * @param stamp who sets the record's time
 */
public record Topic<T>(String name, Class<T> carries, Spread spread, Duration kept, Cleanup cleanup, Stamp stamp) {
    /** How many partitions. */
    public enum Spread {
        SHARED,
        SINGLE
    }

    /** What the broker removes. */
    public enum Cleanup {
        DELETE,
        COMPACT
    }

    /** Whose clock a record's timestamp is. */
    public enum Stamp {
        PRODUCER,
        BROKER
    }

    public Topic {
        Objects.requireNonNull(name);
        if (!carries.isSealed()) {
            throw new IllegalArgumentException(name + " must carry a sealed type, not " + carries.getSimpleName());
        }
    }

    static <T> Topic<T> shared(String name, Class<T> carries, Duration kept) {
        return new Topic<>(name, carries, Spread.SHARED, kept, Cleanup.DELETE, Stamp.PRODUCER);
    }

    static <T> Topic<T> single(String name, Class<T> carries, Duration kept) {
        return new Topic<>(name, carries, Spread.SINGLE, kept, Cleanup.DELETE, Stamp.PRODUCER);
    }

    static <T> Topic<T> compactedSingle(String name, Class<T> carries) {
        return new Topic<>(name, carries, Spread.SINGLE, Duration.ofDays(1), Cleanup.COMPACT, Stamp.PRODUCER);
    }

    static <T> Topic<T> compactedShared(String name, Class<T> carries) {
        return new Topic<>(name, carries, Spread.SHARED, Duration.ofDays(1), Cleanup.COMPACT, Stamp.PRODUCER);
    }

    Topic<T> stampedByBroker() {
        return new Topic<>(name, carries, spread, kept, cleanup, Stamp.BROKER);
    }

    /** The codec of this topic's values. */
    public Codec<T> codec() {
        return Codec.of(carries);
    }

    /** @param shared how many partitions the cluster's shared topics have */
    public int partitions(int shared) {
        return spread == Spread.SINGLE ? 1 : shared;
    }
}
