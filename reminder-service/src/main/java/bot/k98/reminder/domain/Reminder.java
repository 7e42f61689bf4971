package bot.k98.reminder.domain;

import bot.k98.contracts.DeterministicId;
import bot.k98.contracts.discord.Post;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One reminder, in one of its states.
 *
 * <pre>
 *  set ─▶ Pending ──fire──▶ Fired ──finish──▶ Done      (a repeating one stays Pending; see Series)
 *            ▲ │              │ ▲               │
 *            │ └──miss──┐     │ └ redirect      │
 *            │          ▼     │                 ▼
 *            └─snooze── Missed ◀─miss       forgotten (also Fired and Missed, with time; cancel from Pending)
 * </pre>
 */
public sealed interface Reminder {
    ReminderKey key();

    /** Counts the times that it was set for: 1, then one more with each snooze, edit and turn of a series. */
    long revision();

    Instant due();

    /** Where it goes: the member's direct messages, or the channel in which it was set. */
    Post.Target target();

    /** When something has to be decided about it, without anybody asking. */
    Instant wakeAt();

    /**
     * Waits for its time.
     *
     * @param repeat how it comes again; empty: once
     */
    record Pending(ReminderKey key, long revision, Instant due, Post.Target target, Optional<Repeat> repeat)
            implements Reminder {
        /** Comes once. */
        public Pending(ReminderKey key, long revision, Instant due, Post.Target target) {
            this(key, revision, due, target, Optional.empty());
        }

        @Override
        public Instant wakeAt() {
            return due;
        }

        /** The same at another time; buttons made before no longer fit. */
        Pending at(Instant other) {
            return new Pending(key, revision + 1, other, target, repeat);
        }

        /** This one time of it, under an id of its own. */
        Pending once(String id) {
            return new Pending(new ReminderKey(key.member(), id), 1, due, target);
        }

        Fired fire(Instant now) {
            return new Fired(key, revision, due, target, now);
        }

        Missed miss(Instant now, MissedReason reason) {
            return new Missed(key, revision, due, target, now, reason, true);
        }
    }

    /** Its message was handed to the gateway. */
    record Fired(ReminderKey key, long revision, Instant due, Post.Target target, Instant firedAt)
            implements Snoozable {
        @Override
        public Instant wakeAt() {
            return firedAt.plus(ReminderLimits.KEPT_AFTER_FIRING);
        }

        /** Names its message: another one for each revision and for each target. */
        public String requestId() {
            return DeterministicId.of("reminder-message", key.text(), revision, target.id());
        }

        Missed miss(Instant now, MissedReason reason, boolean told) {
            return new Missed(key, revision, due, target, now, reason, told);
        }

        /** The channel refused it: to the member instead. */
        Fired redirect() {
            return new Fired(key, revision, due, Post.Target.direct(key.member().userId()), firedAt);
        }
    }

    /**
     * It did not reach the member.
     *
     * @param told the member was sent a word about it, or can't be sent one and reads it in the list
     */
    record Missed(
            ReminderKey key,
            long revision,
            Instant due,
            Post.Target target,
            Instant missedAt,
            MissedReason reason,
            boolean told)
            implements Snoozable {
        @Override
        public Instant wakeAt() {
            return missedAt.plus(told ? ReminderLimits.KEPT_AFTER_FIRING : ReminderLimits.GATHERED);
        }

        Missed tell() {
            return new Missed(key, revision, due, target, missedAt, reason, true);
        }
    }

    /** The member is through with it. */
    record Done(ReminderKey key, long revision, Instant due, Post.Target target, Instant doneAt) implements Reminder {
        @Override
        public Instant wakeAt() {
            return doneAt.plus(ReminderLimits.KEPT_AFTER_DONE);
        }
    }

    /** Its time has come and it isn't finished. */
    sealed interface Snoozable extends Reminder {
        default Pending snooze(Instant now, Duration by) {
            return new Pending(key(), revision() + 1, now.plus(by), target());
        }

        default Done finish(Instant now) {
            return new Done(key(), revision(), due(), target(), now);
        }
    }

    /** Why it did not reach the member. */
    enum MissedReason {
        /** Nothing could be sent for more than {@link ReminderLimits#LATE}. */
        LATE,
        /** The member takes no direct messages from the bot. */
        DIRECT_MESSAGES_CLOSED,
        /** Discord refused the message for another reason. */
        REFUSED,
        /** It was due between a backup and its restore: the system that was lost may have sent it. */
        UNKNOWN
    }
}
