package bot.k98.reminder.discord;

import bot.k98.contracts.discord.Reply;
import bot.k98.reminder.domain.Refusal;
import bot.k98.reminder.domain.ReminderCommand;
import bot.k98.reminder.domain.preference.PreferenceCommand;

/** What a use of the bot means to this service. */
public sealed interface Use {
    /** Something to decide. */
    record Decide(ReminderCommand command) implements Use {}

    /**
     * Something that an officer decides about another member's reminders, where those are kept.
     *
     * @param command about the other member
     */
    record DecideForOther(ReminderCommand command) implements Use {}

    /** Something about what the member wants to be told of the calendar. */
    record Prefer(PreferenceCommand command) implements Use {}

    /** Something that officers ask about members. */
    record Ask(SubscriptionQuestion question) implements Use {}

    /** Something about what is kept of the member. */
    record OwnData(DataRequest request) implements Use {}

    /** Something to ask back first. */
    record Open(Reply.OpenForm form) implements Use {}

    /** Something that is refused whatever the member's reminders are. */
    record Refuse(Refusal refusal) implements Use {}

    /** Another service, or another build of this one, answers it. */
    record NotOurs() implements Use {}
}
