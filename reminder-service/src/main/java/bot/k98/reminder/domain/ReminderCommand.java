package bot.k98.reminder.domain;

import bot.k98.contracts.discord.Post;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What is asked of one member's reminders: by the member, by the clock, or by what the gateway reports. */
public sealed interface ReminderCommand {
    MemberKey member();

    /**
     * @param interactionId makes the reminder's id
     * @param askedAt when the member pressed return: {@code 10m} counts from here, however late it is decided
     * @param repeat as typed; empty: once
     */
    record SetReminder(
            MemberKey member,
            String interactionId,
            Instant askedAt,
            String when,
            String text,
            Post.Target target,
            String repeat)
            implements ReminderCommand {
        /** Once. */
        public SetReminder(
                MemberKey member, String interactionId, Instant askedAt, String when, String text, Post.Target target) {
            this(member, interactionId, askedAt, when, text, target, "");
        }
    }

    /**
     * @param id as typed
     * @param when as typed; empty: as it is. The same for the others; {@code repeat} may say that it repeats no more
     * @param from where it is asked
     */
    record EditReminder(
            MemberKey member,
            String id,
            Instant askedAt,
            Optional<String> when,
            Optional<String> text,
            Optional<String> repeat,
            Place from)
            implements ReminderCommand {}

    /** Shows one, with its buttons. */
    record ShowReminder(ReminderKey key) implements ReminderCommand {
        @Override
        public MemberKey member() {
            return key.member();
        }
    }

    /** Opens the form in which it is edited. */
    record AskForEdit(ReminderKey key, Place from) implements ReminderCommand {
        @Override
        public MemberKey member() {
            return key.member();
        }
    }

    /**
     * Puts off one that still waits.
     *
     * @param revision that the pressed button was made for
     */
    record PutOff(ReminderKey key, long revision, Duration by) implements ReminderCommand {
        @Override
        public MemberKey member() {
            return key.member();
        }
    }

    /** @param typed a zone's name; empty: only shows what it is */
    record ChooseZone(MemberKey member, String typed) implements ReminderCommand {}

    record SuggestZones(MemberKey member, String typed) implements ReminderCommand {}

    record SuggestRepeats(MemberKey member, String typed) implements ReminderCommand {}

    /** @param page from 1; beyond the last one the last is shown */
    record ShowReminders(MemberKey member, int page) implements ReminderCommand {}

    /** @param id as typed */
    record CancelReminder(MemberKey member, String id) implements ReminderCommand {}

    /**
     * An officer ends a reminder of the member.
     *
     * @param id as typed
     * @param channelId where the officer asks, and the reminder comes
     * @param by the officer's user id
     */
    record EndInChannel(MemberKey member, String id, String channelId, String by) implements ReminderCommand {}

    /** Which of the member's reminders come in that channel and fit what an officer has typed so far. */
    record SuggestInChannel(MemberKey member, String channelId, String typed) implements ReminderCommand {}

    /** @param revision that the pressed button was made for */
    record SnoozeReminder(ReminderKey key, long revision, Duration by) implements ReminderCommand {
        @Override
        public MemberKey member() {
            return key.member();
        }
    }

    /** @param revision that the pressed button was made for */
    record FinishReminder(ReminderKey key, long revision) implements ReminderCommand {
        @Override
        public MemberKey member() {
            return key.member();
        }
    }

    /** What {@code when} could become of what is typed so far. */
    record SuggestTimes(MemberKey member, Instant askedAt, String typed) implements ReminderCommand {}

    /** Which pending reminders fit what is typed so far. */
    record SuggestReminders(MemberKey member, String typed) implements ReminderCommand {}

    /** {@link Reminder#wakeAt} has come. */
    record WakeReminder(ReminderKey key) implements ReminderCommand {
        @Override
        public MemberKey member() {
            return key.member();
        }
    }

    /**
     * The stores were put back from a backup; see {@code Tick.Restored}.
     *
     * @param until what was due up to here may have been sent already
     */
    record CloseGap(MemberKey member, Instant until) implements ReminderCommand {}

    /**
     * The gateway could not deliver.
     *
     * @param key of the reminder, or of the message about missed ones
     * @param requestId of the message; see {@link Reminder.Fired#requestId}
     */
    record ReportFailure(ReminderKey key, String requestId, Failure failure) implements ReminderCommand {
        @Override
        public MemberKey member() {
            return key.member();
        }
    }

    /** Why the gateway could not deliver. */
    enum Failure {
        DIRECT_MESSAGES_CLOSED,
        REFUSED,
        EXPIRED
    }
}
