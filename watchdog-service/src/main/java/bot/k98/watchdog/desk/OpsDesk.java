package bot.k98.watchdog.desk;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.Interaction;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.Reply;
import bot.k98.runtime.answer.Apology;
import bot.k98.runtime.process.Directories;
import bot.k98.watchdog.connection.ConnectionListener;
import bot.k98.watchdog.discord.ConnectionRenderer;
import bot.k98.watchdog.discord.DeskRenderer;
import bot.k98.watchdog.discord.IncidentRenderer;
import bot.k98.watchdog.discord.LagRenderer;
import bot.k98.watchdog.discord.LogsRenderer;
import bot.k98.watchdog.discord.RestartsRenderer;
import bot.k98.watchdog.discord.TraceRenderer;
import bot.k98.watchdog.discord.UsageRenderer;
import bot.k98.watchdog.domain.desk.DeskQuestion;
import bot.k98.watchdog.domain.logs.LogQuery;
import bot.k98.watchdog.domain.ops.RestartScope;
import bot.k98.watchdog.domain.usage.UsageQuestion;
import bot.k98.watchdog.domain.usage.UsageWindow;
import bot.k98.watchdog.incident.IncidentWatch;
import bot.k98.watchdog.lag.LagWatch;
import bot.k98.watchdog.logs.LogFolder;
import bot.k98.watchdog.restarts.RestartBook;
import bot.k98.watchdog.trace.TraceFinder;
import bot.k98.watchdog.usage.UsageListener;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Answers what {@link DeskQuestion} asks, away from the thread that reads the topic: a search takes seconds. */
@ApplicationScoped
public class OpsDesk {
    private static final Logger LOG = Logger.getLogger(OpsDesk.class);

    private final Sources sources;
    private final FileOffer files;
    private final Hands hands;
    private final LogFolder logs;
    private final Clock clock;

    /** Where answers come from. */
    @Singleton
    record Sources(
            LagWatch lag,
            IncidentWatch incidents,
            ConnectionListener connection,
            RestartBook restarts,
            TraceFinder traces,
            UsageListener usage) {}

    OpsDesk(Sources sources, FileOffer files, Hands hands, Directories directories, Clock clock) {
        this.sources = sources;
        this.files = files;
        this.hands = hands;
        this.clock = clock;
        this.logs = new LogFolder(directories.logRoot());
    }

    /** Never fails: what goes wrong is an apology. */
    public Uni<Reply> answer(DeskQuestion question, Interaction use) {
        return Uni.createFrom()
                .item(() -> reply(question, use))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf(
                            failure,
                            "question not answered trace=%s",
                            use.trace().reference());
                    return new Reply.PrivateAnswer(use.address(), Apology.of(use.trace()));
                });
    }

    /** Says that it begins; it goes on by itself for minutes. */
    public Uni<Reply> roll(RestartScope scope, Interaction use) {
        return Uni.createFrom().item(() -> update(hands.roll(scope, use), use));
    }

    /** Says why a restart would do nothing; empty when it would do something. */
    public Optional<Reply> refusal(RestartScope scope, Interaction use) {
        return hands.refusal(scope).map(body -> update(body, use));
    }

    private Reply reply(DeskQuestion question, Interaction use) {
        return switch (question) {
            case DeskQuestion.ShowLag(var service) ->
                answer(LagRenderer.body(sources.lag().newest(), service), use);
            case DeskQuestion.ShowLogs(LogQuery query) -> answer(logs(query, use), use);
            case DeskQuestion.ShowRestarts(int count) ->
                answer(RestartsRenderer.body(sources.restarts().newest(count)), use);
            case DeskQuestion.ShowIncidents _ ->
                answer(IncidentRenderer.list(sources.incidents().incidents()), use);
            case DeskQuestion.ShowConnection _ ->
                answer(ConnectionRenderer.list(sources.connection().view()), use);
            case DeskQuestion.ShowTrace(var reference) ->
                answer(TraceRenderer.body(sources.traces().find(reference)), use);
            case DeskQuestion.ShowUsage(UsageQuestion about) -> answer(usage(about), use);
            case DeskQuestion.StartService(ServiceName service) -> answer(hands.start(service, use), use);
            case DeskQuestion.AskToStop(ServiceName service) -> answer(hands.askToStop(service, use), use);
            case DeskQuestion.StopService(ServiceName service) -> update(hands.stop(service, use), use);
            case DeskQuestion.LeaveRunning(ServiceName service) -> update(DeskRenderer.left(service), use);
            case DeskQuestion.OutOfBounds(var bounds) -> DeskRenderer.outOf(bounds, use);
            case DeskQuestion.NotUnderstood why -> DeskRenderer.notUnderstood(why, use);
        };
    }

    private MessageBody usage(UsageQuestion about) {
        UsageWindow window = sources.usage().window();
        Instant from = clock.instant().minus(about.period().length());
        return UsageRenderer.body(about, window.since(from), window.isComplete());
    }

    private static Reply answer(MessageBody body, Interaction use) {
        return new Reply.Answer(use.address(), body);
    }

    private static Reply update(MessageBody body, Interaction use) {
        return new Reply.UpdateMessage(use.address(), body);
    }

    private MessageBody logs(LogQuery query, Interaction use) {
        LogsRenderer.Logs found = LogsRenderer.of(query, logs.find(query));
        return found.file()
                .map(file -> found.body().attaching(files.offer(file.bytes(), use.trace()), file.name()))
                .orElse(found.body());
    }
}
