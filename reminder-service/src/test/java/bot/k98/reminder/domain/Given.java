package bot.k98.reminder.domain;

import bot.k98.contracts.discord.Post;
import bot.k98.reminder.domain.ReminderCommand.SetReminder;
import bot.k98.reminder.recurrence.WallClockRecurrence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What tests of the rules begin with. */
final class Given {
    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    static final MemberKey MIA = new MemberKey("1", "103");
    static final MemberReminders NOTHING = MemberReminders.none(MIA);
    static final Post.Target DIRECT = Post.Target.direct("103");
    static final Place HERE = new Place("301", false);
    static final Post.Target CHANNEL = Post.Target.channel("301");

    private static final ReminderRules RULES = new ReminderRules(new WallClockRecurrence());

    private Given() {}

    static SetReminder set(String when, String text) {
        return set("900", when, text);
    }

    static SetReminder set(String interaction, String when, String text) {
        return new SetReminder(MIA, interaction, NOW, when, text, DIRECT);
    }

    static Decision decide(MemberReminders member, ReminderCommand command, Instant now) {
        return RULES.decide(member, command, now);
    }

    static MemberReminders after(MemberReminders member, ReminderCommand command, Instant now) {
        return after(member, decide(member, command, now).facts());
    }

    static MemberReminders after(MemberReminders member, List<ReminderFact> facts) {
        MemberReminders state = member;
        for (ReminderFact fact : facts) {
            state = state.apply(fact);
        }
        return state;
    }

    static MemberReminders with(Reminder... reminders) {
        MemberReminders state = NOTHING;
        for (Reminder reminder : reminders) {
            state = state.apply(standing(reminder));
        }
        return state;
    }

    static Reminder.Pending pending(String id, Duration in) {
        return new Reminder.Pending(new ReminderKey(MIA, id), 1, NOW.plus(in), DIRECT);
    }

    static Reminder.Fired fired(String id, Post.Target target) {
        return new Reminder.Fired(new ReminderKey(MIA, id), 1, NOW, target, NOW);
    }

    private static ReminderFact standing(Reminder reminder) {
        return switch (reminder) {
            case Reminder.Pending pending -> new ReminderFact.ReminderSnoozed(pending);
            case Reminder.Fired fired -> new ReminderFact.ReminderFired(fired, Duration.ZERO);
            case Reminder.Missed missed -> new ReminderFact.ReminderMissed(missed);
            case Reminder.Done done -> new ReminderFact.ReminderDone(done);
        };
    }
}
