package bot.k98.watchdog.messaging;

import bot.k98.contracts.DeterministicId;
import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.Interaction;
import bot.k98.contracts.discord.Reply;
import bot.k98.contracts.ops.Control;
import bot.k98.runtime.kafka.RecordWriter;
import bot.k98.watchdog.discord.AnswerRenderer;
import bot.k98.watchdog.domain.ops.OpsAnswer;
import bot.k98.watchdog.files.OperatorLog;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;

/** Writes what operators ask of instances to ops.control, and into the log for the audit. */
@ApplicationScoped
class RestartWriter {
    private static final Logger LOG = Logger.getLogger(RestartWriter.class);

    private final RecordWriter writer;
    private final OperatorLog log;

    RestartWriter(RecordWriter writer, OperatorLog log) {
        this.writer = writer;
        this.log = log;
    }

    /** What to tell the operator once the requests are written, or could not be. */
    Uni<Reply> write(OpsAnswer.Restart restart, Interaction use) {
        return Uni.createFrom()
                .completionStage(() -> writeAll(restart, use))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onItemOrFailure()
                .transform((written, failure) -> failure == null ? asked(restart, use) : failed(restart, use, failure));
    }

    private CompletionStage<Void> writeAll(OpsAnswer.Restart restart, Interaction use) {
        return CompletableFuture.allOf(restart.controls().stream()
                .map(control -> write(control, use).toCompletableFuture())
                .toArray(CompletableFuture[]::new));
    }

    private CompletionStage<?> write(Control.RestartRequested control, Interaction use) {
        String service = control.service().wire();
        String id = DeterministicId.of("restart", use.id(), service);
        return writer.write(Topics.CONTROL, service, (Control) control, id, use.trace());
    }

    private Reply asked(OpsAnswer.Restart restart, Interaction use) {
        log.info("restart asked scope=%s by=%s trace=%s"
                .formatted(
                        restart.scope().word(), use.member().id(), use.trace().reference()));
        return AnswerRenderer.render(restart, use).orElseThrow();
    }

    private Reply failed(OpsAnswer.Restart restart, Interaction use, Throwable failure) {
        LOG.warnf("restart request not written problem=\"%s\"", failure);
        log.warn("restart could not be asked scope=%s by=%s"
                .formatted(restart.scope().word(), use.member().id()));
        return AnswerRenderer.notWritten(use);
    }
}
