package bot.k98.reminder.domain;

import static bot.k98.reminder.domain.Given.CHANNEL;
import static bot.k98.reminder.domain.Given.HERE;
import static bot.k98.reminder.domain.Given.MIA;
import static bot.k98.reminder.domain.Given.NOTHING;
import static bot.k98.reminder.domain.Given.NOW;
import static bot.k98.reminder.domain.Given.after;
import static bot.k98.reminder.domain.Given.decide;
import static bot.k98.reminder.domain.Given.set;
import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.reminder.domain.ReminderCommand.AskForEdit;
import bot.k98.reminder.domain.ReminderCommand.ChooseZone;
import bot.k98.reminder.domain.ReminderCommand.EditReminder;
import bot.k98.reminder.domain.ReminderCommand.SetReminder;
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
        ReminderAnswer.EditForm form = (ReminderAnswer.EditForm)
                decide(member, new AskForEdit(member.pending().getFirst().key(), HERE), NOW)
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

    @Test
    void whatComesInAChannelIsChangedThereOnlyByWhoMayWriteThere() {
        // Given
        MemberReminders member = after(NOTHING, here("40s"), NOW);
        Place muted = new Place(CHANNEL.id(), true);
        Place elsewhere = new Place("302", false);
        EditReminder text = change(member, Optional.empty(), Optional.of("coffee"), Optional.empty(), HERE);
        EditReminder repeat = change(member, Optional.empty(), Optional.empty(), Optional.of("daily"), HERE);

        // Then
        assertThat(decide(member, text, NOW).facts()).hasSize(1);
        assertThat(decide(member, from(muted, text), NOW)).isEqualTo(refused(new Refusal.MayNotChange()));
        assertThat(decide(member, from(muted, repeat), NOW)).isEqualTo(refused(new Refusal.MayNotChange()));
        assertThat(decide(member, from(elsewhere, text), NOW)).isEqualTo(refused(new Refusal.ChangedElsewhere("301")));
    }

    @Test
    void whatComesInAChannelIsMovedOrStopsRepeatingFromAnywhere() {
        // Given
        MemberReminders member = after(NOTHING, here("40s"), NOW);
        EditReminder wish =
                change(member, Optional.of("1h"), Optional.empty(), Optional.of("none"), new Place(CHANNEL.id(), true));

        // Then
        assertThat(due(after(member, wish, NOW))).isEqualTo(NOW.plusSeconds(3600));
        assertThat(due(after(member, from(new Place("302", false), wish), NOW))).isEqualTo(NOW.plusSeconds(3600));
    }

    @Test
    void theFormOfWhatComesInAChannelIsNotOpenedWhereItWouldBeRefused() {
        // Given
        MemberReminders member = after(NOTHING, here("40s"), NOW);
        ReminderKey key = member.pending().getFirst().key();

        // Then
        assertThat(decide(member, new AskForEdit(key, HERE), NOW).answer().orElseThrow())
                .isInstanceOf(ReminderAnswer.EditForm.class);
        assertThat(decide(member, new AskForEdit(key, new Place(CHANNEL.id(), true)), NOW))
                .isEqualTo(refused(new Refusal.MayNotChange()));
    }

    @Test
    void aDirectMessageIsChangedFromAnyChannel() {
        // Given
        MemberReminders member = after(NOTHING, set("40s", "tea"), NOW);
        EditReminder text =
                change(member, Optional.empty(), Optional.of("coffee"), Optional.empty(), new Place("302", true));

        // Then
        assertThat(decide(member, text, NOW).facts()).hasSize(1);
    }

    private static SetReminder here(String when) {
        return new SetReminder(MIA, "900", NOW, when, "tea", CHANNEL);
    }

    private static Decision refused(Refusal refusal) {
        return Decision.refuse(MIA, refusal);
    }

    private static EditReminder from(Place place, EditReminder wish) {
        return new EditReminder(MIA, wish.id(), NOW, wish.when(), wish.text(), wish.repeat(), place);
    }

    private static EditReminder change(
            MemberReminders member, Optional<String> when, Optional<String> text, Optional<String> repeat, Place from) {
        return new EditReminder(MIA, member.pending().getFirst().key().id(), NOW, when, text, repeat, from);
    }

    private static Instant due(MemberReminders member) {
        return member.pending().getFirst().due();
    }

    private static EditReminder edit(MemberReminders member, String when, Optional<String> text) {
        String id = member.pending().getFirst().key().id();
        return new EditReminder(MIA, id, NOW, Optional.of(when), text, Optional.empty(), HERE);
    }
}
