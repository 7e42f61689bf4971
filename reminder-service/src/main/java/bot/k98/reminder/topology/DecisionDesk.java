package bot.k98.reminder.topology;

import bot.k98.contracts.Trace;
import bot.k98.contracts.discord.Post;
import bot.k98.reminder.discord.PostRenderer;
import bot.k98.reminder.domain.Decision;
import bot.k98.reminder.domain.MemberReminders;
import bot.k98.reminder.domain.ReminderCommand;
import bot.k98.reminder.domain.ReminderDecider;
import bot.k98.reminder.domain.ReminderFact;
import bot.k98.reminder.metrics.ReminderMetrics;
import bot.k98.runtime.streams.GuildStandings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Decides first, writes then: {@link #decide} reads and may throw, and nothing is changed by then; {@link #carryOut} applies all
 * facts and sends their messages.
 */
final class DecisionDesk {
    private final String task;
    private final ReminderDecider decider;
    private final MemberStore members;
    private final GuildStandings guilds;
    private final Outlet outlet;
    private final Published published;
    private final ReminderMetrics metrics;

    DecisionDesk(
            String task,
            ReminderDecider decider,
            MemberStore members,
            GuildStandings guilds,
            Outlet outlet,
            Published published,
            ReminderMetrics metrics) {
        this.task = task;
        this.decider = decider;
        this.members = members;
        this.guilds = guilds;
        this.outlet = outlet;
        this.published = published;
        this.metrics = metrics;
    }

    /** A decision with all that it needs to be carried out. */
    record Decided(MemberReminders before, Decision decision, List<Post.SendMessage> messages) {}

    Decided decide(ReminderCommand command, Instant now) {
        MemberReminders member = members.load(command.member());
        Decision decision = decider.decide(member, command, now);
        PostRenderer posts = new PostRenderer(key -> members.text(decision.textKey(key)));
        List<Post.SendMessage> messages = decision.facts().stream()
                .map(posts::render)
                .flatMap(Optional::stream)
                .toList();
        return new Decided(member, decision, messages);
    }

    void carryOut(Decided decided, Trace trace, Instant now) {
        MemberReminders member = decided.before();
        for (ReminderFact fact : decided.decision().facts()) {
            members.apply(member, fact);
            metrics.happened(fact);
            member = member.apply(fact);
        }
        if (decided.decision().facts().stream().anyMatch(DecisionDesk::pauses)) {
            published.publish(decided.before().member(), now);
        }
        metrics.pendingChanged(
                task, member.pending().size() - decided.before().pending().size());
        if (!guilds.isAway(decided.before().member().guildId())) {
            decided.messages().forEach(message -> outlet.post(message, trace, now));
        }
    }

    private static boolean pauses(ReminderFact fact) {
        return fact instanceof ReminderFact.DirectMessagesClosed || fact instanceof ReminderFact.DirectMessagesRetried;
    }
}
