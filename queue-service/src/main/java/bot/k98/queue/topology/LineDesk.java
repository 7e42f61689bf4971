package bot.k98.queue.topology;

import bot.k98.contracts.Trace;
import bot.k98.contracts.queue.Job;
import bot.k98.queue.discord.JobRenderer;
import bot.k98.queue.domain.ChannelLine;
import bot.k98.queue.domain.Decision;
import bot.k98.queue.domain.JobAnswer;
import bot.k98.queue.domain.JobFact;
import bot.k98.runtime.streams.GuildStandings;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * Decides about lines. Decides first, writes then: a decision that throws has changed nothing, and what it was about is put aside.
 */
final class LineDesk {
    private final Tools tools;
    private final JobRenderer jobs;
    private final Outlet outlet;
    private final LineStore lines;
    private final Quarantine quarantine;
    private final GuildStandings standings;

    LineDesk(ProcessorContext<String, Object> context, Tools tools) {
        this.tools = tools;
        this.jobs = new JobRenderer(tools.profiles());
        this.outlet = new Outlet(context);
        this.lines = new LineStore(context);
        this.quarantine = new Quarantine(context, outlet, tools.metrics());
        this.standings = GuildStandings.in(context);
    }

    /** Decides about a line as it is at a time. */
    interface Question extends BiFunction<ChannelLine, Instant, Decision> {}

    /**
     * A message to decide.
     *
     * @param id names it in the quarantine
     * @param about the jobs that it is about
     */
    record Subject(String id, byte[] message, LineKey line, Collection<String> about, Trace trace) {}

    Outlet outlet() {
        return outlet;
    }

    /** Whether the bot left the guild: its lines stand still, and its channels are told nothing. */
    boolean isHeld(String guild) {
        return standings.isAway(guild);
    }

    LineStore lines() {
        return lines;
    }

    Instant now() {
        return tools.clock().instant();
    }

    /** @return the answer; empty when there is none, or when the message had to be put aside */
    Optional<JobAnswer> decide(Subject subject, Question question) {
        Instant now = now();
        Decision decision;
        try {
            decision = question.apply(lines.load(subject.line(), subject.about()), now);
        } catch (KafkaException infrastructure) {
            throw infrastructure;
        } catch (UnreadableRowException unreadable) {
            putAside(unreadable, now);
            return decide(subject, question);
        } catch (RuntimeException failure) {
            quarantine.put(subject.id(), subject.message(), failure, subject.trace(), now);
            tools.metrics().failed();
            throw new PutAsideException(failure);
        }
        carryOut(decision, now);
        return decision.answer();
    }

    /** Time passed for a line. A job that can't be decided is put aside alone, so that the line goes on. */
    void wake(LineKey line) {
        Instant now = now();
        try {
            carryOut(tools.decider().wake(lines.load(line, List.of()), now), now);
        } catch (KafkaException infrastructure) {
            throw infrastructure;
        } catch (UnreadableRowException unreadable) {
            putAside(unreadable, now);
        } catch (RuntimeException failure) {
            lines.load(line, List.of()).active().forEach(job -> putAsideIfPoison(job, now));
        }
    }

    private void putAsideIfPoison(Job job, Instant now) {
        try {
            var unused = tools.decider().wake(new ChannelLine(List.of(job), List.of()), now);
        } catch (RuntimeException failure) {
            String key = LineKey.of(job.key()).row(job.id());
            lines.row(key)
                    .ifPresent(
                            row -> quarantine.put(key, row, failure, job.key().trace(), now));
            lines.remove(key);
        }
    }

    private void putAside(UnreadableRowException unreadable, Instant now) {
        lines.remove(unreadable.key());
        Trace trace = Trace.of("unreadable-row", unreadable.key());
        quarantine.put(unreadable.key(), unreadable.row(), unreadable, trace, now);
    }

    private void carryOut(Decision decision, Instant now) {
        for (JobFact fact : decision.facts()) {
            switch (fact) {
                case JobFact.Changed(Job job, boolean shown) -> {
                    lines.put(job);
                    if (shown) {
                        outlet.tell(job, now);
                    }
                }
                case JobFact.Released(var work) -> outlet.work(work, now);
                case JobFact.Announced(Job job) -> {
                    tools.metrics().ended(job.status());
                    if (!isHeld(job.key().guildId())) {
                        outlet.announce(job, jobs.summary(job), now);
                    }
                }
            }
        }
    }
}
