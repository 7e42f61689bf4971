package bot.k98.reminder.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Something that happened. Facts are all that changes a member's reminders. */
public sealed interface ReminderFact {
    /** Afterwards a reminder stands as told. */
    sealed interface Standing extends ReminderFact {
        Reminder reminder();
    }

    /** Afterwards a reminder is no longer there. */
    sealed interface Gone extends ReminderFact {
        ReminderKey key();
    }

    /** Something about the member that changes no reminder. */
    sealed interface AboutMember extends ReminderFact {
        MemberKey member();
    }

    record ReminderScheduled(Reminder.Pending reminder, String text) implements Standing {}

    /** @param late how long after its time */
    record ReminderFired(Reminder.Fired reminder, Duration late) implements Standing {}

    /** The channel refused it, so the member gets it as a direct message. */
    record ReminderRedirected(Reminder.Fired reminder, String refusedBy) implements Standing {}

    /**
     * A time of a series has come: the series waits for its next one.
     *
     * @param once the key under which this time is handled; it gets the series' text
     */
    record SeriesMovedOn(Reminder.Pending reminder, ReminderKey once) implements Standing {}

    /** @param text the new one; empty: as before */
    record ReminderEdited(Reminder.Pending reminder, Optional<String> text) implements Standing {}

    record ReminderSnoozed(Reminder.Pending reminder) implements Standing {}

    record ReminderDone(Reminder.Done reminder) implements Standing {}

    /** A lead of the calendar didn't reach the member: it counts as a missed reminder of theirs. */
    record LeadMissed(Reminder.Missed reminder, String text) implements Standing {}

    record ReminderMissed(Reminder.Missed reminder) implements Standing {}

    record ReminderCancelled(ReminderKey key) implements Gone {}

    /**
     * An officer ended it.
     *
     * @param by the officer's user id
     * @param tells whether the member gets a word about it: their direct messages are open, as far as is known
     */
    record ReminderEnded(Reminder.Pending reminder, String by, boolean tells) implements Gone {
        @Override
        public ReminderKey key() {
            return reminder.key();
        }
    }

    /** It ended long enough ago, or too many newer ones did. */
    record ReminderForgotten(ReminderKey key) implements Gone {}

    /** The member is told of all these in one message. */
    record MissedSummarised(MemberKey member, List<Reminder.Missed> missed) implements AboutMember {
        public MissedSummarised {
            missed = List.copyOf(missed);
        }
    }

    /** Nothing is sent to the member until they use the bot again. */
    record DirectMessagesClosed(MemberKey member, Instant since) implements AboutMember {}

    /** The member was told that their direct messages are closed; the next reminder tries again. */
    record DirectMessagesRetried(MemberKey member) implements AboutMember {}

    /** @param zone in which the member's times are read; empty: UTC */
    record ZoneChosen(MemberKey member, Optional<ZoneId> zone) implements AboutMember {}

    record ReminderRefused(MemberKey member, Refusal refusal) implements AboutMember {}
}
