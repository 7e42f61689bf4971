package bot.k98.runtime.streams;

import bot.k98.contracts.Codec;
import bot.k98.contracts.Decoded;
import bot.k98.contracts.Topic;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** Serdes over the wire's codecs, for sinks and for stores. Sources read bytes through {@link Decoding} instead. */
public final class SealedSerde {
    private SealedSerde() {}

    public static <T> Serde<T> of(Topic<T> topic) {
        return of(topic.codec());
    }

    /** @throws SerializationException on reading what this build did not write itself */
    public static <T> Serde<T> of(Codec<T> codec) {
        return Serdes.serdeFrom(
                (topic, value) -> value == null ? null : codec.encode(value),
                (topic, bytes) -> bytes == null ? null : read(codec, topic, bytes));
    }

    private static <T> T read(Codec<T> codec, String topic, byte[] bytes) {
        return switch (codec.decode(bytes)) {
            case Decoded.Known<T>(T value) -> value;
            case Decoded.UnknownType<T>(String type) -> throw new SerializationException(topic + " holds a " + type);
            case Decoded.Malformed<T>(String reason) -> throw new SerializationException(topic + ": " + reason);
        };
    }
}
