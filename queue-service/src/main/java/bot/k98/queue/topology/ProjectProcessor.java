package bot.k98.queue.topology;

import bot.k98.contracts.queue.Job;
import bot.k98.contracts.queue.JobState.Importing;
import bot.k98.contracts.queue.QueueFact;
import bot.k98.contracts.queue.QueueFact.JobChanged;
import bot.k98.queue.domain.CataloguePolicy;
import bot.k98.queue.domain.CataloguePolicy.Entry;
import bot.k98.runtime.streams.GuildStandings;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Keeps what is known of a guild's jobs: the overview, the live board, and the catalogue, which says of each new snapshot whether its
 * rows are news. Key: guild.
 */
final class ProjectProcessor implements Processor<String, QueueFact, String, Object> {
    private final Tools tools;
    private Outlet outlet;
    private GuildStore guilds;
    private Quarantine quarantine;
    private LiveBoard board;
    private GuildStandings standings;

    ProjectProcessor(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        outlet = new Outlet(context);
        guilds = new GuildStore(context);
        quarantine = new Quarantine(context, outlet, tools.metrics());
        board = new LiveBoard(tools, outlet);
        standings = GuildStandings.in(context);
    }

    @Override
    public void process(Record<String, QueueFact> entry) {
        switch (entry.value()) {
            case JobChanged(Job job) -> changed(job, tools.clock().instant());
        }
    }

    private void changed(Job job, Instant now) {
        try {
            boolean news = guilds.put(job);
            if (job.state() instanceof Importing importing) {
                catalogue(job, importing, now);
            }
            String guild = job.key().guildId();
            if (news && !standings.isAway(guild)) {
                board.show(() -> guilds.jobs(guild), job.key().trace(), now);
            }
        } catch (KafkaException infrastructure) {
            throw infrastructure;
        } catch (UnreadableRowException unreadable) {
            guilds.remove(unreadable.key());
            quarantine.put(
                    "overview-" + unreadable.key(),
                    unreadable.row(),
                    unreadable,
                    job.key().trace(),
                    now);
            changed(job, now);
        }
    }

    /** The verdict follows from the store: asked twice, it is the same. */
    private void catalogue(Job job, Importing importing, Instant now) {
        Optional<Entry> known = guilds.known(job.key(), importing.result());
        long last = guilds.lastSequence(job.key().guildId());
        Entry entry = CataloguePolicy.enter(known, job.key(), last, now);
        if (known.isEmpty()) {
            guilds.enter(job.key(), importing.result(), entry);
        }
        String cause = "verdict-" + job.id() + "-" + job.attempt();
        outlet.toLine(
                CataloguePolicy.verdict(entry, job.key(), job.attempt()),
                cause,
                job.key().trace(),
                now);
    }
}
