package bot.k98.reminder.domain;

import static bot.k98.reminder.domain.Given.CHANNEL;
import static bot.k98.reminder.domain.Given.MIA;
import static bot.k98.reminder.domain.Given.NOTHING;
import static bot.k98.reminder.domain.Given.NOW;
import static bot.k98.reminder.domain.Given.after;
import static bot.k98.reminder.domain.Given.decide;
import static bot.k98.reminder.domain.Given.set;
import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.reminder.domain.ReminderCommand.EndInChannel;
import bot.k98.reminder.domain.ReminderCommand.SetReminder;
import bot.k98.reminder.domain.ReminderCommand.SuggestInChannel;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChannelRulesTest {
    private static final String ADA = "105";

    private final MemberReminders member = after(after(NOTHING, here(), NOW), set("901", "2h", "secret"), NOW);
    private final Reminder.Pending here = member.pending().getFirst();
    private final Reminder.Pending direct = member.pending().getLast();

    @Test
    void anOfficerEndsWhatComesInTheirChannelForGood() {
        // When
        Decision decision = decide(member, end(here, CHANNEL.id()), NOW);

        // Then
        assertThat(decision.answer()).contains(new ReminderAnswer.IsEnded(here));
        assertThat(decision.facts()).containsExactly(new ReminderFact.ReminderEnded(here, ADA, true));
        assertThat(after(member, decision.facts()).pending()).containsExactly(direct);
    }

    @Test
    void whatComesElsewhereOrAsADirectMessageIsOutOfReach() {
        assertThat(decide(member, end(here, "302"), NOW)).isEqualTo(none(here));
        assertThat(decide(member, end(direct, CHANNEL.id()), NOW)).isEqualTo(none(direct));
    }

    @Test
    void onlyWhatComesInTheChannelIsOffered() {
        assertThat(decide(member, new SuggestInChannel(MIA, CHANNEL.id(), ""), NOW)
                        .answer())
                .contains(new ReminderAnswer.Reminders(List.of(here), "", ZoneOffset.UTC));
        assertThat(decide(member, new SuggestInChannel(MIA, "302", ""), NOW).answer())
                .contains(new ReminderAnswer.Reminders(List.of(), "", ZoneOffset.UTC));
    }

    @Test
    void whoseDirectMessagesAreClosedGetsNoWord() {
        // Given
        MemberReminders closed = after(member, List.of(new ReminderFact.DirectMessagesClosed(MIA, NOW)));

        // Then
        assertThat(decide(closed, end(here, CHANNEL.id()), NOW).facts())
                .containsExactly(new ReminderFact.ReminderEnded(here, ADA, false));
    }

    private static SetReminder here() {
        return new SetReminder(MIA, "900", NOW, "1h", "tea", CHANNEL, "daily");
    }

    private static EndInChannel end(Reminder reminder, String channel) {
        return new EndInChannel(MIA, reminder.key().id(), channel, ADA);
    }

    private static Decision none(Reminder reminder) {
        return Decision.refuse(
                MIA, new Refusal.NoneInChannel(MIA.userId(), reminder.key().id()));
    }
}
