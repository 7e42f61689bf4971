package bot.k98.reminder.topology;

import static bot.k98.reminder.topology.TopologyFixture.START;
import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.discord.Post;
import bot.k98.contracts.timer.Tick;
import bot.k98.reminder.domain.calendar.CalendarTab;
import bot.k98.reminder.domain.calendar.GivenSheets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to reminders that were due between a backup and its restore. */
class RestoreTopologyTest {
    private static final Instant RESTORED = START.plus(Duration.ofHours(2));

    @AutoClose
    private final TopologyFixture bot;

    RestoreTopologyTest(@TempDir Path stateDir) {
        bot = new TopologyFixture(stateDir);
    }

    @Test
    void whatWasDueMeanwhileIsToldAsUnknownOnceAndNeverSent() {
        // Given
        bot.set("30m", "tea");
        bot.set("90m", "cake");
        bot.set("3h", "supper");

        // When
        restore();
        List<Post> told = bot.posts();
        bot.tick();

        // Then
        assertThat(told)
                .singleElement()
                .isInstanceOfSatisfying(
                        Post.SendMessage.class,
                        post -> assertThat(post.body().text())
                                .contains("put back from a backup", "tea", "cake")
                                .doesNotContain("supper"));
        assertThat(bot.posts()).isEmpty();
    }

    @Test
    void whatComesAfterwardsIsSent() {
        // Given
        bot.set("3h", "supper");
        restore();

        // When
        bot.pass(Duration.ofHours(1));

        // Then
        assertThat(bot.posts())
                .singleElement()
                .isInstanceOfSatisfying(
                        Post.SendMessage.class,
                        post -> assertThat(post.body().text()).isEqualTo("⏰ supper"));
    }

    @Test
    void aReminderWhoseTimeTheBackupMissedGetsItBack() {
        // Given
        bot.set("3h", "supper");
        bot.store(ReminderStores.DUE)
                .all()
                .forEachRemaining(row -> bot.store(ReminderStores.DUE).delete(row.key));

        // When
        restore();
        bot.pass(Duration.ofHours(1));

        // Then
        assertThat(bot.posts()).hasSize(1);
    }

    @Test
    void leadsThatWereReachedMeanwhileAreNotToldAndLaterOnesAre(@TempDir Path another) {
        try (CalendarFixture calendar = new CalendarFixture(another, false)) {
            // Given
            calendar.begin(GivenSheets.dates(CalendarTab.RUINS, "2026-01-10 02:00"));
            calendar.posts();
            Instant until = Instant.parse("2026-01-10T01:05:00Z");

            // When
            calendar.clock.advance(Duration.between(CalendarFixture.START, until));
            calendar.tick(new Tick.Restored(CalendarFixture.START, until));
            calendar.tick();
            List<Post> meanwhile = calendar.posts();
            calendar.pass(Duration.ofHours(1), Duration.ofMinutes(1));

            // Then
            assertThat(meanwhile).isEmpty();
            assertThat(calendar.posts()).hasSize(1);
        }
    }

    private void restore() {
        bot.clock.advance(Duration.between(START, RESTORED));
        bot.tick(new Tick.Restored(START, RESTORED));
    }
}
