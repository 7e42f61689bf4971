package bot.k98.reminder.topology;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.discord.Post;
import bot.k98.contracts.reminder.LeadCall;
import bot.k98.contracts.reminder.LeadCall.LeadDue;
import bot.k98.contracts.reminder.LeadCall.LeadWithdrawn;
import bot.k98.contracts.reminder.SourceReport.Tab;
import bot.k98.reminder.domain.calendar.CalendarTab;
import bot.k98.reminder.domain.calendar.GivenSheets;
import bot.k98.reminder.domain.calendar.Lead;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An event that is moved or called off while its lead is due: who was not told yet is not told of a time that is no more. */
class WithdrawnLeadTopologyTest {
    private static final Instant LEAD = Instant.parse("2026-01-11T17:00:00Z");
    private static final int MEMBERS = LeadProcessor.MOST_MEMBERS + 50;

    @AutoClose
    private final CalendarFixture calendar;

    @AutoClose
    private final WalkFixture members;

    WithdrawnLeadTopologyTest(@TempDir Path calendarDir, @TempDir Path memberDir) {
        calendar = new CalendarFixture(calendarDir, false);
        members = new WalkFixture(memberDir, calendar.clock);
    }

    @BeforeEach
    void begin() {
        members.members(MEMBERS, "ruins", Lead.HOURS_1);
        calendar.begin(ruins("2026-01-11 18:00"));
    }

    @Test
    void calledOffBeforeItsMembersHeardOfItNobodyIsTold() {
        // Given: the members' task is away, and its records wait
        List<LeadCall> due = reached(LEAD);

        // When
        at(LEAD.plus(Duration.ofMinutes(14)));
        calendar.reread(ruins("2026-03-01 18:00"));
        List<LeadCall> withdrawn = calendar.calls();
        members.arrive(due);
        members.arrive(withdrawn);
        members.goOnToTheEnd();

        // Then
        assertThat(withdrawn).containsExactly(new LeadWithdrawn(due.getLast().leadId()));
        assertThat(members.told()).isEmpty();
        assertThat(members.rows(ReminderStores.TOLD)).isZero();
    }

    @Test
    void calledOffWhileMembersAreBeingToldTheRestIsNot() {
        // Given: a first part was told
        members.arrive(reached(LEAD));
        members.goOn();
        assertThat(members.told()).hasSize(LeadProcessor.MOST_MEMBERS);

        // When
        calendar.reread(ruins("2026-03-01 18:00"));
        members.arrive(calendar.calls());
        members.goOnToTheEnd();

        // Then
        assertThat(members.told()).isEmpty();
    }

    @Test
    void whatWaitsAtTheGatewayForItsMembersIsWithdrawnInTheSameStep() {
        // Given
        List<LeadCall> due = reached(LEAD);
        members.arrive(due);
        members.goOnToTheEnd();
        List<Post.SendMessage> waiting = members.told();
        calendar.withdrawals();

        // When
        calendar.reread(ruins("2026-03-01 18:00"));

        // Then: one word for all of them
        String lead = due.getLast().leadId();
        assertThat(waiting)
                .hasSize(MEMBERS)
                .allSatisfy(post -> assertThat(post.request().withdrawnBy()).contains(lead));
        assertThat(calendar.withdrawals()).contains(lead).doesNotHaveDuplicates();
        assertThat(calendar.calls()).containsExactly(new LeadWithdrawn(lead));
    }

    @Test
    void movedLaterItIsToldForItsNewTimeAlone() {
        // Given
        List<LeadCall> due = reached(LEAD);

        // When
        calendar.reread(ruins("2026-01-11 20:00"));
        members.arrive(due);
        members.arrive(calendar.calls());
        members.goOnToTheEnd();
        List<Post.SendMessage> forItsOldTime = members.told();
        List<String> withdrawn = calendar.withdrawals();
        members.arrive(reached(LEAD.plus(Duration.ofHours(2))));
        members.goOnToTheEnd();

        // Then
        assertThat(forItsOldTime).isEmpty();
        assertThat(members.told())
                .hasSize(MEMBERS)
                .allSatisfy(post -> assertThat(post.body().text())
                        .contains("<t:" + Instant.parse("2026-01-11T20:00:00Z").getEpochSecond()))
                .noneMatch(
                        post -> withdrawn.contains(post.request().withdrawnBy().orElseThrow()));
    }

    @Test
    void movedEarlierJustBeforeItsLeadItIsToldAtOnceThoughLate() {
        // Given
        at(LEAD.minusSeconds(30));
        calendar.calls();

        // When
        calendar.reread(ruins("2026-01-11 17:50"));
        calendar.tick();
        members.arrive(calendar.calls());
        members.goOnToTheEnd();
        List<Post.SendMessage> told = members.told();
        at(LEAD.plus(Duration.ofMinutes(14)));
        members.arrive(calendar.calls());
        members.goOnToTheEnd();

        // Then: once, for the new time
        assertThat(told)
                .hasSize(MEMBERS)
                .allSatisfy(post -> assertThat(post.body().text())
                        .contains("<t:" + Instant.parse("2026-01-11T17:50:00Z").getEpochSecond()));
        assertThat(members.told()).isEmpty();
    }

    @Test
    void movedEarlierWhileItsLeadIsDueNobodyIsToldOfItsOldTime() {
        // Given
        List<LeadCall> due = reached(LEAD);

        // When
        calendar.reread(ruins("2026-01-11 17:55"));
        members.arrive(due);
        members.arrive(calendar.calls());
        members.goOnToTheEnd();

        // Then
        assertThat(members.told()).isEmpty();
    }

    @Test
    void calledOffAfterTheTellingNothingIsSentToMembersAndTheChannelReadsThatItIsOff() {
        // Given
        members.arrive(reached(LEAD));
        members.goOnToTheEnd();
        assertThat(members.told()).hasSize(MEMBERS);
        calendar.posts();

        // When
        calendar.reread(ruins("2026-03-01 18:00"));
        members.arrive(calendar.calls());
        members.goOnToTheEnd();

        // Then
        assertThat(members.told()).isEmpty();
        assertThat(calendar.posts())
                .singleElement()
                .isInstanceOfSatisfying(
                        Post.SendMessage.class,
                        post -> assertThat(CalendarFixture.text(post.body())).contains("**Cancelled**"));
    }

    @Test
    void afterItsGraceNothingIsWithdrawn() {
        // Given
        String lead = reached(LEAD).getLast().leadId();
        at(LEAD.plus(Lead.GRACE).plusSeconds(1));

        // When
        calendar.reread(ruins("2026-01-11 20:00"));

        // Then
        assertThat(calendar.calls()).isEmpty();
        assertThat(calendar.withdrawals()).doesNotContain(lead);
    }

    /** The lead that comes due then. */
    private List<LeadCall> reached(Instant lead) {
        at(lead.minusSeconds(1));
        calendar.calls();
        at(lead);
        List<LeadCall> calls = calendar.calls();
        assertThat(calls).singleElement().isInstanceOf(LeadDue.class);
        return calls;
    }

    private void at(Instant time) {
        calendar.clock.advance(Duration.between(calendar.clock.instant(), time));
        calendar.tick();
    }

    private static Tab ruins(String start) {
        return GivenSheets.dates(CalendarTab.RUINS, start);
    }
}
