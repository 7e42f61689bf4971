package bot.k98.watchdog.messaging;

import bot.k98.contracts.DeterministicId;
import bot.k98.contracts.ServiceName;
import bot.k98.contracts.Topics;
import bot.k98.contracts.Trace;
import bot.k98.contracts.ops.Control;
import bot.k98.runtime.kafka.RecordWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Asks single instances to hand over their work and to end, since fewer are wanted. */
@ApplicationScoped
public class DrainWriter {
    private final RecordWriter writer;
    private final Clock clock;

    DrainWriter(RecordWriter writer, Clock clock) {
        this.writer = writer;
        this.clock = clock;
    }

    /** Never blocks; fails when the broker is away. */
    public CompletionStage<?> ask(ServiceName service, String instance) {
        Instant now = clock.instant();
        Control drain = new Control.DrainRequested(
                service, Optional.of(instance), now, ServiceName.WATCHDOG.wire(), "fewer instances are wanted");
        String id = DeterministicId.of("drain", instance, now.toString());
        return CompletableFuture.supplyAsync(
                        () -> writer.write(Topics.CONTROL, service.wire(), drain, id, Trace.of("drain", id)))
                .thenCompose(Function.identity());
    }
}
