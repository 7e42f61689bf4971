package bot.k98.queue.topology;

import bot.k98.contracts.Codec;
import bot.k98.contracts.Decoded;
import bot.k98.contracts.queue.Job;
import bot.k98.contracts.queue.QueueFact;
import bot.k98.contracts.queue.QueueFact.JobChanged;
import java.util.Optional;

/** A job as a store's row: the same JSON as on the wire, whose states carry their version. */
final class Rows {
    private static final Codec<QueueFact> CODEC = Codec.of(QueueFact.class);

    private Rows() {}

    static byte[] write(Job job) {
        return CODEC.encode(new JobChanged(job));
    }

    /** Empty for a row that this build can't read. */
    static Optional<Job> find(byte[] row) {
        return CODEC.decode(row) instanceof Decoded.Known<QueueFact>(JobChanged(Job job))
                ? Optional.of(job)
                : Optional.empty();
    }

    /** @throws UnreadableRowException for a row that this build can't read */
    static Job read(String key, byte[] row) {
        return switch (CODEC.decode(row)) {
            case Decoded.Known<QueueFact>(JobChanged(Job job)) -> job;
            case Decoded.UnknownType<QueueFact>(String type) -> throw new UnreadableRowException(key, row, type);
            case Decoded.Malformed<QueueFact>(String reason) -> throw new UnreadableRowException(key, row, reason);
        };
    }
}
