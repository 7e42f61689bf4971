package bot.k98.reminder.domain;

import static bot.k98.reminder.domain.Given.CHANNEL;
import static bot.k98.reminder.domain.Given.DIRECT;
import static bot.k98.reminder.domain.Given.MIA;
import static bot.k98.reminder.domain.Given.NOW;
import static bot.k98.reminder.domain.Given.after;
import static bot.k98.reminder.domain.Given.decide;
import static bot.k98.reminder.domain.Given.fired;
import static bot.k98.reminder.domain.Given.with;
import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.reminder.domain.Reminder.MissedReason;
import bot.k98.reminder.domain.ReminderCommand.Failure;
import bot.k98.reminder.domain.ReminderCommand.ReportFailure;
import bot.k98.reminder.domain.ReminderCommand.ShowReminders;
import bot.k98.reminder.domain.ReminderFact.DirectMessagesClosed;
import bot.k98.reminder.domain.ReminderFact.DirectMessagesRetried;
import bot.k98.reminder.domain.ReminderFact.ReminderMissed;
import bot.k98.reminder.domain.ReminderFact.ReminderRedirected;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeliveryRulesTest {
    private static final Reminder.Fired DIRECT_TEA = fired("tea", DIRECT);
    private static final Reminder.Fired CHANNEL_TEA = fired("tea", CHANNEL);

    @Test
    void closedDirectMessagesAreNotedAndTheReminderIsMissed() {
        // When
        Decision decision = decide(with(DIRECT_TEA), report(DIRECT_TEA, Failure.DIRECT_MESSAGES_CLOSED), NOW);

        // Then
        assertThat(decision.facts())
                .containsExactly(
                        new DirectMessagesClosed(MIA, NOW),
                        new ReminderMissed(DIRECT_TEA.miss(NOW, MissedReason.DIRECT_MESSAGES_CLOSED, true)));
    }

    @Test
    void theSameReportTwiceChangesNothingMore() {
        // Given
        ReportFailure report = report(DIRECT_TEA, Failure.DIRECT_MESSAGES_CLOSED);
        MemberReminders member = after(with(DIRECT_TEA), report, NOW);

        // When
        Decision again = decide(member, report, NOW.plusSeconds(1));

        // Then
        assertThat(again.facts()).isEmpty();
    }

    @Test
    void theListTellsOfClosedDirectMessagesAndTriesAgain() {
        // Given
        MemberReminders member = after(with(DIRECT_TEA), report(DIRECT_TEA, Failure.DIRECT_MESSAGES_CLOSED), NOW);

        // When
        Decision decision = decide(member, new ShowReminders(MIA, 1), NOW.plusSeconds(60));

        // Then
        assertThat(decision.facts()).containsExactly(new DirectMessagesRetried(MIA));
        assertThat(decision.answer()).get().isInstanceOfSatisfying(ReminderAnswer.Listed.class, list -> {
            assertThat(list.closedSince()).contains(NOW);
            assertThat(list.missed()).hasSize(1);
        });
        assertThat(after(member, decision.facts()).closedSince()).isEqualTo(Optional.empty());
    }

    @Test
    void whatAChannelRefusesGoesToTheMember() {
        // When
        Decision decision = decide(with(CHANNEL_TEA), report(CHANNEL_TEA, Failure.REFUSED), NOW);

        // Then
        assertThat(decision.facts()).containsExactly(new ReminderRedirected(CHANNEL_TEA.redirect(), "301"));
        assertThat(CHANNEL_TEA.redirect().target()).isEqualTo(DIRECT);
    }

    @Test
    void theChannelsReportAfterwardsIsAboutTheOtherMessage() {
        // Given
        ReportFailure report = report(CHANNEL_TEA, Failure.REFUSED);
        MemberReminders redirected = after(with(CHANNEL_TEA), report, NOW);

        // When
        Decision again = decide(redirected, report, NOW);

        // Then
        assertThat(again.facts()).isEmpty();
    }

    @Test
    void whatTheMemberRefusesTooIsMissed() {
        // Given
        MemberReminders redirected = after(with(CHANNEL_TEA), report(CHANNEL_TEA, Failure.REFUSED), NOW);

        // When
        Decision decision = decide(redirected, report(CHANNEL_TEA.redirect(), Failure.REFUSED), NOW);

        // Then
        assertThat(decision.facts())
                .containsExactly(new ReminderMissed(CHANNEL_TEA.redirect().miss(NOW, MissedReason.REFUSED, true)));
    }

    @Test
    void whatExpiredOnTheWayIsMissedAndStillToBeTold() {
        assertThat(decide(with(DIRECT_TEA), report(DIRECT_TEA, Failure.EXPIRED), NOW)
                        .facts())
                .containsExactly(new ReminderMissed(DIRECT_TEA.miss(NOW, MissedReason.LATE, false)));
    }

    private static ReportFailure report(Reminder.Fired fired, Failure failure) {
        return new ReportFailure(fired.key(), fired.requestId(), failure);
    }
}
