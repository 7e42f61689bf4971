package bot.k98.watchdog.domain.transaction;

import java.time.Instant;

/**
 * What a partition's producer state says of a transaction without COMMIT or ABORT marker.
 *
 * @param coordinatorEpoch of the last marker of this producer there; 0 when there is none, as Kafka's own tool has it
 * @param startOffset of its first record; committed readers get nothing from there on
 * @param lastWritten the time of its newest record, which a topology takes over from what it read: it may be older than the transaction
 */
public record OpenTransaction(
        Place place, long producerId, int producerEpoch, int coordinatorEpoch, long startOffset, Instant lastWritten) {
    /** The topic in which groups keep how far they are. */
    static final String OFFSETS = "__consumer_offsets";

    /** A partition. */
    public record Place(String topic, int partition) {
        /** For example {@code discord.boards-3}. */
        @Override
        public String toString() {
            return topic + "-" + partition;
        }
    }

    /** Whether what it holds up is what groups have committed, and not records. */
    public boolean isOfOffsets() {
        return place.topic().equals(OFFSETS);
    }
}
