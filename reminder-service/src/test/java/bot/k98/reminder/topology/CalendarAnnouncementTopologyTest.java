package bot.k98.reminder.topology;

import static bot.k98.reminder.domain.calendar.GivenSheets.dates;
import static bot.k98.reminder.domain.calendar.GivenSheets.oneOffs;
import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.discord.InteractionEvent;
import bot.k98.contracts.discord.Post;
import bot.k98.contracts.reminder.SourceReport.Tab;
import bot.k98.reminder.domain.calendar.CalendarTab;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told in the reminder channel before an event, and what becomes of those messages. */
class CalendarAnnouncementTopologyTest {
    private static final Tab GALA = oneOffs("1|g|Gala|party|2026-01-12 18:00|2026-01-12 20:00|Bring gifts|major");
    private static final Tab RUINS = dates(CalendarTab.RUINS, "2026-01-11 18:00");

    @AutoClose
    private final CalendarFixture bot;

    CalendarAnnouncementTopologyTest(@TempDir Path stateDir) {
        bot = new CalendarFixture(stateDir, true);
    }

    @Test
    void aSeasonIsAnnouncedOnceForEachLead() {
        // Given: five rounds of ruins, 40 hours apart
        Tab season = dates(
                CalendarTab.RUINS,
                "2026-01-12 00:00",
                "2026-01-13 16:00",
                "2026-01-15 08:00",
                "2026-01-17 00:00",
                "2026-01-18 16:00");
        bot.begin(season, GALA);

        // When ten days pass
        bot.pass(Duration.ofDays(10), Duration.ofMinutes(5));

        // Then
        List<Post.SendMessage> sent = sent(bot.posts());
        assertThat(sent).hasSize(25).extracting(one -> one.request().id()).doesNotHaveDuplicates();
        assertThat(sent)
                .allSatisfy(one -> assertThat(one.target()).isEqualTo(Post.Target.channel(CalendarFixture.WAR)));
        assertThat(sent).filteredOn(one -> one.body().mentions().everyone()).hasSize(10);
        assertThat(bot.deadLetters()).isEmpty();
    }

    @Test
    void afterAnOutageALeadIsToldWithinItsGraceAndNotLater() {
        // Given
        bot.begin(RUINS);
        bot.posts();

        // When everything stood still from 24 h before until 14 minutes after the 12 h lead
        bot.clock.advance(Duration.ofHours(30).minus(Duration.ofSeconds(30)).plus(Duration.ofMinutes(14)));
        bot.tick();

        // Then the 24 h lead is passed over, the 12 h one is told
        assertThat(sent(bot.posts()))
                .singleElement()
                .satisfies(one -> assertThat(one.request().notAfter()).contains(Instant.parse("2026-01-11T06:15:00Z")));

        // When the next one is 16 minutes late
        bot.clock.advance(Duration.ofHours(8).plus(Duration.ofMinutes(2)));
        bot.tick();

        // Then
        assertThat(bot.posts()).isEmpty();
    }

    @Test
    void exactlyAtTheEndOfItsGraceALeadIsStillTold() {
        bot.begin(RUINS);
        bot.clock.advance(Duration.between(bot.clock.instant(), Instant.parse("2026-01-11T17:15:00Z")));
        bot.tick();
        assertThat(sent(bot.posts())).hasSize(1);
    }

    @Test
    void theNextMessageTakesTheLastOnesPlaceAndAllGoAfterTheStart() {
        // Given: the 24 h lead's message is there
        bot.begin(RUINS);
        bot.pass(Duration.ofHours(19), Duration.ofMinutes(5));
        Post first = sent(bot.posts()).getFirst();
        bot.delivered(first, "m1");
        assertThat(bot.posts()).isEmpty();

        // When the next lead is told
        bot.pass(Duration.ofHours(12), Duration.ofMinutes(5));

        // Then
        List<Post> posts = bot.posts();
        assertThat(posts).hasSize(2);
        assertThat(posts.getFirst()).isInstanceOfSatisfying(Post.DeleteMessage.class, gone -> {
            assertThat(gone.messageId()).isEqualTo("m1");
            assertThat(gone.target()).isEqualTo(Post.Target.channel(CalendarFixture.WAR));
        });

        // When that one's receipt comes only after the next was sent, then it is deleted as well
        bot.pass(Duration.ofHours(8), Duration.ofMinutes(5));
        Post third = sent(bot.posts()).getFirst();
        bot.delivered(posts.getLast(), "m2");
        assertThat(bot.posts())
                .singleElement()
                .isInstanceOfSatisfying(
                        Post.DeleteMessage.class,
                        gone -> assertThat(gone.messageId()).isEqualTo("m2"));
        bot.delivered(third, "m3");

        // And a quarter of an hour after the start nothing is left
        bot.pass(Duration.ofHours(3), Duration.ofMinutes(5));
        bot.posts().stream().filter(Post.SendMessage.class::isInstance).forEach(post -> bot.delivered(post, "m4"));
        bot.pass(Duration.ofMinutes(80), Duration.ofMinutes(1));
        assertThat(bot.posts())
                .filteredOn(Post.DeleteMessage.class::isInstance)
                .last()
                .isInstanceOf(Post.DeleteMessage.class);
        assertThat(bot.deadLetters()).isEmpty();
    }

    @Test
    void aMovedEventIsNotToldForItsOldTime() {
        // Given: the message of the 24 h lead is there
        bot.begin(RUINS);
        bot.pass(Duration.ofHours(19), Duration.ofMinutes(5));
        assertThat(sent(bot.posts())).hasSize(1);

        // When
        bot.sends(refresh());
        bot.read(dates(CalendarTab.RUINS, "2026-01-12 18:00"));

        // Then those who read of it read that it is moved
        assertThat(sent(bot.posts()))
                .singleElement()
                .satisfies(one -> assertThat(CalendarFixture.text(one.body())).contains("**Moved**"));

        // And nothing comes for the old time, and all for the new one but what has passed
        bot.pass(Duration.ofHours(22), Duration.ofMinutes(5));
        assertThat(sent(bot.posts())).isEmpty();
        bot.pass(Duration.ofHours(27), Duration.ofMinutes(5));
        assertThat(sent(bot.posts())).hasSize(5);
    }

    @Test
    void aCancelledEventIsToldNoMore() {
        // Given
        bot.begin(RUINS, GALA);
        bot.pass(Duration.ofHours(19), Duration.ofMinutes(5));
        bot.posts();

        // When
        bot.sends(refresh());
        bot.read(dates(CalendarTab.RUINS, "2026-03-01 18:00"), GALA);

        // Then
        assertThat(sent(bot.posts()))
                .singleElement()
                .satisfies(one -> assertThat(CalendarFixture.text(one.body())).contains("**Cancelled**"));
        bot.pass(Duration.ofHours(30), Duration.ofMinutes(5));
        assertThat(sent(bot.posts())).isEmpty();
    }

    @Test
    void aMessageThatIsNotThereYetIsWithdrawnWhenTheNextTakesItsPlaceAndDeletedIfItCameAllTheSame() {
        // Given
        bot.begin(RUINS);
        bot.pass(Duration.ofHours(19), Duration.ofMinutes(5));
        Post waiting = sent(bot.posts()).getFirst();

        // When
        bot.reread(dates(CalendarTab.RUINS, "2026-01-12 18:00"));

        // Then
        Post notice = sent(bot.posts()).getFirst();
        assertThat(bot.withdrawals())
                .containsExactly(waiting.request().withdrawnBy().orElseThrow())
                .doesNotContain(notice.request().withdrawnBy().orElseThrow());

        // When Discord had it already
        bot.delivered(waiting, "m1");

        // Then
        assertThat(bot.posts())
                .singleElement()
                .isInstanceOfSatisfying(
                        Post.DeleteMessage.class,
                        gone -> assertThat(gone.messageId()).isEqualTo("m1"));
    }

    @Test
    void aMessageThatIsThereIsDeletedAndNotWithdrawn() {
        // Given
        bot.begin(RUINS);
        bot.pass(Duration.ofHours(19), Duration.ofMinutes(5));
        bot.delivered(sent(bot.posts()).getFirst(), "m1");

        // When
        bot.reread(dates(CalendarTab.RUINS, "2026-01-12 18:00"));

        // Then
        assertThat(bot.posts()).first().isInstanceOf(Post.DeleteMessage.class);
        assertThat(bot.withdrawals()).isEmpty();
    }

    @Test
    void movedAwayAndBackWhileALeadIsDueItIsAnnouncedAnewAndThatIsNotWithdrawn() {
        // Given: the 1 h lead's message waits at the gateway
        bot.begin(RUINS);
        bot.clock.advance(Duration.between(bot.clock.instant(), Instant.parse("2026-01-11T17:00:00Z")));
        bot.tick();
        bot.posts();

        // When
        bot.reread(dates(CalendarTab.RUINS, "2026-01-11 20:00"));
        bot.reread(RUINS);
        bot.tick();

        // Then
        List<String> withdrawn = bot.withdrawals();
        assertThat(sent(bot.posts()))
                .last()
                .satisfies(one -> assertThat(withdrawn)
                        .isNotEmpty()
                        .doesNotContain(one.request().withdrawnBy().orElseThrow()));
    }

    @Test
    void anotherDescriptionTellsNothingTwice() {
        // Given
        bot.begin(dates(CalendarTab.MAJOR, "2026-01-11 18:00|Pass 4 FIGHT|Bring food"));
        bot.pass(Duration.ofHours(19), Duration.ofMinutes(5));
        assertThat(sent(bot.posts())).hasSize(1);

        // When
        bot.sends(refresh());
        bot.read(dates(CalendarTab.MAJOR, "2026-01-11 18:00|Pass 4 FIGHT|Bring much food"));
        bot.pass(Duration.ofHours(1), Duration.ofMinutes(5));

        // Then
        assertThat(bot.posts()).isEmpty();
    }

    @Test
    void aTypeThatIsNotAnnouncedIsNot() {
        bot.begin(GALA);
        bot.pass(Duration.ofDays(3), Duration.ofMinutes(10));
        assertThat(bot.posts()).isEmpty();
    }

    private InteractionEvent refresh() {
        return new InteractionEvent.CommandUsed(bot.interaction(), "events refresh", Map.of());
    }

    private static List<Post.SendMessage> sent(List<Post> posts) {
        return posts.stream()
                .filter(Post.SendMessage.class::isInstance)
                .map(Post.SendMessage.class::cast)
                .toList();
    }
}
