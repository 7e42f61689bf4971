package bot.k98.gateway.messaging;

import bot.k98.contracts.Codec;
import bot.k98.contracts.Decoded;
import bot.k98.runtime.kafka.ReadAhead;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/**
 * One channel's way in: decodes, hands over, and acknowledges each record when it is done with, in whatever order that happens.
 * What fails on the way is not acknowledged and comes again with the next assignment.
 */
final class Intake<T> {
    private static final Logger LOG = Logger.getLogger(Intake.class);

    /** Records; what waits for Discord is in memory. */
    private static final int READ_AHEAD = 1_000;

    private final Codec<T> codec;
    private final DeadLetters deadLetters;
    private final BiFunction<T, IncomingKafkaRecordMetadata<String, byte[]>, CompletionStage<?>> handler;
    private final ReadAhead readAhead = new ReadAhead(READ_AHEAD);

    /** @param handler completes when the record's work is done for good */
    Intake(
            Codec<T> codec,
            DeadLetters deadLetters,
            BiFunction<T, IncomingKafkaRecordMetadata<String, byte[]>, CompletionStage<?>> handler) {
        this.codec = codec;
        this.deadLetters = deadLetters;
        this.handler = handler;
    }

    /** Completes when the channel may hand over its next record. */
    @SuppressWarnings("unchecked")
    CompletionStage<Void> take(Message<byte[]> message) {
        IncomingKafkaRecordMetadata<String, byte[]> from =
                message.getMetadata(IncomingKafkaRecordMetadata.class).orElseThrow();
        CompletionStage<Void> room = readAhead.begun();
        handle(message.getPayload(), from).thenCompose(unused -> message.ack()).whenComplete((unused, failure) -> {
            readAhead.done();
            if (failure != null) {
                LOG.errorf(
                        failure,
                        "record failed topic=%s partition=%d offset=%d",
                        from.getTopic(),
                        from.getPartition(),
                        from.getOffset());
            }
        });
        return room;
    }

    private CompletionStage<?> handle(byte[] value, IncomingKafkaRecordMetadata<String, byte[]> from) {
        try {
            return switch (codec.decode(value)) {
                case Decoded.Known<T>(T known) -> handler.apply(known, from);
                case Decoded.Malformed<T>(String reason) -> deadLetters.keep(from, value, reason);
                case Decoded.UnknownType<T>(String type) -> {
                    LOG.warnf("record of unknown type skipped topic=%s type=%s", from.getTopic(), type);
                    yield CompletableFuture.completedFuture(null);
                }
            };
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
