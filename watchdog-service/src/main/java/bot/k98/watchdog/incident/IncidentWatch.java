package bot.k98.watchdog.incident;

import bot.k98.runtime.health.Loop;
import bot.k98.runtime.health.Loops;
import bot.k98.runtime.kafka.BrokerConnection;
import bot.k98.runtime.process.Directories;
import bot.k98.runtime.process.Periodic;
import bot.k98.watchdog.WatchdogMetrics;
import bot.k98.watchdog.alert.AlertDesk;
import bot.k98.watchdog.alert.DeadManPing;
import bot.k98.watchdog.domain.incident.Episode;
import bot.k98.watchdog.domain.incident.IncidentBook;
import bot.k98.watchdog.domain.incident.Observation;
import bot.k98.watchdog.domain.incident.Symptoms;
import bot.k98.watchdog.domain.ops.Situation;
import bot.k98.watchdog.files.OperatorLog;
import bot.k98.watchdog.judge.LastWhole;
import bot.k98.watchdog.judge.Watch;
import bot.k98.watchdog.lag.LagWatch;
import bot.k98.watchdog.logs.LogFolder;
import bot.k98.watchdog.machine.MachineWatch;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Looks every two seconds; what opens or resolves is written down first and told then. Works with the broker away. */
@ApplicationScoped
public class IncidentWatch {
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final Duration WHOLE_WITHIN = Duration.ofSeconds(10);
    private static final int LAST_LINES = 20;

    private final Sources sources;
    private final BrokerConnection broker;
    private final Outlets outlets;
    private final OperatorLog log;
    private final Clock clock;
    private final Loop loop;
    private final IncidentJournal journal;
    private final IncidentBook book;
    private final Outbox outbox = new Outbox();
    private final Queue<Episode> recalled = new ConcurrentLinkedQueue<>();
    private Periodic looking;

    /** What is looked at. */
    @Singleton
    record Sources(Watch watch, LastWhole lastWhole, LagWatch lag, MachineWatch machine, Directories directories) {}

    /** Who is told: by the topics, and past them. */
    @Singleton
    record Outlets(IncidentTeller teller, AlertDesk alerts, DeadManPing deadMan, WatchdogMetrics metrics) {}

    IncidentWatch(
            Sources sources, BrokerConnection broker, Outlets outlets, OperatorLog log, Clock clock, Loops loops) {
        this.sources = sources;
        this.broker = broker;
        this.outlets = outlets;
        this.log = log;
        this.clock = clock;
        this.loop = loops.register("incidents");
        this.journal = open(sources.directories());
        this.book = new IncidentBook(journal.episodes(), clock.instant());
        this.outbox.addUntold(journal);
        outlets.alerts().begin(journal, journal.episodes());
    }

    private static IncidentJournal open(Directories directories) {
        try {
            return IncidentJournal.open(
                    directories.dataRoot().resolve("watchdog").resolve("incidents.jsonl"), IncidentBook.KEPT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void start(@Observes StartupEvent event) {
        looking = Periodic.every(EVERY, "incidents", this::look);
        outlets.deadMan().begin(this::isWell);
    }

    void stop(@Observes ShutdownEvent event) {
        looking.close();
    }

    /** Open ones first, then the newest. */
    public List<Episode> incidents() {
        return book.newestFirst();
    }

    /** Every service is there, and nothing is wrong that members would notice. */
    private boolean isWell() {
        return sources.lastWhole().wasWithin(WHOLE_WITHIN, clock.instant())
                && incidents().stream()
                        .noneMatch(episode ->
                                episode.isOpen() && episode.concern().kind().isCritical());
    }

    /** Takes what another watchdog wrote to the topic. */
    void recall(Episode episode) {
        recalled.add(episode);
    }

    private void look() {
        recallAll();
        Instant now = clock.instant();
        Situation situation = sources.watch().situation();
        Symptoms symptoms = Symptoms.of(situation, sources.lag().newest(), now);
        List<Observation> seen = new ArrayList<>(symptoms.seen());
        seen.addAll(sources.machine().observe(situation, now));
        book.look(seen, symptoms.blind(), now).forEach(this::news);
        outlets.metrics().incidents(book.newestFirst());
        outlets.metrics().lag(sources.lag().newest());
        if (broker.reachable() && broker.provisioned().toCompletableFuture().isDone()) {
            outbox.waiting().stream().filter(outlets.teller()::tell).forEach(this::told);
        }
        loop.turned();
    }

    private void recallAll() {
        for (Episode episode = recalled.poll(); episode != null; episode = recalled.poll()) {
            if (!journal.knows(episode.id())) {
                book.recall(episode);
            }
        }
    }

    private void news(Episode episode) {
        journal.note(episode);
        log.warn("incident %s kind=%s subject=%s id=%s"
                .formatted(
                        episode.isOpen() ? "opened" : "resolved",
                        episode.concern().kind().wire(),
                        episode.concern().subject(),
                        episode.id()));
        outlets.alerts().news(episode);
        outbox.add(new Notice(episode, lastLines(episode)));
    }

    private List<String> lastLines(Episode episode) {
        return episode.isOpen() && episode.concern().kind().isAboutAProcess()
                ? new LogFolder(sources.directories().logRoot())
                        .lastWords(episode.concern().subject(), LAST_LINES)
                : List.of();
    }

    private void told(Notice notice) {
        outbox.told(notice);
        journal.noteTold(notice.id());
    }
}
