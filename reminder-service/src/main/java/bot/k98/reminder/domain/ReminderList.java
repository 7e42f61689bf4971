package bot.k98.reminder.domain;

import java.util.List;

/** What a member sees of their reminders: pages, and suggestions of ids. */
final class ReminderList {
    private static final int PAGE = 10;
    private static final int MISSED_SHOWN = 5;

    private ReminderList() {}

    static Decision show(MemberReminders member, int wanted) {
        List<Reminder.Pending> pending = member.pending();
        int pages = Math.max(1, Math.ceilDiv(pending.size(), PAGE));
        int page = Math.clamp(wanted, 1, pages);
        ReminderAnswer.Listed listed = new ReminderAnswer.Listed(
                pending.stream().skip((page - 1L) * PAGE).limit(PAGE).toList(),
                page,
                pages,
                pending.size(),
                page == 1 ? member.missed().stream().limit(MISSED_SHOWN).toList() : List.of(),
                member.closedSince());
        return member.closedSince().isPresent()
                ? Decision.answer(listed, new ReminderFact.DirectMessagesRetried(member.member()))
                : Decision.answer(listed);
    }

    static Decision suggest(MemberReminders member, String typed) {
        return Decision.answer(new ReminderAnswer.Reminders(member.pending(), typed, member.zoneOrUtc()));
    }
}
