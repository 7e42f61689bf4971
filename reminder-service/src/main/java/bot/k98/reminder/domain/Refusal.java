package bot.k98.reminder.domain;

import java.time.Instant;

/** Why something is not done, with all that the member needs to do better. */
public sealed interface Refusal {
    record TimeNotUnderstood(String typed) implements Refusal {}

    record TimePast(Instant due) implements Refusal {}

    /** @param typed what was to say how it repeats */
    record RepeatNotUnderstood(String typed) implements Refusal {}

    /** @param typed what was to be a time zone */
    record ZoneUnknown(String typed) implements Refusal {}

    /** Neither a time nor a text nor how it repeats. */
    record NothingToChange() implements Refusal {}

    /** Nearer than {@link ReminderLimits#NEAREST}. */
    record TimeTooNear() implements Refusal {}

    /** Farther than {@link ReminderLimits#FARTHEST}. */
    record TimeTooFar() implements Refusal {}

    record TextMissing() implements Refusal {}

    /** More than {@link ReminderLimits#TEXT} characters. */
    record TextTooLong(int length) implements Refusal {}

    /** {@link ReminderLimits#PENDING} are pending. */
    record TooManyPending() implements Refusal {}

    record NoSuchReminder(String typed) implements Refusal {}

    /**
     * What an officer wants to end isn't there, or comes elsewhere.
     *
     * @param typed as which id
     */
    record NoneInChannel(String userId, String typed) implements Refusal {}

    /** Somebody else's reminder is for officers to end. */
    record NotAnOfficer() implements Refusal {}

    /** A button of somebody else's reminder. */
    record NotYours() implements Refusal {}

    /** A reminder in a channel where the member may not write. */
    record MayNotWrite() implements Refusal {}

    /** The text of a reminder, or how it repeats, in a channel where the member may not write any more. */
    record MayNotChange() implements Refusal {}

    /** The same from anywhere but the channel in which the reminder comes. */
    record ChangedElsewhere(String channelId) implements Refusal {}

    /** A command outside of any server. */
    record OutsideServer() implements Refusal {}
}
