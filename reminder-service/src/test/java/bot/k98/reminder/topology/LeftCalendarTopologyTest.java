package bot.k98.reminder.topology;

import static bot.k98.reminder.domain.calendar.GivenSheets.oneOffs;
import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.discord.Board;
import bot.k98.contracts.reminder.SourceReport.Tab;
import bot.k98.reminder.domain.calendar.Lead;
import bot.k98.runtime.streams.GuildStandings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The calendar of a guild that the bot was removed from. */
class LeftCalendarTopologyTest {
    private static final Tab GALA = oneOffs("1|g|Gala|party|2026-01-12 18:00|2026-01-12 20:00|Bring gifts|major");
    private static final Tab LATER = oneOffs("1|g|Gala|party|2026-03-12 18:00|2026-03-12 20:00|Bring gifts|major");

    @AutoClose
    private final CalendarFixture bot;

    LeftCalendarTopologyTest(@TempDir Path stateDir) {
        bot = new CalendarFixture(stateDir, true);
    }

    @Test
    void nothingIsReadAnnouncedOrShownWhileTheBotIsAway() {
        // Given
        bot.wants("103", "all", Lead.values());
        bot.begin(GALA);
        bot.boards();
        bot.leaves();

        // When
        bot.pass(Duration.ofDays(3), Duration.ofHours(1));
        bot.read(GALA);

        // Then
        assertThat(bot.asked).hasSize(1);
        assertThat(bot.posts()).isEmpty();
        assertThat(bot.boards()).isEmpty();
    }

    @Test
    void whenTheBotIsBackItIsReadAgainAndWhatPassedIsToldInOneMessage() {
        // Given
        bot.wants("103", "all", Lead.values());
        bot.begin(GALA);
        bot.leaves();
        bot.pass(Duration.ofDays(3), Duration.ofHours(6));

        // When
        bot.isThere();
        bot.pass(Duration.ofMinutes(2), Duration.ofMinutes(1));

        // Then
        assertThat(bot.asked).hasSize(2);
        assertThat(bot.posts()).singleElement().asString().contains("I was away and missed this", "Gala");
    }

    @Test
    void afterThirtyDaysTheCalendarIsGone() {
        // Given
        bot.begin(LATER);
        bot.boards();
        bot.leaves();

        // When
        bot.pass(GuildStandings.HELD.minusHours(1), Duration.ofDays(1));
        bot.tick();

        // Then
        for (String store : List.of(
                CalendarNames.CALENDARS,
                CalendarNames.TABS,
                CalendarNames.OCCURRENCES,
                CalendarNames.LEADS,
                CalendarNames.ANNOUNCEMENTS)) {
            assertThat(bot.rows(store)).as(store).isZero();
        }
        assertThat(bot.boards()).singleElement().isInstanceOf(Board.BoardRemoved.class);
        assertThat(bot.deadLetters()).isEmpty();
    }
}
