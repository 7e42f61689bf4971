package bot.k98.reminder.domain;

import static bot.k98.reminder.domain.Given.MIA;
import static bot.k98.reminder.domain.Given.NOTHING;
import static bot.k98.reminder.domain.Given.NOW;
import static bot.k98.reminder.domain.Given.decide;
import static bot.k98.reminder.domain.Given.pending;
import static bot.k98.reminder.domain.Given.with;
import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.reminder.domain.ReminderAnswer.Listed;
import bot.k98.reminder.domain.ReminderCommand.CancelReminder;
import bot.k98.reminder.domain.ReminderCommand.ShowReminders;
import bot.k98.reminder.domain.ReminderCommand.SuggestReminders;
import bot.k98.reminder.domain.ReminderCommand.SuggestTimes;
import bot.k98.reminder.domain.ReminderFact.ReminderCancelled;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReminderListTest {
    @ParameterizedTest
    @CsvSource({"1, 1, 10", "2, 2, 10", "3, 3, 1", "9, 3, 1", "0, 1, 10"})
    void pagesOfTenAndNoneBeyondTheEnds(int wanted, int shown, int rows) {
        // Given
        MemberReminders member = with(IntStream.range(0, 21)
                .mapToObj(i -> pending("r" + i, Duration.ofMinutes(i)))
                .toArray(Reminder[]::new));

        // When
        Listed list = (Listed)
                decide(member, new ShowReminders(MIA, wanted), NOW).answer().orElseThrow();

        // Then
        assertThat(list.page()).isEqualTo(shown);
        assertThat(list.pages()).isEqualTo(3);
        assertThat(list.pending()).hasSize(rows);
    }

    @Test
    void cancelsByIdHoweverItIsTyped() {
        // Given
        Reminder.Pending tea = pending("10abcd", Duration.ofHours(1));

        // When
        Decision decision = decide(with(tea), new CancelReminder(MIA, " `IOABCD` "), NOW);

        // Then
        assertThat(decision.facts()).containsExactly(new ReminderCancelled(tea.key()));
    }

    @Test
    void anUnknownIdIsRefused() {
        assertThat(decide(NOTHING, new CancelReminder(MIA, "nope"), NOW).answer())
                .contains(new ReminderAnswer.Refused(new Refusal.NoSuchReminder("nope")));
    }

    @Test
    void suggestionsAreChosenAmongAllThatWait() {
        // Given
        Reminder.Pending tea = pending("tea000", Duration.ofHours(1));
        Reminder.Pending coffee = pending("c0ffee", Duration.ofHours(2));

        // When
        Decision decision = decide(with(tea, coffee), new SuggestReminders(MIA, "C0"), NOW);

        // Then
        assertThat(decision.answer())
                .contains(new ReminderAnswer.Reminders(List.of(tea, coffee), "C0", ZoneOffset.UTC));
    }

    @ParameterizedTest
    @CsvSource({"'', 5, 10m", "45, 3, 45m", "2h30, 3, 2h30m", "18:30, 1, 18:30"})
    void suggestsTimesWithTheirReadings(String typed, int count, String first) {
        // When
        ReminderAnswer.Times times = (ReminderAnswer.Times)
                decide(NOTHING, new SuggestTimes(MIA, NOW, typed), NOW).answer().orElseThrow();

        // Then
        assertThat(times.suggestions())
                .hasSize(count)
                .allMatch(suggestion -> suggestion.reading().isPresent())
                .allMatch(suggestion -> suggestion.refusal().isEmpty());
        assertThat(times.suggestions().getFirst().when()).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0s", "0", "today 09:00", "2020-01-01 10:00", "400d", "9999-12-31 23:59", "99999999d"})
    void whatWouldBeRefusedIsSuggestedAsThatRefusal(String typed) {
        // When
        ReminderAnswer.Times times = (ReminderAnswer.Times)
                decide(NOTHING, new SuggestTimes(MIA, NOW, typed), NOW).answer().orElseThrow();

        // Then
        ReminderAnswer.TimeSuggestion only = times.suggestions().getFirst();
        assertThat(times.suggestions()).hasSize(1);
        assertThat(decide(NOTHING, Given.set(only.when(), "tea"), NOW).answer())
                .contains(new ReminderAnswer.Refused(only.refusal().orElseThrow()));
    }

    @Test
    void whatWouldBeRefusedIsNotAmongWhatCanBeChosen() {
        assertThat(((ReminderAnswer.Times) decide(NOTHING, new SuggestTimes(MIA, NOW, "400"), NOW)
                                .answer()
                                .orElseThrow())
                        .suggestions())
                .extracting(ReminderAnswer.TimeSuggestion::when)
                .containsExactly("400m", "400h");
    }

    @Test
    void saysThatItCannotReadATime() {
        assertThat(decide(NOTHING, new SuggestTimes(MIA, NOW, "soonish"), NOW).answer())
                .contains(new ReminderAnswer.Times(
                        List.of(new ReminderAnswer.TimeSuggestion(
                                "soonish", Optional.empty(), Optional.of(new Refusal.TimeNotUnderstood("soonish")))),
                        ZoneOffset.UTC));
    }
}
