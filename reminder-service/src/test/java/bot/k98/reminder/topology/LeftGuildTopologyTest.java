package bot.k98.reminder.topology;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.discord.Post;
import bot.k98.contracts.privacy.PrivacyFact.GuildLeft;
import bot.k98.contracts.privacy.PrivacyFact.GuildPresent;
import bot.k98.contracts.reminder.LeadCall.LeadDue;
import bot.k98.contracts.reminder.Occurrence;
import bot.k98.reminder.domain.calendar.Lead;
import bot.k98.reminder.domain.calendar.LeadReached;
import bot.k98.reminder.domain.preference.GivenEvents;
import bot.k98.runtime.streams.GuildStandings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bot is removed from a guild: all of it waits, and is purged after 30 days. */
class LeftGuildTopologyTest {
    @AutoClose
    private final TopologyFixture bot;

    LeftGuildTopologyTest(@TempDir Path stateDir) {
        bot = new TopologyFixture(stateDir);
    }

    @Test
    void remindersWaitAndFireWhenTheBotIsBackInTime() {
        // Given
        bot.set("2h", "tea");
        leaves();

        // When
        bot.pass(Duration.ofHours(3));
        List<Post> away = bot.posts();
        returns();
        bot.pass(Duration.ofSeconds(1));

        // Then
        assertThat(away).isEmpty();
        assertThat(bot.posts())
                .singleElement()
                .isInstanceOfSatisfying(
                        Post.SendMessage.class,
                        post -> assertThat(post.body().text()).contains("tea"));
    }

    @Test
    void whatIsFarTooLateIsToldInOneMessageWhenTheBotIsBack() {
        // Given
        bot.set("2h", "tea");
        bot.set("3h", "cake");
        leaves();

        // When
        bot.pass(Duration.ofDays(29));
        returns();
        bot.pass(Duration.ofSeconds(1));
        bot.pass(Duration.ofMinutes(1));

        // Then
        assertThat(bot.posts())
                .singleElement()
                .isInstanceOfSatisfying(
                        Post.SendMessage.class,
                        post -> assertThat(post.body().text()).contains("tea", "cake"));
    }

    @Test
    void otherGuildsGoOnHoweverMuchWaits() {
        // Given: more than one pass takes, all due before
        byte[] nothing = {1};
        long due = bot.clock.instant().toEpochMilli();
        for (int i = 0; i < WakeProcessor.MOST_ROWS + 10; i++) {
            bot.store(ReminderStores.DUE).put("%014d|2|%d|a".formatted(due, i), nothing);
        }
        bot.hears(new GuildLeft("2", bot.clock.instant()));
        bot.set("1h", "tea");

        // When
        bot.pass(Duration.ofHours(1));

        // Then
        assertThat(bot.posts()).hasSize(1);
    }

    @Test
    void nobodyIsToldOfALeadThatWasUnderWay() {
        // Given
        Panels panel = new Panels(bot);
        panel.open();
        panel.pickType("ruins");
        panel.pickLeads("24h");
        leaves();

        // When
        Occurrence ruins = GivenEvents.event("ruins", "Next Ruins", Duration.ofHours(24));
        LeadReached reached = new LeadReached(ruins, Lead.HOURS_24);
        bot.isDue(new LeadDue(
                reached.id(), ruins, Lead.HOURS_24.key(), false, "Ruins soon", reached.due(), reached.notAfter()));

        // Then
        assertThat(bot.posts()).isEmpty();
    }

    @Test
    void afterThirtyDaysNothingIsLeft() {
        // Given
        bot.use("me timezone", Map.of("zone", "Asia/Tokyo"));
        bot.use("remind set", Map.of("when", "2h", "text", "tea", "repeat", "daily"));
        bot.set("5h", "cake");
        Panels panel = new Panels(bot);
        panel.open();
        panel.pickType("ruins");
        panel.pickLeads("24h");
        leaves();

        // When
        bot.pass(GuildStandings.HELD.minusSeconds(1));
        long kept = bot.rows(ReminderStores.REMINDERS);
        bot.pass(Duration.ofSeconds(1));

        // Then
        assertThat(kept).isEqualTo(2);
        for (String store : List.of(
                ReminderStores.REMINDERS,
                ReminderStores.TEXTS,
                ReminderStores.DUE,
                ReminderStores.NOTES,
                ReminderStores.TOLD,
                ReminderStores.PREFERENCES)) {
            assertThat(bot.rows(store)).as(store).isZero();
        }
        assertThat(bot.metrics.pending()).isZero();
        assertThat(bot.posts()).isEmpty();
    }

    @Test
    void manyRowsGoAFewAtATimeAndAnotherGuildKeepsIts() {
        // Given
        byte[] row =
                "{\"type\":\"done@1\",\"revision\":1,\"due\":\"2026-11-23T12:45:00Z\",\"doneAt\":\"2026-11-23T12:45:01Z\"}"
                        .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 1_200; i++) {
            bot.store(ReminderStores.REMINDERS).put("1|" + i + "|a", row);
        }
        bot.store(ReminderStores.REMINDERS).put("11|103|a", row);
        leaves();

        // When
        bot.pass(GuildStandings.HELD);
        long first = bot.rows(ReminderStores.REMINDERS);
        bot.pass(Duration.ofSeconds(1));
        bot.pass(Duration.ofSeconds(1));
        bot.pass(Duration.ofSeconds(1));

        // Then
        assertThat(first).isEqualTo(701);
        assertThat(bot.rows(ReminderStores.REMINDERS)).isEqualTo(1);
    }

    private void leaves() {
        bot.hears(new GuildLeft(TopologyFixture.GUILD, bot.clock.instant()));
    }

    private void returns() {
        bot.hears(new GuildPresent(TopologyFixture.GUILD, bot.clock.instant()));
    }
}
