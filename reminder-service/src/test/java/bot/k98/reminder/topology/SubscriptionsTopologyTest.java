package bot.k98.reminder.topology;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.OutgoingFile.FileOffered;
import bot.k98.contracts.discord.Reply;
import bot.k98.contracts.discord.Reply.Choice;
import bot.k98.contracts.reminder.CalendarEntry;
import bot.k98.contracts.reminder.MemberPreferences.PreferencesSet;
import bot.k98.contracts.reminder.Occurrence;
import bot.k98.reminder.domain.preference.GivenEvents;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Officers look at what members want to be told. */
class SubscriptionsTopologyTest {
    @AutoClose
    private final TopologyFixture bot;

    SubscriptionsTopologyTest(@TempDir Path stateDir) {
        bot = new TopologyFixture(stateDir);
    }

    @Test
    void fewMembersStandInTheMessageByTheirNames() {
        // Given
        bot.publishes(set("105", "zoe", true, Map.of("ruins", List.of("24h"))));
        bot.publishes(set("104", "Ben", false, Map.of("all", List.of("1h", "start"))));
        bot.publishes(set("106", "Nobody", true, Map.of()));

        // When
        MessageBody all = use("subscriptions list", Map.of());
        MessageBody ruins = use("subscriptions list", Map.of("type", "Ruins"));
        MessageBody chronicle = use("subscriptions list", Map.of("type", "chronicle"));

        // Then
        assertThat(all.text())
                .contains("events: 2")
                .containsSubsequence("Ben (off): All events but chronicle 1h/start", "zoe (on): Ruins 24h")
                .doesNotContain("Nobody");
        assertThat(all.files()).isEmpty();
        assertThat(ruins.text())
                .contains("zoe", "Ben (off): All events but chronicle")
                .doesNotContain("Nobody");
        assertThat(chronicle.text()).startsWith("Nobody has chosen Chronicle, nor anything that covers it.");
    }

    @Test
    void whoChoseFightsIsToldOfKindsThatHaveFightsAndOfNoOthers() {
        // Given
        bot.publishes(set("105", "zoe", true, Map.of("fights", List.of("24h"))));

        // Then
        assertThat(listed("altars")).contains("zoe");
        assertThat(listed("major")).contains("zoe");
        assertThat(listed("All fights")).contains("zoe");
        assertThat(listed("ruins")).doesNotContain("zoe");
    }

    @Test
    void aKindThatThereIsNotIsSaidToBeUnknown() {
        // Given: a kind that only somebody's choice still has
        bot.publishes(set("105", "zoe", true, Map.of("gone_kind", List.of("24h"))));

        // Then
        assertThat(listed("nosuch"))
                .startsWith(
                        "There is no kind of event “nosuch”. There are: All events but chronicle, All fights, Ruins,")
                .contains("gone");
        assertThat(listed("gone_kind")).contains("zoe");
    }

    private String listed(String type) {
        return use("subscriptions list", Map.of("type", type)).text();
    }

    @Test
    void manyMembersStandInAFileWhichIsNoProgram() {
        // Given
        IntStream.range(0, 300)
                .forEach(i -> bot.publishes(
                        set("1" + (1000 + i), "=1+" + i, true, Map.of("ruins", List.of("24h", "start")))));

        // When
        MessageBody list = use("subscriptions list", Map.of());

        // Then
        FileOffered file = (FileOffered) bot.files().getFirst();
        assertThat(list.text()).hasSizeLessThanOrEqualTo(2_000).contains("and 280 more");
        assertThat(list.files()).singleElement().satisfies(name -> {
            assertThat(name.hash()).isEqualTo(file.hash());
            assertThat(name.name()).isEqualTo("subscriptions.csv");
        });
        assertThat(new String(file.bytes(), StandardCharsets.UTF_8).lines())
                .hasSize(301)
                .contains("\"'=1+7\",\"11007\",\"on\",\"ruins\",\"24h start\"");
    }

    @Test
    void whyAMemberIsToldOfAnEventAndWhyNot() {
        // Given
        Occurrence altars = GivenEvents.event("altars", "Next Altar Fight", Duration.ofHours(3));
        Occurrence ruins = GivenEvents.event("ruins", "Next Ruins", Duration.ofHours(9));
        List.of(altars, ruins)
                .forEach(event -> bot.shows(new CalendarEntry.OccurrencePlanned(event, Optional.empty())));
        bot.publishes(set("105", "zoe", true, Map.of("fights", List.of("24h", "1h"))));

        // When
        String both = use("subscriptions why", Map.of("member", "105")).text();
        String one = use("subscriptions why", Map.of("member", "105", "event", ruins.id()))
                .text();
        String never = use("subscriptions why", Map.of("member", "199")).text();

        // Then
        assertThat(both).contains("<@105>: on", "1 hour before (chose All fights)", "~~24 hours before~~ passed");
        assertThat(one).contains("Next Ruins", "not told; neither Ruins").doesNotContain("Altar");
        assertThat(never).contains("has never chosen anything");
    }

    @Test
    void kindsAreOfferedByTheirWordsToo() {
        // Given
        bot.shows(new CalendarEntry.OccurrencePlanned(
                GivenEvents.event("kvk_prep", "Event", Duration.ofHours(3)), Optional.empty()));

        // Then
        assertThat(offered("major e")).containsExactly(new Choice("Major events", "major"));
        assertThat(offered("All f")).containsExactly(new Choice("All fights", "fights"));
        assertThat(offered("kvk_")).containsExactly(new Choice("kvk_prep", "kvk_prep"));
        assertThat(offered("nothing")).isEmpty();
    }

    private List<Choice> offered(String typed) {
        return ((Reply.OfferChoices)
                        bot.types("subscriptions list", "type", typed).orElseThrow())
                .choices();
    }

    private MessageBody use(String command, Map<String, String> options) {
        return ((Reply.Answer) bot.use(command, options).orElseThrow()).body();
    }

    private PreferencesSet set(String user, String name, boolean on, Map<String, List<String>> leads) {
        return new PreferencesSet(TopologyFixture.GUILD, user, name, on, leads, Optional.empty(), bot.clock.instant());
    }
}
