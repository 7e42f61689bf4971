package bot.k98.gateway.watch;

import static bot.k98.gateway.watch.Watching.ALONE;
import static bot.k98.gateway.watch.Watching.GUILD;
import static bot.k98.gateway.watch.Watching.KVK;
import static bot.k98.gateway.watch.Watching.NOW;
import static bot.k98.gateway.watch.Watching.UPLOADS;
import static bot.k98.gateway.watch.Watching.file;
import static bot.k98.gateway.watch.Watching.messages;
import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.gateway.domain.watch.Cursor;
import bot.k98.gateway.testing.ManualLater;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WatchCursorsTest {
    private final Watching fixture = new Watching();
    private final WatchDesk desk = fixture.desk;
    private final Watching.Outlet outlet = fixture.outlet;
    private final Watching.Pages history = fixture.history;
    private final ManualLater later = fixture.later;

    @Test
    void theCursorIsWrittenOnceItMovedAndAgainWhenTheBrokerWasAway() {
        // Given
        fixture.watching(Map.of(UPLOADS, "100"), UPLOADS);
        desk.came(file(UPLOADS, 101));
        outlet.away = true;
        desk.rememberCursors(NOW);

        // When
        outlet.away = false;
        desk.rememberCursors(NOW);
        desk.rememberCursors(NOW);

        // Then
        assertThat(outlet.cursors).containsExactly(Map.entry(UPLOADS, "101"));
        assertThat(outlet.written).isEqualTo(1);
    }

    @Test
    void nothingIsReadBeforeItIsKnownHowFarItWasTold() {
        // Given
        desk.guildThere(GUILD, List.of(UPLOADS));

        // When
        desk.watch(Set.of(UPLOADS));

        // Then
        assertThat(history.asked).isEmpty();
        assertThat(desk.watches(UPLOADS)).isFalse();
    }

    @Test
    void aChannelWatchedForTheFirstTimeIsToldOfFromNowOn() {
        // Given
        history.then(messages(file(UPLOADS, 500)));

        // When
        fixture.watching(Map.of(), UPLOADS);
        desk.came(file(UPLOADS, 501));
        desk.rememberCursors(NOW);

        // Then
        assertThat(history.asked).containsExactly("newest of 303");
        assertThat(outlet.ids()).containsExactly("501");
        assertThat(outlet.cursors).containsEntry(UPLOADS, "501");
    }

    @Test
    void nothingIsToldBeforeItIsRememberedWhereTellingBegan() {
        // Given
        outlet.away = true;
        history.then(messages(file(UPLOADS, 500)));
        fixture.watching(Map.of(), UPLOADS);
        desk.came(file(UPLOADS, 501));
        List<String> before = outlet.ids();
        boolean starting = desk.starting();

        // When
        outlet.away = false;
        history.then(messages(file(UPLOADS, 501)));
        later.advance(Duration.ofSeconds(10));

        // Then
        assertThat(before).isEmpty();
        assertThat(starting).isTrue();
        assertThat(outlet.cursors).containsEntry(UPLOADS, "501");
        assertThat(outlet.ids()).containsExactly("501");
    }

    @Test
    void whereNothingIsPostedTheCursorIsWrittenOnceADayAsLongAsTheChannelIsSeen() {
        // Given
        fixture.watching(Map.of(UPLOADS, "100"), UPLOADS);
        desk.rememberCursors(NOW.plus(Duration.ofHours(23)));
        int before = outlet.written;

        // When
        desk.rememberCursors(NOW.plus(Duration.ofDays(1)));
        desk.rememberCursors(NOW.plus(Duration.ofHours(25)));
        int seen = outlet.written;
        desk.sessionBegan(ALONE, Set.of(GUILD));
        desk.rememberCursors(NOW.plus(Duration.ofDays(3)));

        // Then
        assertThat(before).isZero();
        assertThat(seen).isEqualTo(1);
        assertThat(outlet.written).isEqualTo(1);
        assertThat(outlet.cursors).containsEntry(UPLOADS, "100");
    }

    @Test
    void aCursorThatNobodyWroteForAMonthIsForgottenUnlessItsChannelIsSeen() {
        // Given
        fixture.watching(Map.of(UPLOADS, "100", KVK, "100"), UPLOADS, KVK);
        desk.sessionBegan(ALONE, Set.of(GUILD));
        desk.guildThere(GUILD, List.of(UPLOADS));
        Map<String, Cursor> written =
                Map.of(UPLOADS, new Cursor("100", NOW), KVK, new Cursor("100", NOW), "306", new Cursor("7", NOW));

        // When
        desk.forgetUnseen(written, NOW.plus(Duration.ofDays(31)).minusMillis(1));
        List<String> before = List.copyOf(outlet.forgotten);
        desk.forgetUnseen(written, NOW.plus(Duration.ofDays(31)));

        // Then
        assertThat(before).isEmpty();
        assertThat(outlet.forgotten).containsExactlyInAnyOrder(KVK, "306");
    }

    @Test
    void theChannelsOfAGuildThatRemovedTheBotAndThoseThatAreDeletedAreSeenNoMore() {
        // Given
        fixture.watching(Map.of(UPLOADS, "100"), UPLOADS);
        desk.guildThere("2", List.of(KVK));
        desk.remembered(Map.of(KVK, new Cursor("100", NOW)));
        desk.watch(Set.of(UPLOADS, KVK));

        // When
        desk.guildGone(GUILD);
        desk.channelGone(KVK);
        desk.came(file(UPLOADS, 101));
        desk.rememberCursors(NOW.plus(Duration.ofDays(2)));

        // Then
        assertThat(outlet.ids()).isEmpty();
        assertThat(outlet.written).isZero();
    }

    @Test
    void aChannelThatComesBackAfterItWasForgottenBeginsAnew() {
        // Given
        fixture.watching(Map.of(UPLOADS, "100"), UPLOADS);
        desk.sessionBegan(ALONE, Set.of());
        desk.forgetUnseen(Map.of(UPLOADS, new Cursor("100", NOW)), NOW.plus(Duration.ofDays(31)));
        history.asked.clear();

        // When
        desk.watch(Set.of(UPLOADS));
        desk.guildThere(GUILD, List.of(UPLOADS));

        // Then
        assertThat(history.asked).containsExactly("newest of 303");
    }
}
