package bot.k98.reminder.topology;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.discord.Post;
import bot.k98.contracts.reminder.LeadCall.LeadDue;
import bot.k98.contracts.reminder.MemberImport;
import bot.k98.contracts.reminder.MemberImport.ChoicesBrought;
import bot.k98.contracts.reminder.MemberImport.LeadsTold;
import bot.k98.contracts.reminder.MemberImport.Told;
import bot.k98.contracts.reminder.MemberPreferences.PreferencesSet;
import bot.k98.contracts.reminder.Occurrence;
import bot.k98.reminder.discord.LeadRenderer;
import bot.k98.reminder.domain.calendar.Lead;
import bot.k98.reminder.domain.calendar.LeadReached;
import bot.k98.reminder.domain.preference.GivenEvents;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What members bring along from the old bot: their choices count, and what it told them isn't told again. */
class BringTopologyTest {
    private static final Instant RUINS = TopologyFixture.START.plus(Duration.ofHours(24));
    private static final Instant KEPT = RUINS.plus(Duration.ofDays(2));

    @AutoClose
    private final TopologyFixture bot;

    BringTopologyTest(@TempDir Path stateDir) {
        bot = new TopologyFixture(stateDir);
    }

    @Test
    void aMemberIsToldAsTheyChoseAtTheOldBot() {
        // Given
        bot.brings(choices(Map.of("ruins", List.of("24h"), "nonsense", List.of("sometimes"))));

        // When
        bot.isDue(due(Lead.HOURS_24));

        // Then
        assertThat(bot.posts()).hasSize(1);
        assertThat(bot.published()).singleElement().isInstanceOfSatisfying(PreferencesSet.class, set -> {
            assertThat(set.name()).isEqualTo("mia");
            assertThat(set.enabled()).isTrue();
            assertThat(set.leads()).isEqualTo(Map.of("ruins", List.of("24h")));
        });
    }

    @Test
    void whatTheOldBotToldIsNotToldAgainAndTheNextLeadIs() {
        // Given
        bot.brings(choices(Map.of("ruins", List.of("24h", "12h"))));
        bot.brings(told("next_ruins", "24h"));

        // When
        bot.isDue(due(Lead.HOURS_24));
        List<Post> again = bot.posts();
        bot.clock.advance(Duration.ofHours(12));
        bot.isDue(due(Lead.HOURS_12));

        // Then
        assertThat(again).isEmpty();
        assertThat(bot.posts()).hasSize(1);
    }

    @Test
    void anotherMemberWhoWasNotToldIsTold() {
        // Given
        bot.brings(told("next_ruins", "24h"));
        bot.brings(new ChoicesBrought(GivenEvents.GUILD, "104", "ben", true, Map.of("ruins", List.of("24h"))));

        // When
        bot.isDue(due(Lead.HOURS_24));

        // Then
        assertThat(bot.posts())
                .singleElement()
                .isInstanceOfSatisfying(
                        Post.SendMessage.class,
                        post -> assertThat(post.target()).isEqualTo(Post.Target.direct("104")));
    }

    @Test
    void whatAMemberChoseHereStaysHoweverOftenTheOldChoicesCome() {
        // Given
        Panels panel = new Panels(bot);
        panel.open();
        panel.pickType("ruins");
        panel.pickLeads("4h");
        bot.published();

        // When
        bot.brings(choices(Map.of("ruins", List.of("24h"))));
        bot.isDue(due(Lead.HOURS_24));

        // Then
        assertThat(bot.published()).isEmpty();
        assertThat(bot.posts()).isEmpty();
    }

    @Test
    void broughtTwiceItIsAsBroughtOnce() {
        // Given
        bot.brings(choices(Map.of("ruins", List.of("24h"))));
        bot.brings(told("next_ruins", "24h"));
        long rows = bot.rows(ReminderStores.TOLD) + bot.rows(ReminderStores.WALKS);
        bot.published();

        // When
        bot.brings(choices(Map.of("ruins", List.of("24h"))));
        bot.brings(told("next_ruins", "24h"));

        // Then
        assertThat(bot.published()).isEmpty();
        assertThat(bot.rows(ReminderStores.TOLD) + bot.rows(ReminderStores.WALKS))
                .isEqualTo(rows);
        assertThat(bot.rows(ReminderStores.PREFERENCES)).isEqualTo(1);
    }

    @Test
    void whoWasToldByTheOldBotIsForgottenDaysAfterTheEvent() {
        // Given
        bot.brings(told("next_ruins", "24h"));

        // When
        bot.pass(Duration.between(TopologyFixture.START, KEPT));
        long kept = bot.rows(ReminderStores.TOLD);
        bot.pass(Duration.ofSeconds(1));

        // Then
        assertThat(kept).isEqualTo(1);
        assertThat(bot.rows(ReminderStores.TOLD)).isZero();
        assertThat(bot.rows(ReminderStores.WALKS)).isZero();
    }

    private static ChoicesBrought choices(Map<String, List<String>> leads) {
        return new ChoicesBrought(GivenEvents.GUILD, TopologyFixture.MIA, "mia", true, leads);
    }

    private static LeadsTold told(String name, String lead) {
        String mark = MemberImport.mark(GivenEvents.GUILD, "ruins", name, RUINS, lead);
        return new LeadsTold(GivenEvents.GUILD, TopologyFixture.MIA, List.of(new Told(mark, KEPT)));
    }

    private static LeadDue due(Lead lead) {
        Occurrence ruins = GivenEvents.event("ruins", "Next Ruins", RUINS, 1);
        LeadReached reached = new LeadReached(ruins, lead);
        return new LeadDue(
                reached.id(),
                ruins,
                lead.key(),
                false,
                LeadRenderer.text(ruins, lead, GivenEvents.KINDS),
                reached.due(),
                reached.notAfter());
    }
}
