package bot.k98.watchdog.start;

import bot.k98.contracts.DeterministicId;
import bot.k98.contracts.Lane;
import bot.k98.contracts.ServiceName;
import bot.k98.contracts.Topics;
import bot.k98.contracts.Trace;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.Post;
import bot.k98.runtime.config.Configuration;
import bot.k98.runtime.kafka.BrokerConnection;
import bot.k98.runtime.kafka.RecordWriter;
import bot.k98.runtime.process.Directories;
import bot.k98.runtime.process.Instance;
import bot.k98.runtime.process.Periodic;
import bot.k98.watchdog.discord.StartRenderer;
import bot.k98.watchdog.domain.start.StartPolicy;
import bot.k98.watchdog.domain.start.StartPolicy.Verdict;
import bot.k98.watchdog.domain.start.StartReport;
import bot.k98.watchdog.files.OperatorLog;
import bot.k98.watchdog.judge.Watch;
import bot.k98.watchdog.lag.LagWatch;
import bot.k98.watchdog.launch.Addressees;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** One direct message to each operator for each start of the bot. A watchdog that is started alone says nothing. */
@ApplicationScoped
class StartTeller {
    private static final Duration EVERY = Duration.ofSeconds(1);

    /** Told later than this it would be taken for a new start. */
    private static final Duration WORTH_TELLING = Duration.ofHours(1);

    private final Sources sources;
    private final RecordWriter writer;
    private final OperatorLog log;
    private final Addressees addressees;
    private final Instance self;
    private final Clock clock;
    private final StartPolicy policy;
    private volatile Periodic looking;

    /** What is looked at. */
    @Singleton
    record Sources(Watch watch, LagWatch lag, BrokerConnection broker, Directories directories, Instance self) {}

    StartTeller(Sources sources, RecordWriter writer, OperatorLog log, Configuration configuration, Clock clock) {
        this.sources = sources;
        this.writer = writer;
        this.log = log;
        this.addressees = Addressees.of(configuration);
        this.self = sources.self();
        this.clock = clock;
        this.policy = new StartPolicy(
                self.version(),
                self.startedAt(),
                lastWell(sources.directories().logRoot().resolve("heartbeat.json")));
    }

    /** The time stands still while a service is missing, so this is when the last run ended. */
    static Optional<Instant> lastWell(Path heartbeat) {
        try {
            return Files.exists(heartbeat)
                    ? Optional.of(JsonMapper.builder()
                                    .build()
                                    .readTree(Files.readAllBytes(heartbeat))
                                    .path("ts")
                                    .asText(""))
                            .filter(text -> !text.isEmpty())
                            .map(Instant::parse)
                    : Optional.empty();
        } catch (IOException | DateTimeException e) {
            return Optional.empty();
        }
    }

    void start(@Observes StartupEvent event) {
        looking = Periodic.every(EVERY, "start-report", this::look);
    }

    void stop(@Observes ShutdownEvent event) {
        looking.close();
    }

    private void look() {
        if (!sources.broker().reachable()
                || !sources.broker().provisioned().toCompletableFuture().isDone()) {
            return;
        }
        switch (policy.judge(sources.watch().situation(), sources.lag().newest(), clock.instant())) {
            case Verdict.Wait _ -> {}
            case Verdict.NoStart _ -> looking.close();
            case Verdict.Tell(StartReport report) when tell(report) -> looking.close();
            case Verdict.Tell _ -> {}
        }
    }

    /** False: not all of it could be written; what was written twice is sent once. */
    private boolean tell(StartReport report) {
        MessageBody body = StartRenderer.body(report);
        try {
            CompletableFuture.allOf(addressees.operators().stream()
                            .map(operator -> write(operator, body))
                            .toArray(CompletableFuture[]::new))
                    .join();
            log.info("start told operators=%d version=%s"
                    .formatted(addressees.operators().size(), report.version()));
            return true;
        } catch (CompletionException e) {
            return false;
        }
    }

    private CompletableFuture<?> write(String operator, MessageBody body) {
        String start = "start@" + self.startedAt();
        String id = DeterministicId.of("start-notice", start, operator);
        Post.Request request = new Post.Request(
                id, ServiceName.WATCHDOG, start, Optional.of(self.startedAt().plus(WORTH_TELLING)));
        Post post = new Post.SendMessage(request, Post.Target.direct(operator), body);
        return writer.write(Topics.posts(Lane.ALERT), operator, post, id, Trace.of("start", start))
                .toCompletableFuture();
    }
}
