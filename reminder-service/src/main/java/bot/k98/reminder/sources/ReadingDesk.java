package bot.k98.reminder.sources;

import bot.k98.contracts.Topics;
import bot.k98.contracts.Trace;
import bot.k98.contracts.discord.ReplyAddress;
import bot.k98.contracts.reminder.SourceReport;
import bot.k98.contracts.reminder.SourceReport.SourcesRead;
import bot.k98.contracts.reminder.SourceReport.Tab;
import bot.k98.contracts.reminder.SourceReport.TabsRead;
import bot.k98.reminder.domain.calendar.CalendarSources;
import bot.k98.reminder.domain.calendar.CalendarTab;
import bot.k98.runtime.kafka.RecordWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jboss.logging.Logger;

/**
 * Reads the sources when the task that holds the calendar asks, outside its thread, and sends what came back to it. Asked twice under
 * the same sequence, by a task that had to do its work again, it reads twice, and the second result is refused.
 */
public final class ReadingDesk implements CalendarSources, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ReadingDesk.class);

    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final SourceReader reader;
    private final RecordWriter writer;
    private final Clock clock;
    private final ExecutorService one = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("calendar-sources").factory());

    public ReadingDesk(SourceReader reader, RecordWriter writer, Clock clock) {
        this.reader = reader;
        this.writer = writer;
        this.clock = clock;
    }

    @Override
    public void read(String guildId, long sequence) {
        later(() -> {
            List<Tab> tabs = reader.read();
            var unused = send(
                    guildId,
                    new SourcesRead(guildId, sequence, clock.instant(), tabs),
                    "sources-" + guildId + "-" + sequence);
        });
    }

    @Override
    public void read(String guildId, ReplyAddress officer, boolean preview, Set<CalendarTab> wanted) {
        later(() -> {
            List<Tab> tabs = reader.read(wanted);
            var unused = send(
                    guildId,
                    new TabsRead(guildId, officer, preview, clock.instant(), tabs),
                    "tabs-" + officer.interactionId());
        });
    }

    private void later(Runnable reading) {
        var unused = one.submit(() -> {
            try {
                reading.run();
            } catch (RuntimeException e) {
                LOG.error("calendar not read", e);
            }
        });
    }

    /** Tells the task of that guild that it holds a calendar, until that is written. */
    public void announce(String guildId) {
        var unused = send(guildId, new SourceReport.CalendarKept(guildId, clock.instant()), "calendar-" + guildId)
                .whenComplete((written, failure) -> {
                    if (failure != null) {
                        CompletableFuture.delayedExecutor(AGAIN.toMillis(), TimeUnit.MILLISECONDS, one)
                                .execute(() -> announce(guildId));
                    }
                });
    }

    private CompletionStage<RecordMetadata> send(String guildId, SourceReport report, String id) {
        return writer.write(Topics.CALENDAR_SOURCES, guildId, report, id, Trace.of("sources", id))
                .whenComplete((written, failure) -> {
                    if (failure != null) {
                        LOG.warnf("calendar sources not sent reason=\"%s\"", failure.getMessage());
                    }
                });
    }

    @Override
    public void close() {
        one.shutdownNow();
    }
}
