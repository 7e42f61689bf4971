package bot.k98.reminder.domain;

import static bot.k98.reminder.domain.Given.MIA;
import static bot.k98.reminder.domain.Given.NOTHING;
import static bot.k98.reminder.domain.Given.NOW;
import static bot.k98.reminder.domain.Given.after;
import static bot.k98.reminder.domain.Given.decide;
import static bot.k98.reminder.domain.Given.set;
import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.reminder.domain.ReminderCommand.ChooseZone;
import bot.k98.reminder.domain.ReminderCommand.EditReminder;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which words move a reminder, and which leave it where it is. */
class EditTest {
    @Test
    void theTimeAsItIsShownMovesNothingWithinTheMinuteInWhichItIsDueEither() {
        // Given
        MemberReminders member = after(NOTHING, set("40s", "tea"), NOW);

        // When
        MemberReminders edited =
                after(member, edit(member, "2026-11-23 12:00", Optional.of("coffee")), NOW.plusSeconds(5));

        // Then
        assertThat(due(edited)).isEqualTo(NOW.plusSeconds(40));
        assertThat(edited.pending().getFirst().revision()).isEqualTo(2);
    }

    @Test
    void anotherTimeWithinTheSameMinuteIsAnotherTime() {
        // Given
        MemberReminders member = after(NOTHING, set("40s", "tea"), NOW);

        // Then
        assertThat(due(after(member, edit(member, "30s", Optional.empty()), NOW)))
                .isEqualTo(NOW.plusSeconds(30));
    }

    @Test
    void theSecondOfTwoSameTimesStaysTheSecond() {
        // Given
        MemberReminders berlin = after(NOTHING, new ChooseZone(MIA, "Europe/Berlin"), NOW);
        MemberReminders member = after(berlin, set("2027-10-31 01:30 utc", "tea"), NOW);
        ReminderAnswer.EditForm form = (ReminderAnswer.EditForm) decide(
                        member,
                        new ReminderCommand.AskForEdit(
                                member.pending().getFirst().key()),
                        NOW)
                .answer()
                .orElseThrow();

        // Then
        assertThat(due(after(member, edit(member, form.when(), Optional.of("coffee")), NOW)))
                .isEqualTo(Instant.parse("2027-10-31T01:30:00Z"));
    }

    @Test
    void aPastTimeIsRefusedAsBefore() {
        // Given
        MemberReminders member = after(NOTHING, set("40s", "tea"), NOW);

        // Then
        assertThat(decide(member, edit(member, "2026-11-23 11:59", Optional.empty()), NOW)
                        .answer())
                .contains(new ReminderAnswer.Refused(new Refusal.TimePast(Instant.parse("2026-11-23T11:59:00Z"))));
    }

    private static Instant due(MemberReminders member) {
        return member.pending().getFirst().due();
    }

    private static EditReminder edit(MemberReminders member, String when, Optional<String> text) {
        String id = member.pending().getFirst().key().id();
        return new EditReminder(MIA, id, NOW, Optional.of(when), text, Optional.empty());
    }
}
