package bot.k98.queue.topology;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.Trace;
import bot.k98.contracts.privacy.PrivacyFact;
import bot.k98.contracts.privacy.PrivacyFact.DeletionAsked;
import bot.k98.contracts.privacy.PrivacyFact.ExportAsked;
import bot.k98.contracts.privacy.PrivacyPart.Holder;
import bot.k98.contracts.privacy.PrivacyPart.PartDeleted;
import bot.k98.contracts.privacy.PrivacyPart.PartHandedOut;
import bot.k98.contracts.queue.Job;
import bot.k98.queue.discord.DataRenderer;
import bot.k98.queue.domain.MemberPolicy;
import bot.k98.runtime.streams.GuildStandings;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Obeys facts about members' data and about guilds in the rows of its task: jobs of its lines, and of its guilds' overviews. Each task does so with
 * its own rows, and says so. A fact that comes again finds nothing left to do, and is answered again.
 */
final class ObeyProcessor implements Processor<String, PrivacyFact, String, Object> {
    private final Tools tools;
    private Holder self;
    private Outlet outlet;
    private LineStore lines;
    private GuildStore guilds;
    private Quarantine quarantine;
    private GuildStandings standings;
    private LiveBoard board;

    ObeyProcessor(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        self = new Holder(ServiceName.QUEUE, context.taskId().partition());
        outlet = new Outlet(context);
        lines = new LineStore(context);
        guilds = new GuildStore(context);
        quarantine = new Quarantine(context, outlet, tools.metrics());
        standings = GuildStandings.in(context);
        board = new LiveBoard(tools, outlet);
    }

    @Override
    public void process(Record<String, PrivacyFact> entry) {
        Instant now = tools.clock().instant();
        switch (entry.value()) {
            case ExportAsked asked -> handOut(asked, now);
            case DeletionAsked asked -> delete(asked, now);
            case PrivacyFact.GuildLeft left -> standings.left(left);
            case PrivacyFact.GuildPresent present -> standings.present(present);
        }
    }

    private void handOut(ExportAsked asked, Instant now) {
        String user = asked.userId();
        List<Job> jobs = Stream.concat(
                        lines.ofGuild(asked.guildId()).stream(), guilds.readable(asked.guildId()).stream())
                .toList();
        // A task may hold a job's line and its guild's overview: the job stands there once.
        List<String> kept = Stream.concat(
                        jobs.stream()
                                .filter(job -> MemberPolicy.uploaded(job, user))
                                .map(DataRenderer::line),
                        jobs.stream()
                                .filter(job -> MemberPolicy.stopped(job, user))
                                .map(DataRenderer::cancelled))
                .distinct()
                .toList();
        outlet.part(new PartHandedOut(asked.request(), user, self, kept), Trace.ofInteraction(asked.request()), now);
    }

    /** The lines first: what they tell of their jobs reaches the overviews that are held elsewhere as well. */
    private void delete(DeletionAsked asked, Instant now) {
        String user = asked.userId();
        for (Job job : lines.ofGuild(asked.guildId())) {
            if (MemberPolicy.uploaded(job, user)) {
                Job left = job.withoutUploader();
                lines.put(left);
                outlet.tell(left, now);
            }
        }
        boolean shown = false;
        for (Job job : guilds.readable(asked.guildId())) {
            if (MemberPolicy.uploaded(job, user)) {
                shown |= guilds.put(job.withoutUploader());
            }
        }
        quarantine.forget(user);
        Trace trace = Trace.ofInteraction(asked.request());
        if (shown) {
            board.show(() -> guilds.readable(asked.guildId()), trace, now);
        }
        outlet.part(new PartDeleted(asked.request(), user, self), trace, now);
    }
}
