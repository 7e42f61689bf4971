package bot.k98.reminder.domain;

import java.time.Duration;

/** What a member may ask for and how long things are kept. Every refusal names the limit that it comes from. */
public final class ReminderLimits {
    /** The nearest a reminder can be. */
    public static final Duration NEAREST = Duration.ofSeconds(1);

    /** The farthest: the same day next year, leap years too. */
    public static final Duration FARTHEST = Duration.ofDays(366);

    /** Pending reminders of one member in one guild. */
    public static final int PENDING = 50;

    /** Characters of a reminder's text: with what stands around it, it fits Discord's 2000. */
    public static final int TEXT = 500;

    /** Characters of the words to a message that a reminder is about: its link takes the rest. */
    public static final int NOTE = 380;

    /** Later than this after its time a reminder is not sent but told as missed. */
    public static final Duration LATE = Duration.ofHours(24);

    /** From here on a reminder says that it is late: below it nobody would notice. */
    public static final Duration PUNCTUAL = Duration.ofSeconds(30);

    /** How long a fired or missed reminder can still be snoozed or looked up. */
    public static final Duration KEPT_AFTER_FIRING = Duration.ofDays(7);

    /** How long a finished one still answers a second press. */
    public static final Duration KEPT_AFTER_DONE = Duration.ofDays(1);

    /** Fired, missed and finished reminders kept for one member; the oldest is forgotten first. */
    public static final int ENDED = 50;

    /** How long misses are gathered before the member is told of them in one message. */
    public static final Duration GATHERED = Duration.ofSeconds(30);

    /** What Discord takes as suggestions. */
    public static final int SUGGESTIONS = 25;

    private ReminderLimits() {}
}
