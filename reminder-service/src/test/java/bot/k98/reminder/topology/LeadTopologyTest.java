package bot.k98.reminder.topology;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.discord.InteractionEvent.ButtonPressed;
import bot.k98.contracts.discord.Post;
import bot.k98.contracts.discord.Receipt;
import bot.k98.contracts.discord.Reply;
import bot.k98.contracts.discord.Withdrawal;
import bot.k98.contracts.reminder.LeadCall;
import bot.k98.contracts.reminder.LeadCall.LeadDue;
import bot.k98.contracts.reminder.MemberPreferences.PreferencesSet;
import bot.k98.contracts.reminder.Occurrence;
import bot.k98.reminder.discord.LeadRenderer;
import bot.k98.reminder.domain.MemberKey;
import bot.k98.reminder.domain.calendar.Lead;
import bot.k98.reminder.domain.calendar.LeadReached;
import bot.k98.reminder.domain.preference.GivenEvents;
import bot.k98.reminder.domain.preference.Preferences;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A lead that is due, told to the members of one task. Numbers in the names are those of docs/parity.md. */
class LeadTopologyTest {
    private static final Instant START = TopologyFixture.START.plus(Duration.ofHours(24));
    private static final MemberKey MIA = new MemberKey(TopologyFixture.GUILD, TopologyFixture.MIA);

    @AutoClose
    private final TopologyFixture bot;

    LeadTopologyTest(@TempDir Path stateDir) {
        bot = new TopologyFixture(stateDir);
    }

    @Test
    void case13AndCase14ALeadIsToldOnceHoweverOftenItIsCalled() {
        // Given
        wants(MIA, "ruins", Lead.HOURS_24);

        // When
        bot.isDue(due(ruins(START, 1), Lead.HOURS_24));
        bot.isDue(due(ruins(START, 1), Lead.HOURS_24));

        // Then
        assertThat(bot.posts()).singleElement().isInstanceOfSatisfying(Post.SendMessage.class, post -> {
            assertThat(post.target()).isEqualTo(Post.Target.direct(TopologyFixture.MIA));
            assertThat(post.body().text()).contains("Next Ruins", "<t:" + START.getEpochSecond() + ":R>");
            assertThat(post.request().notAfter()).contains(TopologyFixture.START.plus(Duration.ofMinutes(15)));
        });
    }

    @Test
    void aChangedWordIsNotToldAgainAndAMovedEventIs() {
        // Given
        wants(MIA, "ruins", Lead.HOURS_24);
        bot.isDue(due(ruins(START, 1), Lead.HOURS_24));
        bot.posts();

        // When
        bot.isDue(due(ruins(START, 2), Lead.HOURS_24));
        List<Post> described = bot.posts();
        bot.clock.advance(Duration.ofHours(3));
        bot.isDue(due(ruins(START.plus(Duration.ofHours(3)), 3), Lead.HOURS_24));

        // Then
        assertThat(described).isEmpty();
        assertThat(bot.posts()).hasSize(1);
    }

    @Test
    void thoseWhoDidNotChooseItAreLeftAlone() {
        // Given
        wants(MIA, "ruins", Lead.HOURS_1);
        put(new MemberKey(TopologyFixture.GUILD, "104"), new Preferences("Ben", false, ruinsAt(Lead.HOURS_24), 1));
        put(new MemberKey("2", "105"), new Preferences("Zoe", true, ruinsAt(Lead.HOURS_24), 1));

        // When
        bot.isDue(due(ruins(START, 1), Lead.HOURS_24));

        // Then
        assertThat(bot.posts()).isEmpty();
        assertThat(bot.rows(ReminderStores.TOLD)).isZero();
    }

    @Test
    void whoeverChoosesAfterwardsIsNotFloodedWithWhatHasPassed() {
        // Given
        bot.isDue(due(ruins(START, 1), Lead.HOURS_24));

        // When
        wants(MIA, "ruins", Lead.values());
        bot.isDue(due(ruins(START, 1), Lead.HOURS_24));
        bot.pass(Duration.ofMinutes(5));

        // Then
        assertThat(bot.posts()).isEmpty();
    }

    @Test
    void case76FiveThousandMembersAreToldOnceEachInParts() {
        // Given
        members(5_000).forEach(member -> put(member, new Preferences("", true, ruinsAt(Lead.HOURS_24), 1)));

        // When
        bot.isDue(due(ruins(START, 1), Lead.HOURS_24));

        // Then
        List<Post> posts = bot.posts();
        assertThat(posts).hasSize(5_000);
        assertThat(posts.stream().map(Post::target).distinct()).hasSize(5_000);
        assertThat(posts.stream().map(post -> post.request().id()).distinct()).hasSize(5_000);
        assertThat(bot.calls().stream().filter(LeadCall.WalkOn.class::isInstance))
                .hasSizeGreaterThanOrEqualTo(5_000 / LeadProcessor.MOST_MEMBERS - 1);
    }

    @Test
    void twoTasksTellTheirOwnMembersOnceEach(@TempDir Path otherDir) {
        try (TopologyFixture other = new TopologyFixture(otherDir)) {
            // Given
            members(500).forEach(member -> {
                TopologyFixture holder = member.userId().hashCode() % 2 == 0 ? bot : other;
                put(holder, member, new Preferences("", true, ruinsAt(Lead.HOURS_24), 1));
            });

            // When
            Stream.of(bot, other).forEach(task -> task.isDue(due(ruins(START, 1), Lead.HOURS_24)));

            // Then
            List<Post> posts =
                    Stream.of(bot, other).flatMap(task -> task.posts().stream()).toList();
            assertThat(posts.stream().map(Post::target).distinct()).hasSize(500);
            assertThat(posts).hasSize(500);
        }
    }

    @Test
    void case77LateWithinTheGraceItIsToldAndLaterItIsMissedInOneSummary() {
        // Given
        wants(MIA, "ruins", Lead.HOURS_24, Lead.HOURS_12, Lead.HOURS_4);

        // When
        bot.clock.advance(Duration.ofMinutes(15));
        bot.isDue(due(ruins(START, 1), Lead.HOURS_24));
        List<Post> inTime = bot.posts();
        bot.clock.advance(Duration.ofHours(21));
        bot.isDue(due(ruins(START, 1), Lead.HOURS_12));
        bot.isDue(due(ruins(START, 1), Lead.HOURS_4));
        List<Post> late = bot.posts();
        bot.pass(Duration.ofSeconds(31));
        bot.tick();

        // Then
        assertThat(inTime).hasSize(1);
        assertThat(late).isEmpty();
        assertThat(texts(bot.posts()))
                .singleElement()
                .satisfies(summary -> assertThat(summary)
                        .contains("I was away", "Next Ruins (12 hours before)", "Next Ruins (4 hours before)"));
    }

    @ParameterizedTest
    @ValueSource(ints = {50007, 50278, 40003})
    void refusedDirectMessagesPauseTheMemberUntilTheyPressTheButton(int code) {
        // Given
        wants(MIA, "ruins", Lead.HOURS_24, Lead.HOURS_12, Lead.START);
        bot.isDue(due(ruins(START, 1), Lead.HOURS_24));
        Post.Request request = bot.posts().getFirst().request();

        // When
        bot.receives(new Receipt.Rejected(request, bot.clock.instant(), code, "refused"));
        bot.clock.advance(Duration.ofHours(12));
        bot.isDue(due(ruins(START, 1), Lead.HOURS_12));
        List<Post> paused = bot.posts();
        Panels panel = new Panels(bot);
        String shown = panel.open();
        String again = panel.press("Try direct messages again");
        bot.clock.advance(Duration.ofHours(12));
        bot.isDue(due(ruins(START, 1), Lead.START));

        // Then
        assertThat(paused).isEmpty();
        assertThat(shown).contains("Paused", "Privacy Settings");
        assertThat(again).doesNotContain("Paused");
        assertThat(bot.posts()).hasSize(1);
        assertThat(bot.published())
                .extracting(set -> ((PreferencesSet) set).pausedSince().isPresent())
                .containsExactly(true, false);
    }

    @Test
    void aMessageThatExpiredAtTheGatewayIsMissedToo() {
        // Given
        wants(MIA, "ruins", Lead.HOURS_24);
        bot.isDue(due(ruins(START, 1), Lead.HOURS_24));
        Post.Request request = bot.posts().getFirst().request();

        // When
        bot.clock.advance(Duration.ofMinutes(20));
        bot.receives(new Receipt.Expired(request, bot.clock.instant()));
        bot.receives(new Receipt.Expired(request, bot.clock.instant()));
        bot.pass(Duration.ofSeconds(31));

        // Then
        assertThat(texts(bot.posts())).singleElement().asString().contains("Next Ruins (24 hours before)");
    }

    @Test
    void aMessageThatWasWithdrawnAtTheGatewayIsNotMissed() {
        // Given
        wants(MIA, "ruins", Lead.HOURS_24);
        bot.isDue(due(ruins(START, 1), Lead.HOURS_24));
        Post.Request request = bot.posts().getFirst().request();

        // When: also when its receipt is faster than the word that its event is off
        bot.receives(new Receipt.Withdrawn(request, bot.clock.instant()));
        bot.pass(Duration.ofSeconds(31));

        // Then
        assertThat(bot.posts()).isEmpty();
    }

    @Test
    void whoTurnsALeadOffWhileItWaitsAtTheGatewayIsNotSentIt() {
        // Given
        wants(MIA, "ruins", Lead.HOURS_24, Lead.HOURS_12);
        put(new MemberKey(TopologyFixture.GUILD, "104"), new Preferences("Ben", true, ruinsAt(Lead.HOURS_24), 1));
        bot.isDue(due(ruins(START, 1), Lead.HOURS_24));
        Panels panel = new Panels(bot);
        panel.open();
        panel.pickType("ruins");

        // When
        panel.pickLeads("24h", "1h");
        List<Withdrawal> kept = bot.withdrawals();
        panel.pickLeads("1h");
        List<Withdrawal> dropped = bot.withdrawals();

        // Then: hers alone
        assertThat(kept).isEmpty();
        assertThat(dropped).extracting(Withdrawal::name).containsExactly(requestTo(TopologyFixture.MIA));
    }

    @Test
    void whoTurnsAllOffIsNotSentWhatWaitsAndNothingIsWithdrawnThatIsTooOldToWait() {
        // Given
        wants(MIA, "ruins", Lead.HOURS_24, Lead.HOURS_12);
        bot.isDue(due(ruins(START, 1), Lead.HOURS_24));
        bot.clock.advance(Duration.ofHours(12));
        bot.isDue(due(ruins(START, 1), Lead.HOURS_12));
        Panels panel = new Panels(bot);
        panel.open();

        // When
        panel.press("Switch off");

        // Then
        assertThat(bot.withdrawals())
                .extracting(Withdrawal::name)
                .containsExactly(bot.posts().getLast().request().id());
    }

    @Test
    void whoHasTheirDataDeletedIsNotSentWhatWaits() {
        // Given
        wants(MIA, "ruins", Lead.HOURS_24);
        bot.isDue(due(ruins(START, 1), Lead.HOURS_24));
        Reply.Answer asked =
                (Reply.Answer) bot.use("me data", Map.of("action", "delete")).orElseThrow();

        // When
        bot.sends(new ButtonPressed(
                bot.interaction(TopologyFixture.MIA, Optional.of(TopologyFixture.GUILD)),
                asked.body().rows().getFirst().buttons().getFirst().id(),
                "message-1"));

        // Then
        assertThat(bot.withdrawals()).extracting(Withdrawal::name).containsExactly(requestTo(TopologyFixture.MIA));
    }

    @Test
    void whatWasWithdrawnIsNotMissedAndIsForgottenTwoDaysLater() {
        // Given
        wants(MIA, "ruins", Lead.HOURS_24);
        LeadDue due = due(ruins(START, 1), Lead.HOURS_24);
        bot.isDue(due);
        Post.Request request = bot.posts().getFirst().request();

        // When
        bot.isWithdrawn(due.leadId());
        bot.receives(new Receipt.Expired(request, bot.clock.instant()));
        bot.pass(Duration.ofSeconds(31));
        List<Post> told = bot.posts();
        bot.pass(LeadProcessor.REMEMBERED);
        bot.tick();

        // Then
        assertThat(told).isEmpty();
        assertThat(bot.rows(ReminderStores.TOLD)).isZero();
        assertThat(bot.rows(ReminderStores.WALKS)).isZero();
    }

    @Test
    void anUnreadableRowIsPutAsideAndTheOthersAreTold() {
        // Given
        members(3).forEach(member -> put(member, new Preferences("", true, ruinsAt(Lead.HOURS_24), 1)));
        bot.store(ReminderStores.PREFERENCES).put(members(3).toList().get(1).text(), new byte[] {'?'});

        // When
        bot.isDue(due(ruins(START, 1), Lead.HOURS_24));

        // Then
        assertThat(bot.posts()).hasSize(2);
        assertThat(bot.deadLetters()).hasSize(1);
    }

    @Test
    void whoWasToldIsForgottenDaysAfterTheEvent() {
        // Given
        members(450).forEach(member -> put(member, new Preferences("", true, ruinsAt(Lead.HOURS_24), 1)));
        bot.isDue(due(ruins(START, 1), Lead.HOURS_24));

        // When
        bot.pass(Duration.ofHours(24 + 1 + 48));
        long kept = bot.rows(ReminderStores.TOLD);
        bot.pass(Duration.ofSeconds(1));
        bot.tick();
        bot.tick();

        // Then
        assertThat(kept).isEqualTo(450);
        assertThat(bot.rows(ReminderStores.TOLD)).isZero();
        assertThat(bot.rows(ReminderStores.WALKS)).isZero();
    }

    private String requestTo(String user) {
        return bot.posts().stream()
                .filter(post -> post.target().equals(Post.Target.direct(user)))
                .findFirst()
                .orElseThrow()
                .request()
                .id();
    }

    private void wants(MemberKey member, String type, Lead... leads) {
        put(member, new Preferences("Mia", true, Map.of(type, Set.of(leads)), 1));
    }

    private void put(MemberKey member, Preferences preferences) {
        put(bot, member, preferences);
    }

    private static void put(TopologyFixture task, MemberKey member, Preferences preferences) {
        task.store(ReminderStores.PREFERENCES).put(member.text(), PreferenceStore.row(preferences));
    }

    private static Map<String, Set<Lead>> ruinsAt(Lead lead) {
        return Map.of("ruins", Set.of(lead));
    }

    private static Stream<MemberKey> members(int count) {
        return IntStream.range(0, count).mapToObj(i -> new MemberKey(TopologyFixture.GUILD, "2" + (10_000 + i)));
    }

    private static Occurrence ruins(Instant start, long revision) {
        return GivenEvents.event("ruins", "Next Ruins", start, revision);
    }

    private static LeadDue due(Occurrence occurrence, Lead lead) {
        LeadReached reached = new LeadReached(occurrence, lead);
        return new LeadDue(
                reached.id(),
                occurrence,
                lead.key(),
                GivenEvents.KINDS.isFight(occurrence),
                LeadRenderer.text(occurrence, lead, GivenEvents.KINDS),
                reached.due(),
                reached.notAfter());
    }

    private static List<String> texts(List<Post> posts) {
        return posts.stream()
                .map(post -> ((Post.SendMessage) post).body().text())
                .toList();
    }
}
