package bot.k98.reminder.domain;

import static bot.k98.reminder.domain.Given.DIRECT;
import static bot.k98.reminder.domain.Given.MIA;
import static bot.k98.reminder.domain.Given.NOTHING;
import static bot.k98.reminder.domain.Given.NOW;
import static bot.k98.reminder.domain.Given.after;
import static bot.k98.reminder.domain.Given.decide;
import static bot.k98.reminder.domain.Given.fired;
import static bot.k98.reminder.domain.Given.pending;
import static bot.k98.reminder.domain.Given.with;
import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.reminder.domain.Reminder.MissedReason;
import bot.k98.reminder.domain.ReminderCommand.WakeReminder;
import bot.k98.reminder.domain.ReminderFact.DirectMessagesClosed;
import bot.k98.reminder.domain.ReminderFact.MissedSummarised;
import bot.k98.reminder.domain.ReminderFact.ReminderFired;
import bot.k98.reminder.domain.ReminderFact.ReminderForgotten;
import bot.k98.reminder.domain.ReminderFact.ReminderMissed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeRulesTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Reminder.Pending TEA = pending("tea", HOUR);
    private static final WakeReminder WAKE_TEA = new WakeReminder(TEA.key());

    @Test
    void firesWhenItsTimeHasCome() {
        // When
        Decision decision = decide(with(TEA), WAKE_TEA, TEA.due().plusSeconds(1));

        // Then
        assertThat(decision.facts())
                .containsExactly(new ReminderFired(TEA.fire(TEA.due().plusSeconds(1)), Duration.ofSeconds(1)));
    }

    @Test
    void staysSilentBeforeItsTime() {
        assertThat(decide(with(TEA), WAKE_TEA, TEA.due().minusMillis(1))).isEqualTo(Decision.NOTHING);
    }

    @Test
    void nothingHappensForAReminderThatIsGone() {
        assertThat(decide(NOTHING, WAKE_TEA, TEA.due())).isEqualTo(Decision.NOTHING);
    }

    @Test
    void firesOnceOnly() {
        // Given
        MemberReminders fired = after(with(TEA), WAKE_TEA, TEA.due());

        // When
        Decision again = decide(fired, WAKE_TEA, TEA.due().plusSeconds(1));

        // Then
        assertThat(again).isEqualTo(Decision.NOTHING);
    }

    @Test
    void firesUpToADayLate() {
        assertThat(decide(with(TEA), WAKE_TEA, TEA.due().plus(ReminderLimits.LATE))
                        .facts())
                .singleElement()
                .isInstanceOf(ReminderFired.class);
    }

    @Test
    void afterMoreThanADayAllMissesAreToldInOneMessage() {
        // Given
        Reminder.Pending coffee = pending("coffee", HOUR.plusMinutes(5));
        Reminder.Pending nextWeek = pending("next", Duration.ofDays(7));
        Instant late = coffee.due().plus(ReminderLimits.LATE).plusSeconds(1);

        // When
        Decision decision = decide(with(TEA, coffee, nextWeek), WAKE_TEA, late);

        // Then
        Reminder.Missed tea = TEA.miss(late, MissedReason.LATE);
        Reminder.Missed missedCoffee = coffee.miss(late, MissedReason.LATE);
        assertThat(decision.facts())
                .containsExactly(
                        new ReminderMissed(tea),
                        new ReminderMissed(missedCoffee),
                        new MissedSummarised(MIA, List.of(tea, missedCoffee)));
    }

    @Test
    void missesAreGatheredBeforeTheyAreTold() {
        // Given
        Reminder.Missed one = fired("one", DIRECT).miss(NOW, MissedReason.LATE, false);
        Reminder.Missed two = fired("two", DIRECT).miss(NOW.plusSeconds(20), MissedReason.LATE, false);

        // When
        Decision decision = decide(with(one, two), new WakeReminder(one.key()), one.wakeAt());

        // Then
        assertThat(decision.facts())
                .contains(new MissedSummarised(MIA, List.of(one.tell(), two.tell())))
                .hasSize(3);
    }

    @Test
    void closedDirectMessagesAreNotTriedAgain() {
        // Given
        MemberReminders member = with(TEA).apply(new DirectMessagesClosed(MIA, NOW));

        // When
        Decision decision = decide(member, WAKE_TEA, TEA.due());

        // Then
        assertThat(decision.facts())
                .containsExactly(new ReminderMissed(TEA.miss(TEA.due(), MissedReason.DIRECT_MESSAGES_CLOSED)));
    }

    @Test
    void endedOnesAreForgottenWithTime() {
        // Given
        Reminder.Fired fired = fired("tea", DIRECT);

        // When
        Decision early = decide(with(fired), WAKE_TEA, fired.wakeAt().minusMillis(1));
        Decision decision = decide(with(fired), WAKE_TEA, fired.wakeAt());

        // Then
        assertThat(early).isEqualTo(Decision.NOTHING);
        assertThat(decision.facts()).containsExactly(new ReminderForgotten(fired.key()));
    }

    @Test
    void theOldestEndedOneMakesRoomForTheFiftyFirst() {
        // Given
        MemberReminders member = with(TEA);
        for (int i = 0; i < ReminderLimits.ENDED; i++) {
            Reminder.Done done = fired("old" + i, DIRECT).finish(NOW.minusSeconds(i));
            member = member.apply(new ReminderFact.ReminderDone(done));
        }

        // When
        MemberReminders after = after(member, WAKE_TEA, TEA.due());

        // Then
        assertThat(after.ended()).hasSize(ReminderLimits.ENDED);
        assertThat(after.has("old49")).isFalse();
        assertThat(after.has("tea")).isTrue();
    }
}
