package bot.k98.reminder.domain;

import static bot.k98.reminder.domain.Given.DIRECT;
import static bot.k98.reminder.domain.Given.NOTHING;
import static bot.k98.reminder.domain.Given.NOW;
import static bot.k98.reminder.domain.Given.after;
import static bot.k98.reminder.domain.Given.decide;
import static bot.k98.reminder.domain.Given.fired;
import static bot.k98.reminder.domain.Given.with;
import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.reminder.domain.ReminderAnswer.NotThere;
import bot.k98.reminder.domain.ReminderAnswer.Stands;
import bot.k98.reminder.domain.ReminderCommand.FinishReminder;
import bot.k98.reminder.domain.ReminderCommand.SnoozeReminder;
import bot.k98.reminder.domain.ReminderCommand.WakeReminder;
import bot.k98.reminder.domain.ReminderFact.ReminderDone;
import bot.k98.reminder.domain.ReminderFact.ReminderSnoozed;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PressTest {
    private static final Reminder.Fired TEA = fired("tea", DIRECT);
    private static final SnoozeReminder SNOOZE = new SnoozeReminder(TEA.key(), 1, Duration.ofMinutes(10));
    private static final FinishReminder DONE = new FinishReminder(TEA.key(), 1);

    @Test
    void snoozingMakesANewRevision() {
        // When
        Decision decision = decide(with(TEA), SNOOZE, NOW);

        // Then
        Reminder.Pending again = new Reminder.Pending(TEA.key(), 2, NOW.plus(Duration.ofMinutes(10)), DIRECT);
        assertThat(decision.facts()).containsExactly(new ReminderSnoozed(again));
        assertThat(decision.answer()).contains(new Stands(again));
    }

    @Test
    void finishingEndsIt() {
        // When
        Decision decision = decide(with(TEA), DONE, NOW);

        // Then
        Reminder.Done done = TEA.finish(NOW);
        assertThat(decision.facts()).containsExactly(new ReminderDone(done));
        assertThat(decision.answer()).contains(new Stands(done));
    }

    @Test
    void aSecondPressChangesNothingAndShowsHowItStands() {
        // Given
        MemberReminders snoozed = after(with(TEA), SNOOZE, NOW);

        // When
        Decision decision = decide(snoozed, DONE, NOW);

        // Then
        assertThat(decision.facts()).isEmpty();
        assertThat(decision.answer()).contains(new Stands(snoozed.pending().getFirst()));
    }

    @Test
    void aButtonOfAnOlderRevisionChangesNothingAndShowsHowItStands() {
        // Given
        MemberReminders again =
                after(after(with(TEA), SNOOZE, NOW), new WakeReminder(TEA.key()), NOW.plus(Duration.ofMinutes(10)));

        // When
        Decision decision = decide(again, SNOOZE, NOW.plus(Duration.ofMinutes(11)));

        // Then
        assertThat(decision.facts()).isEmpty();
        assertThat(decision.answer()).contains(new Stands(again.find("tea").orElseThrow()));
    }

    @Test
    void aReminderThatIsNotKeptAnyMoreIsSaidToBeGone() {
        assertThat(decide(NOTHING, DONE, NOW)).isEqualTo(Decision.answer(new NotThere()));
    }

    @Test
    void aMissedOneCanStillBeSnoozed() {
        // Given
        Reminder.Missed missed = TEA.miss(NOW, Reminder.MissedReason.REFUSED, true);

        // When
        MemberReminders after = after(with(missed), SNOOZE, NOW);

        // Then
        assertThat(after.pending()).hasSize(1);
    }
}
