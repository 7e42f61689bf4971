package bot.k98.reminder.topology;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.discord.InteractionEvent;
import bot.k98.contracts.discord.Post;
import bot.k98.reminder.domain.calendar.CalendarTab;
import bot.k98.reminder.domain.calendar.GivenSheets;
import bot.k98.reminder.domain.calendar.Lead;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a row of a sheet to a member's direct message: the calendar's task finds the lead, the member's task tells it. */
class CalendarLeadTopologyTest {
    private static final String MIA = "103";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @TempDir
    private Path stateDir;

    private CalendarFixture bot;

    @BeforeEach
    void start() {
        bot = new CalendarFixture(stateDir, false);
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    @Test
    void aMemberIsToldAtTheChosenLeadOnce() {
        // Given
        bot.begin(GivenSheets.dates(CalendarTab.RUINS, "2026-01-10 02:00"));
        bot.chose(MIA, "ruins", Lead.HOURS_1);

        // When
        bot.pass(MINUTE.multipliedBy(58), MINUTE);
        List<Post> before = direct();
        bot.pass(MINUTE.multipliedBy(10), MINUTE);

        // Then
        assertThat(before).isEmpty();
        assertThat(direct())
                .singleElement()
                .isInstanceOfSatisfying(
                        Post.SendMessage.class,
                        post -> assertThat(post.target().id()).isEqualTo(MIA));
        assertThat(bot.deadLetters()).isEmpty();
    }

    @Test
    void aMovedEventIsToldForItsNewTimeAlone() {
        // Given
        bot.begin(GivenSheets.dates(CalendarTab.RUINS, "2026-01-10 02:00"));
        bot.chose(MIA, "ruins", Lead.HOURS_1);

        // When
        bot.sends(new InteractionEvent.CommandUsed(bot.interaction(), "events refresh", Map.of()));
        bot.read(GivenSheets.dates(CalendarTab.RUINS, "2026-01-10 04:00"));
        bot.pass(Duration.ofHours(2), MINUTE);
        List<Post> atTheOldTime = direct();
        bot.pass(Duration.ofHours(1).plus(MINUTE), MINUTE);

        // Then
        assertThat(atTheOldTime).isEmpty();
        assertThat(direct()).hasSize(1);
    }

    private List<Post> direct() {
        return bot.posts().stream()
                .filter(post -> post.target().kind() == Post.Target.Kind.DIRECT)
                .toList();
    }
}
