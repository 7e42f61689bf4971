package bot.k98.watchdog.transaction;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Keys in {@code __consumer_offsets}: Kafka's OffsetCommitKey is its version, then group and topic as strings with their length, then the partition. */
final class OffsetsKey {
    /** 0 and 1 are committed offsets; others are about groups. */
    private static final int NEWEST = 1;

    private OffsetsKey() {}

    /** Empty for a key that is not of a committed offset. */
    static Optional<String> group(byte[] key) {
        ByteBuffer bytes = ByteBuffer.wrap(key);
        try {
            short version = bytes.getShort();
            if (version < 0 || version > NEWEST) {
                return Optional.empty();
            }
            byte[] group = new byte[Short.toUnsignedInt(bytes.getShort())];
            bytes.get(group);
            return Optional.of(new String(group, StandardCharsets.UTF_8));
        } catch (BufferUnderflowException e) {
            return Optional.empty();
        }
    }
}
