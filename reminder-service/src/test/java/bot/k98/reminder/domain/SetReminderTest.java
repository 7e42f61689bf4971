package bot.k98.reminder.domain;

import static bot.k98.reminder.domain.Given.DIRECT;
import static bot.k98.reminder.domain.Given.MIA;
import static bot.k98.reminder.domain.Given.NOTHING;
import static bot.k98.reminder.domain.Given.NOW;
import static bot.k98.reminder.domain.Given.decide;
import static bot.k98.reminder.domain.Given.set;
import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.reminder.domain.ReminderFact.ReminderRefused;
import bot.k98.reminder.domain.ReminderFact.ReminderScheduled;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SetReminderTest {
    @Test
    void schedulesAndSaysSo() {
        // When
        Decision decision = decide(NOTHING, set("45m", " tea "), NOW);

        // Then
        Reminder.Pending reminder = new Reminder.Pending(
                new ReminderKey(MIA, ReminderIds.next("900", id -> false)),
                1,
                NOW.plus(Duration.ofMinutes(45)),
                DIRECT);
        assertThat(decision.facts()).containsExactly(new ReminderScheduled(reminder, "tea"));
        assertThat(decision.answer()).contains(new ReminderAnswer.IsSet(reminder, "tea", Optional.empty()));
    }

    @Test
    void countsFromTheMomentItWasAskedHoweverLateItIsDecided() {
        // When
        Decision decision = decide(NOTHING, set("10s", "tea"), NOW.plusSeconds(300));

        // Then
        assertThat(decision.facts())
                .singleElement()
                .isInstanceOfSatisfying(
                        ReminderScheduled.class,
                        scheduled -> assertThat(scheduled.reminder().due()).isEqualTo(NOW.plusSeconds(10)));
    }

    @Test
    void anIdThatIsTakenIsPassedOver() {
        // Given
        MemberReminders member = Given.after(NOTHING, set("900", "1h", "one"), NOW);

        // When
        MemberReminders both = Given.after(member, set("900", "2h", "two"), NOW);

        // Then
        assertThat(both.reminders()).hasSize(2);
    }

    static Stream<Arguments> refusals() {
        Instant past = Instant.parse("2026-11-22T18:30:00Z");
        return Stream.of(
                Arguments.of("soon", "tea", new Refusal.TimeNotUnderstood("soon")),
                Arguments.of("2026-11-22 18:30", "tea", new Refusal.TimePast(past)),
                Arguments.of("0s", "tea", new Refusal.TimeTooNear()),
                Arguments.of("367d", "tea", new Refusal.TimeTooFar()),
                Arguments.of("999999999w", "tea", new Refusal.TimeTooFar()),
                Arguments.of("1h", "  ", new Refusal.TextMissing()),
                Arguments.of("1h", "x".repeat(501), new Refusal.TextTooLong(501)));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusesWhatIsBeyondALimit(String when, String text, Refusal refusal) {
        // When
        Decision decision = decide(NOTHING, set(when, text), NOW);

        // Then
        assertThat(decision.facts()).containsExactly(new ReminderRefused(MIA, refusal));
        assertThat(decision.answer()).contains(new ReminderAnswer.Refused(refusal));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1s", "366d"})
    void theLimitsThemselvesAreAllowed(String when) {
        assertThat(decide(NOTHING, set(when, "x".repeat(500)), NOW).facts())
                .singleElement()
                .isInstanceOf(ReminderScheduled.class);
    }

    @Test
    void theFiftyFirstPendingIsRefused() {
        // Given
        MemberReminders member = NOTHING;
        for (int i = 0; i < 50; i++) {
            member = Given.after(member, set(Integer.toString(i), "1h", "tea"), NOW);
        }

        // When
        Decision decision = decide(member, set("1h", "one more"), NOW);

        // Then
        assertThat(member.pending()).hasSize(50);
        assertThat(decision.answer()).contains(new ReminderAnswer.Refused(new Refusal.TooManyPending()));
    }
}
