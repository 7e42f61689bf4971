package bot.k98.queue.worker;

import bot.k98.contracts.Decoded;
import bot.k98.contracts.Topics;
import bot.k98.contracts.queue.Problem;
import bot.k98.contracts.queue.Work;
import bot.k98.contracts.queue.Work.ExportSnapshot;
import bot.k98.contracts.queue.Work.FetchFile;
import bot.k98.contracts.queue.Work.ParseFile;
import bot.k98.contracts.queue.Work.RemoveFiles;
import bot.k98.contracts.queue.Work.SendReport;
import bot.k98.contracts.queue.Work.WithdrawWork;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/**
 * Takes work from {@code queue.work} and puts it on the bench of its kind: a file that is long to read keeps no other from being
 * copied, and what is withdrawn is stopped at once.
 */
@ApplicationScoped
public class WorkListener {
    /** As in application.properties. */
    static final String CHANNEL = "work";

    private static final Logger LOG = Logger.getLogger(WorkListener.class);

    private final Benches benches;
    private final Steps steps;

    WorkListener(Benches benches, Steps steps) {
        this.benches = benches;
        this.steps = steps;
    }

    @Incoming(CHANNEL)
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    CompletionStage<Void> take(Message<byte[]> message) {
        switch (Topics.QUEUE_WORK.codec().decode(message.getPayload())) {
            case Decoded.Known<Work>(Work work) -> put(work, () -> acknowledge(message));
            case Decoded.UnknownType<Work>(String type) -> skip(message, "unknown type " + type);
            case Decoded.Malformed<Work>(String reason) -> skip(message, reason);
        }
        return CompletableFuture.completedFuture(null);
    }

    void stop(@Observes @Priority(0) ShutdownEvent event) {
        benches.stop();
    }

    private void put(Work work, Runnable acknowledge) {
        switch (work) {
            case FetchFile fetch ->
                benches.copying()
                        .put(
                                fetch.job(),
                                fetch.attempt(),
                                assignment -> steps.fetch().run(fetch, assignment),
                                failure -> problem("download", failure),
                                acknowledge);
            case ParseFile parse ->
                benches.reading()
                        .put(
                                parse.job(),
                                parse.attempt(),
                                assignment -> steps.parse().run(parse, assignment),
                                failure -> problem("storage", failure),
                                acknowledge);
            case ExportSnapshot export ->
                benches.exporting()
                        .put(
                                export.job(),
                                export.attempt(),
                                assignment -> steps.export().run(export, assignment),
                                failure -> problem("export.fault", failure),
                                acknowledge);
            case SendReport report -> benches.answer(() -> steps.report().run(report), acknowledge);
            case RemoveFiles remove -> benches.answer(() -> steps.remove().run(remove), acknowledge);
            case WithdrawWork withdraw -> {
                benches.withdraw(withdraw.job(), withdraw.attempt());
                acknowledge.run();
            }
        }
    }

    /** The kind of failure, never an address or a path. */
    private static Problem problem(String code, IOException failure) {
        String message = failure.getMessage();
        boolean harmless = message != null && message.matches("HTTP \\d{3}|cut off|too many redirects");
        return Problem.of(code, harmless ? message : failure.getClass().getSimpleName());
    }

    private static void skip(Message<byte[]> message, String reason) {
        LOG.warnf("work skipped problem=\"%s\"", reason);
        acknowledge(message);
    }

    private static void acknowledge(Message<byte[]> message) {
        var unused = message.ack();
    }
}
