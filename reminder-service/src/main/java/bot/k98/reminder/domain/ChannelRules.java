package bot.k98.reminder.domain;

import bot.k98.contracts.discord.Post;
import bot.k98.reminder.domain.ReminderCommand.EndInChannel;
import bot.k98.reminder.domain.ReminderCommand.SuggestInChannel;
import java.time.ZoneOffset;
import java.util.List;

/**
 * What officers can do about a member's reminders: end those that come in the channel in which they ask. What comes as a direct message
 * they neither see nor end.
 */
final class ChannelRules {
    private ChannelRules() {}

    static Decision end(MemberReminders member, EndInChannel end) {
        return member.findPending(end.id())
                .filter(reminder -> comesIn(end.channelId(), reminder))
                .map(reminder -> Decision.answer(
                        new ReminderAnswer.IsEnded(reminder),
                        new ReminderFact.ReminderEnded(
                                reminder, end.by(), member.closedSince().isEmpty())))
                .orElseGet(() -> Decision.refuse(
                        member.member(),
                        new Refusal.NoneInChannel(member.member().userId(), end.id())));
    }

    /** In UTC: the member's zone is nobody else's business. */
    static Decision suggest(MemberReminders member, SuggestInChannel ask) {
        List<Reminder.Pending> here = member.pending().stream()
                .filter(reminder -> comesIn(ask.channelId(), reminder))
                .toList();
        return Decision.answer(new ReminderAnswer.Reminders(here, ask.typed(), ZoneOffset.UTC));
    }

    private static boolean comesIn(String channelId, Reminder reminder) {
        return reminder.target().equals(Post.Target.channel(channelId));
    }
}
