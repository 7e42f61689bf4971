package bot.k98.reminder.topology;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.discord.InteractionEvent;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.Post;
import bot.k98.contracts.discord.Reply;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReminderTopologyTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @AutoClose
    private final TopologyFixture bot;

    ReminderTopologyTest(@TempDir Path stateDir) {
        bot = new TopologyFixture(stateDir);
    }

    @Test
    void answersAtOnceAndRemindsInTime() {
        // When
        Reply answer = bot.set("45m", "tea").orElseThrow();
        bot.pass(MINUTE.multipliedBy(44));
        List<Post> early = bot.posts();
        bot.pass(MINUTE);
        List<Post> inTime = bot.posts();

        // Then
        assertThat(text(answer)).contains("tea", "<t:1795437900:F>");
        assertThat(early).isEmpty();
        assertThat(inTime).singleElement().isInstanceOfSatisfying(Post.SendMessage.class, post -> {
            assertThat(post.target()).isEqualTo(Post.Target.direct(TopologyFixture.MIA));
            assertThat(post.body().text()).isEqualTo("⏰ tea");
            assertThat(post.request().notAfter())
                    .contains(
                            TopologyFixture.START.plus(MINUTE.multipliedBy(45)).plus(Duration.ofHours(24)));
        });
    }

    @Test
    void remindsOnceHoweverManyTicksFollow() {
        // Given
        bot.set("10s", "tea");

        // When
        bot.pass(Duration.ofSeconds(10));
        bot.tick();
        bot.pass(MINUTE);

        // Then
        assertThat(bot.posts()).hasSize(1);
    }

    @Test
    void theSameInteractionTwiceIsOneReminderAndOneAnswer() {
        // Given
        InteractionEvent event = new InteractionEvent.CommandUsed(
                bot.interaction(TopologyFixture.MIA, Optional.of(TopologyFixture.GUILD)),
                "remind set",
                Map.of("when", "10s", "text", "tea"));

        // When
        bot.sendsAt(event, bot.clock.instant());
        bot.sendsAt(event, bot.clock.instant());
        bot.pass(Duration.ofSeconds(10));

        // Then
        assertThat(bot.replies()).hasSize(1);
        assertThat(bot.posts()).hasSize(1);
    }

    @Test
    void anInteractionThatWasAppendedTooLateOrIsOldIsLeftAlone() {
        // Given
        InteractionEvent late = set(bot);
        InteractionEvent old = set(bot);

        // When
        bot.sendsAt(late, bot.clock.instant().plusMillis(1_501));
        bot.clock.advance(Duration.ofMinutes(15));
        bot.sendsAt(old, old.interaction().createdAt());
        bot.pass(Duration.ofDays(1));

        // Then
        assertThat(bot.replies()).isEmpty();
        assertThat(bot.posts()).isEmpty();
    }

    @Test
    void otherServicesInteractionsAreLeftAlone() {
        // When
        Optional<Reply> reply = bot.use("ping", Map.of());

        // Then
        assertThat(reply).isEmpty();
        assertThat(bot.deadLetters()).isEmpty();
    }

    @Test
    void aLateReminderSaysSo() {
        // Given
        bot.set("1h", "tea");

        // When
        bot.pass(Duration.ofHours(3));

        // Then
        assertThat(body(bot.posts().getFirst()).text()).contains("⏰ tea", "was due <t:1795438800:R>");
    }

    @Test
    void afterADaysOutageOneMessageTellsOfAllMisses() {
        // Given
        bot.set("1h", "tea");
        bot.set("2h", "coffee");
        bot.set("40h", "cake");

        // When
        bot.pass(Duration.ofHours(30));
        bot.tick();
        List<Post> posts = bot.posts();

        // Then
        assertThat(posts).hasSize(1);
        assertThat(body(posts.getFirst()).text())
                .contains("missed", "tea", "coffee")
                .doesNotContain("cake");
        assertThat(text(bot.list().orElseThrow())).contains("cake", "tea", "I was away");
    }

    @Test
    void snoozingBringsItAgainAndTheOldButtonNoLongerDoes() {
        // Given
        bot.set("10s", "tea");
        bot.pass(Duration.ofSeconds(10));
        Post first = bot.posts().getFirst();

        // When
        Reply snoozed = bot.press(first, "Snooze 10 min").orElseThrow();
        Reply pressedAgain = bot.press(first, "Done").orElseThrow();
        bot.pass(MINUTE.multipliedBy(10));
        List<Post> second = bot.posts();
        Reply done = bot.press(second.getFirst(), "Done").orElseThrow();
        bot.pass(Duration.ofHours(1));

        // Then
        assertThat(snoozed).isInstanceOf(Reply.UpdateMessage.class);
        assertThat(text(snoozed)).contains("💤 tea");
        assertThat(text(pressedAgain)).contains("💤 tea");
        assertThat(second).singleElement().satisfies(post -> {
            assertThat(body(post).text()).isEqualTo("⏰ tea");
            assertThat(post.request().id()).isNotEqualTo(first.request().id());
        });
        assertThat(text(done)).contains("✅ tea");
        assertThat(bot.posts()).isEmpty();
    }

    @Test
    void onlyTheOwnersPressCounts() {
        // Given
        bot.use("remind set", Map.of("when", "10s", "text", "tea", "where", "here"));
        bot.pass(Duration.ofSeconds(10));
        Post.SendMessage post = (Post.SendMessage) bot.posts().getFirst();

        // When
        Reply foreign = bot.press("104", post, "Done").orElseThrow();
        Reply own = bot.press(post, "Done").orElseThrow();

        // Then
        assertThat(post.target()).isEqualTo(Post.Target.channel(TopologyFixture.CHANNEL));
        assertThat(post.body().mentions().users()).containsExactly(TopologyFixture.MIA);
        assertThat(foreign).isInstanceOf(Reply.PrivateAnswer.class);
        assertThat(text(foreign)).contains("somebody else");
        assertThat(text(own)).contains("✅ tea");
    }

    @Test
    void aCancelledReminderStaysSilentAndLeavesNothingBehind() {
        // Given
        bot.set("10s", "tea");
        Reply.OfferChoices ids =
                (Reply.OfferChoices) bot.types("remind cancel", "id", "").orElseThrow();

        // When
        Reply cancelled = bot.use(
                        "remind cancel", Map.of("id", ids.choices().getFirst().value()))
                .orElseThrow();
        bot.pass(MINUTE);

        // Then
        assertThat(ids.choices().getFirst().name()).contains("tea");
        assertThat(text(cancelled)).contains("Cancelled: tea");
        assertThat(bot.posts()).isEmpty();
        assertThat(List.of(
                        bot.rows(ReminderStores.REMINDERS),
                        bot.rows(ReminderStores.TEXTS),
                        bot.rows(ReminderStores.DUE)))
                .containsOnly(0L);
    }

    @Test
    void anEmptyIdIsToldWhatToGive() {
        assertThat(List.of("", " ", "``"))
                .allSatisfy(id -> assertThat(
                                text(bot.use("remind cancel", Map.of("id", id)).orElseThrow()))
                        .startsWith("Say which reminder"));
    }

    @Test
    void suggestionsShowTheReading() {
        // When
        Reply.OfferChoices times =
                (Reply.OfferChoices) bot.types("remind set", "when", "45m").orElseThrow();

        // Then
        assertThat(times.choices()).containsExactly(new Reply.Choice("Mon 23 Nov 2026 12:45 UTC (45m)", "45m"));
    }

    @Test
    void aTimeThatWouldBeRefusedIsSuggestedWithTheReason() {
        assertThat(suggested("0s")).isEqualTo("A reminder must be at least 1 second away.");
        assertThat(suggested("400d")).isEqualTo("A reminder can be at most 366 days away.");
        assertThat(suggested("today 09:00")).isEqualTo("That time is past: Mon 23 Nov 2026 09:00 UTC (today 09:00).");
        assertThat(suggested("soonish")).startsWith("“soonish” is no time that I can read.");
    }

    private String suggested(String typed) {
        return ((Reply.OfferChoices) bot.types("remind set", "when", typed).orElseThrow())
                .choices()
                .getFirst()
                .name();
    }

    @Test
    void refusalsArePrivateAndNameTheLimit() {
        // When
        Reply refusal = bot.set("2y", "tea").orElseThrow();
        Reply tooFar = bot.set("400d", "tea").orElseThrow();

        // Then
        assertThat(refusal).isInstanceOf(Reply.PrivateAnswer.class);
        assertThat(text(refusal)).contains("2y");
        assertThat(text(tooFar)).contains("366 days");
    }

    @Test
    void noReminderIsSetInAChannelWhereItsMemberMayNotWrite() {
        // Given
        bot.readOnly = true;
        Map<String, String> here = Map.of("when", "1h", "text", "tea", "where", "here", "repeat", "every day");

        // When
        Reply refusal = bot.use("remind set", here).orElseThrow();
        Reply direct = bot.set("1h", "tea").orElseThrow();

        // Then
        assertThat(refusal).isInstanceOf(Reply.PrivateAnswer.class);
        assertThat(text(refusal))
                .startsWith("You may not write in this channel")
                .contains("`where:direct message`");
        assertThat(text(direct)).startsWith("I’ll remind you");
        assertThat(bot.rows(ReminderStores.REMINDERS)).isEqualTo(1);
    }

    @Test
    void whoMayNotWriteInAChannelAnyMoreCannotChangeWhatIsSaidThereForThem() {
        // Given
        Reply set = bot.use("remind set", Map.of("when", "1h", "text", "tea", "where", "here"))
                .orElseThrow();
        String id = text(set).replaceFirst("(?s).*cancel id:(\\w+).*", "$1");
        bot.readOnly = true;

        // When
        Reply refused = bot.use("remind edit", Map.of("id", id, "text", "spam")).orElseThrow();
        Reply moved = bot.use("remind edit", Map.of("id", id, "when", "2h")).orElseThrow();
        bot.pass(Duration.ofHours(2));

        // Then
        assertThat(refused).isInstanceOf(Reply.PrivateAnswer.class);
        assertThat(text(refused)).startsWith("You may not write in this channel any more");
        assertThat(text(moved)).startsWith("✏️ Changed: tea");
        assertThat(bot.posts())
                .singleElement()
                .satisfies(post ->
                        assertThat(((Post.SendMessage) post).body().text()).contains("tea"));
    }

    @Test
    void aYearOfDailyRemindersComesCompleteAndInTime() {
        // Given
        Set<String> requests = new HashSet<>();
        int days = 366;

        // When
        for (int day = 0; day < days; day++) {
            bot.set("23h59m", "day " + day);
            for (int hour = 0; hour < 24; hour++) {
                bot.pass(Duration.ofHours(1));
                bot.posts().forEach(post -> requests.add(post.request().id()));
            }
        }

        // Then
        assertThat(requests).hasSize(days);
        assertThat(bot.rows(ReminderStores.REMINDERS)).isLessThan(10);
        assertThat(bot.metrics.pending()).isZero();
        assertThat(bot.deadLetters()).isEmpty();
    }

    @Test
    void aCrowdOfDueRemindersIsWorkedOffInBoundedPasses() {
        // Given
        int members = WakeProcessor.MOST_ROWS + 200;
        for (int member = 0; member < members; member++) {
            bot.sendsAt(
                    new InteractionEvent.CommandUsed(
                            bot.interaction("7" + member, Optional.of(TopologyFixture.GUILD)),
                            "remind set",
                            Map.of("when", "1h", "text", "tea")),
                    bot.clock.instant());
        }

        // When
        bot.pass(Duration.ofHours(1));
        int first = bot.posts().size();
        bot.tick();
        int second = bot.posts().size();

        // Then
        assertThat(first).isEqualTo(WakeProcessor.MOST_ROWS);
        assertThat(second).isEqualTo(200);
    }

    private static InteractionEvent set(TopologyFixture bot) {
        return new InteractionEvent.CommandUsed(
                bot.interaction(TopologyFixture.MIA, Optional.of(TopologyFixture.GUILD)),
                "remind set",
                Map.of("when", "10s", "text", "tea"));
    }

    static MessageBody body(Post post) {
        return ((Post.SendMessage) post).body();
    }

    static String text(Reply reply) {
        return switch (reply) {
            case Reply.Answer answer -> answer.body().text();
            case Reply.PrivateAnswer answer -> answer.body().text();
            case Reply.UpdateMessage update -> update.body().text();
            case Reply.OfferChoices choices -> choices.choices().toString();
            case Reply.OpenForm form -> form.title();
        };
    }
}
