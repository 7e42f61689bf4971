package bot.k98.reminder.topology;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.discord.Post;
import bot.k98.contracts.reminder.SourceReport.Tab;
import bot.k98.reminder.domain.calendar.CalendarTab;
import bot.k98.reminder.domain.calendar.GivenSheets;
import bot.k98.reminder.domain.calendar.Lead;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the sheets to the members: what is planned, moved, called off and found too late. */
class SeasonTopologyTest {
    private static final String MIA = "103";
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);

    @AutoClose
    private final CalendarFixture bot;

    SeasonTopologyTest(@TempDir Path stateDir) {
        bot = new CalendarFixture(stateDir, false);
    }

    @Test
    void aSeasonOfRuinsIsToldAtEachLeadOnce() {
        // Given
        bot.wants(MIA, "ruins", Lead.HOURS_24, Lead.HOURS_1, Lead.START);
        bot.wants("104", "all", Lead.START);
        bot.begin(season(40));

        // When
        bot.pass(Duration.ofDays(90), Duration.ofMinutes(15));

        // Then
        List<Post> direct = bot.direct();
        assertThat(direct).filteredOn(post -> post.target().id().equals(MIA)).hasSize(3 * 40);
        assertThat(direct).filteredOn(post -> post.target().id().equals("104")).hasSize(40);
        assertThat(direct.stream().map(post -> post.request().id()).distinct()).hasSize(4 * 40);
    }

    @Test
    void aMovedEventIsToldForItsNewTimeAndAnotherWordIsNotToldAgain() {
        // Given
        bot.wants(MIA, "gala", Lead.HOURS_24);
        bot.begin(gala("2026-01-11T12:00", "Gala"));
        bot.pass(Duration.ofHours(13), HOUR);
        int first = bot.direct().size();

        // When
        bot.reread(gala("2026-01-11T12:00", "Great gala"));
        bot.pass(Duration.ofHours(1), MINUTE);
        int renamed = bot.direct().size();
        bot.reread(gala("2026-01-14T12:00", "Great gala"));
        bot.pass(Duration.ofHours(30), HOUR);
        int beforeItsNewTime = bot.direct().size();
        bot.pass(Duration.ofDays(3), MINUTE.multipliedBy(10));
        List<Post> moved = bot.direct();

        // Then
        assertThat(List.of(first, renamed, beforeItsNewTime)).containsExactly(1, 0, 0);
        assertThat(moved)
                .singleElement()
                .isInstanceOfSatisfying(
                        Post.SendMessage.class,
                        post -> assertThat(post.body().text())
                                .contains(
                                        "Great gala",
                                        "<t:"
                                                + Instant.parse("2026-01-14T12:00:00Z")
                                                        .getEpochSecond() + ":F>"));
    }

    @Test
    void aCancelledEventIsNotTold() {
        // Given
        bot.wants(MIA, "gala", Lead.HOURS_24, Lead.START);
        Tab gala = gala("2026-01-12T12:00", "Gala");
        bot.begin(gala);

        // When
        bot.reread(gala, GivenSheets.overrides("1|off|oneoff|gala||cancel||||"));
        bot.pass(Duration.ofDays(4), MINUTE.multipliedBy(10));

        // Then
        assertThat(bot.direct()).isEmpty();
    }

    @Test
    void whatComesDueWhileTheServiceIsAwayIsMissedInOneSummary() {
        // Given
        bot.wants(MIA, "gala", Lead.HOURS_12, Lead.HOURS_4);
        bot.begin(gala("2026-01-11T12:00", "Gala"));

        // When
        bot.clock.advance(Duration.ofHours(34));
        bot.tick();
        bot.pass(MINUTE, Duration.ofSeconds(10));

        // Then
        assertThat(bot.direct())
                .singleElement()
                .isInstanceOfSatisfying(
                        Post.SendMessage.class,
                        post -> assertThat(post.body().text())
                                .contains("I was away", "Gala (12 hours before)", "Gala (4 hours before)"));
    }

    private static Tab season(int events) {
        return GivenSheets.dates(
                CalendarTab.RUINS,
                IntStream.range(0, events)
                        .mapToObj(i -> Instant.parse("2026-01-12T12:00:00Z").plus(Duration.ofHours(49L * i)) + "||")
                        .toArray(String[]::new));
    }

    private static Tab gala(String start, String title) {
        return GivenSheets.oneOffs("1|gala|" + title + "|gala|" + start + "|" + start.replace("T12", "T14") + "||||");
    }
}
