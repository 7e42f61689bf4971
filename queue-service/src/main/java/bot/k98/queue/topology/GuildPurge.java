package bot.k98.queue.topology;

import bot.k98.contracts.Trace;
import bot.k98.contracts.queue.ImportResult;
import bot.k98.contracts.queue.Job;
import bot.k98.contracts.queue.JobKey;
import bot.k98.contracts.queue.StoredFile;
import bot.k98.contracts.queue.Work;
import bot.k98.runtime.streams.RowScan;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/** Deletes all that a task holds of a guild, a few rows at a time, and has the files of its jobs deleted. */
final class GuildPurge {
    /** Rows of one store in one pass. */
    private static final int MOST = 200;

    private final ProcessorContext<String, Object> context;
    private final Outlet outlet;
    private final Quarantine quarantine;
    private final LiveBoard board;

    GuildPurge(ProcessorContext<String, Object> context, Outlet outlet, Quarantine quarantine, LiveBoard board) {
        this.context = context;
        this.outlet = outlet;
        this.quarantine = quarantine;
        this.board = board;
    }

    /** @return whether nothing is left of it */
    boolean some(String guild, Instant now) {
        String prefix = guild + LineKey.SEPARATOR;
        String inside = LineKey.SEPARATOR + prefix;
        boolean held =
                !RowScan.startingWith(store(QueueStores.OVERVIEW), prefix, 1).isEmpty();
        boolean done = jobs(QueueStores.LINES, prefix, now)
                & jobs(QueueStores.OVERVIEW, prefix, now)
                & catalogue(prefix, now)
                & delete(
                        QueueStores.LINE_INDEX,
                        RowScan.having(store(QueueStores.LINE_INDEX), key -> key.contains(inside), MOST));
        if (held) {
            board.remove(Trace.of("guild-purged", guild), now);
        }
        if (done) {
            store(QueueStores.CATALOGUE).delete(guild);
            quarantine.forget(guild);
        }
        return done;
    }

    private boolean jobs(String name, String prefix, Instant now) {
        List<KeyValue<String, byte[]>> rows = RowScan.startingWith(store(name), prefix, MOST);
        rows.forEach(row -> Rows.find(row.value).ifPresent(job -> removeFiles(job.key(), files(job), now)));
        return delete(name, rows);
    }

    /** Its keys are {@code guild|profile|period|snapshot}. */
    private boolean catalogue(String prefix, Instant now) {
        List<KeyValue<String, byte[]>> rows = RowScan.startingWith(store(QueueStores.CATALOGUE), prefix, MOST);
        rows.forEach(row -> {
            String snapshot = row.key.substring(row.key.lastIndexOf(LineKey.SEPARATOR) + 1);
            String guild = prefix.substring(0, prefix.length() - 1);
            removeFiles(new JobKey(guild, "", snapshot), Set.of(snapshot), now);
        });
        return delete(QueueStores.CATALOGUE, rows);
    }

    private void removeFiles(JobKey job, Set<String> hashes, Instant now) {
        if (!hashes.isEmpty()) {
            outlet.work(new Work.RemoveFiles(job, hashes), now);
        }
    }

    private static Set<String> files(Job job) {
        Set<String> hashes = new TreeSet<>();
        job.file().map(StoredFile::hash).ifPresent(hashes::add);
        job.result().map(ImportResult::snapshot).ifPresent(hashes::add);
        job.result().flatMap(ImportResult::report).ifPresent(hashes::add);
        return hashes;
    }

    private boolean delete(String name, List<KeyValue<String, byte[]>> rows) {
        rows.forEach(row -> store(name).delete(row.key));
        return rows.size() < MOST;
    }

    private KeyValueStore<String, byte[]> store(String name) {
        return context.getStateStore(name);
    }
}
