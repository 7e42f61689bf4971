package bot.k98.queue.topology;

import bot.k98.contracts.queue.Job;
import bot.k98.contracts.queue.JobState;
import bot.k98.queue.domain.ChannelLine;
import bot.k98.runtime.streams.RowScan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** The lines of a task. */
final class LineStore {
    private static final String ACTIVE = "a|";
    private static final String ENDED = "e|";
    private static final byte[] NOTHING = new byte[0];

    private final KeyValueStore<String, byte[]> jobs;
    private final KeyValueStore<String, byte[]> index;

    LineStore(ProcessingContext context) {
        jobs = context.getStateStore(QueueStores.LINES);
        index = context.getStateStore(QueueStores.LINE_INDEX);
    }

    /**
     * @param about ids of jobs that a message is about, active or not
     * @throws UnreadableRowException when a row can't be read
     */
    ChannelLine load(LineKey line, Collection<String> about) {
        List<Job> active = new ArrayList<>();
        String prefix = ACTIVE + line.text() + LineKey.SEPARATOR;
        for (String key : keys(prefix)) {
            find(key.substring(ACTIVE.length())).ifPresent(active::add);
        }
        List<Job> ended = about.stream()
                .map(line::row)
                .map(this::find)
                .flatMap(Optional::stream)
                .filter(job -> !job.active())
                .toList();
        return new ChannelLine(active, ended);
    }

    void put(Job job) {
        String key = LineKey.of(job.key()).row(job.id());
        jobs.put(key, Rows.write(job));
        if (job.active()) {
            index.put(ACTIVE + key, NOTHING);
        } else {
            index.delete(ACTIVE + key);
        }
        // An ended job that somebody retries leaves its entry behind; it finds a job that moves, and is dropped then.
        if (job.state() instanceof JobState.Ended ended) {
            index.put(ended(ended.endedAt(), key), NOTHING);
        }
    }

    /** All jobs of a guild, over all lines; one that can't be read is left to whoever decides about it. */
    List<Job> ofGuild(String guildId) {
        return RowScan.startingWith(jobs, guildId + LineKey.SEPARATOR, Integer.MAX_VALUE).stream()
                .map(row -> Rows.find(row.value))
                .flatMap(Optional::stream)
                .toList();
    }

    Optional<byte[]> row(String key) {
        return Optional.ofNullable(jobs.get(key));
    }

    void remove(String key) {
        jobs.delete(key);
        index.delete(ACTIVE + key);
    }

    /** Lines in which something moves. */
    Set<LineKey> moving() {
        Set<LineKey> lines = new LinkedHashSet<>();
        for (String key : keys(ACTIVE)) {
            String[] parts = key.split("\\|", -1);
            lines.add(new LineKey(parts[1], parts[2]));
        }
        return lines;
    }

    /** Forgets jobs that ended before; at most {@code most} of them. */
    void forget(Instant before, int most) {
        String end = ended(before, "");
        List<String> old = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> entries = index.range(ENDED, end)) {
            while (entries.hasNext() && old.size() < most) {
                old.add(entries.next().key);
            }
        }
        for (String entry : old) {
            index.delete(entry);
            String key = entry.substring(end.length());
            if (row(key).map(row -> Rows.read(key, row))
                    .filter(job -> over(job, before))
                    .isPresent()) {
                jobs.delete(key);
            }
        }
    }

    private static boolean over(Job job, Instant before) {
        return !job.active()
                && job.state() instanceof JobState.Ended ended
                && ended.endedAt().isBefore(before);
    }

    private Optional<Job> find(String key) {
        return row(key).map(row -> Rows.read(key, row));
    }

    private List<String> keys(String prefix) {
        List<String> keys = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> found = index.prefixScan(prefix, new StringSerializer())) {
            found.forEachRemaining(entry -> keys.add(entry.key));
        }
        return keys;
    }

    private static String ended(Instant at, String key) {
        return String.format(Locale.ROOT, "%s%015d|%s", ENDED, at.toEpochMilli(), key);
    }
}
