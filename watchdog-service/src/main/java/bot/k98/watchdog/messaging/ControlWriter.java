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

/** Asks single instances for what the supervisor wants of them. Nothing here blocks; it fails when the broker is away. */
@ApplicationScoped
public class ControlWriter {
    private final RecordWriter writer;
    private final Clock clock;

    ControlWriter(RecordWriter writer, Clock clock) {
        this.writer = writer;
        this.clock = clock;
    }

    /** To hand over its work and to end: fewer are wanted. */
    public CompletionStage<?> drain(ServiceName service, String instance) {
        return write(new Control.DrainRequested(
                service,
                Optional.of(instance),
                clock.instant(),
                ServiceName.WATCHDOG.wire(),
                "fewer instances are wanted"));
    }

    /** To drain and to be started again. */
    public CompletionStage<?> restart(ServiceName service, String instance) {
        return write(new Control.RestartRequested(
                service,
                Optional.of(instance),
                clock.instant(),
                ServiceName.WATCHDOG.wire(),
                "an operator asked for it"));
    }

    private CompletionStage<?> write(Control control) {
        Instant at = control.requestedAt();
        String id = DeterministicId.of("control", control.instance().orElse(""), at.toString());
        return CompletableFuture.supplyAsync(() ->
                        writer.write(Topics.CONTROL, control.service().wire(), control, id, Trace.of("control", id)))
                .thenCompose(Function.identity());
    }
}
