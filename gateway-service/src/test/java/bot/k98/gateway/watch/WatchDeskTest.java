package bot.k98.gateway.watch;

import static bot.k98.gateway.watch.Watching.ALONE;
import static bot.k98.gateway.watch.Watching.GUILD;
import static bot.k98.gateway.watch.Watching.KVK;
import static bot.k98.gateway.watch.Watching.MOMENT;
import static bot.k98.gateway.watch.Watching.NOW;
import static bot.k98.gateway.watch.Watching.UPLOADS;
import static bot.k98.gateway.watch.Watching.file;
import static bot.k98.gateway.watch.Watching.messages;
import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.discord.MessageEvent.MessagePosted;
import bot.k98.gateway.domain.connection.Shard;
import bot.k98.gateway.testing.ManualLater;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class WatchDeskTest {
    private final Watching fixture = new Watching();
    private final WatchDesk desk = fixture.desk;
    private final Watching.Outlet outlet = fixture.outlet;
    private final Watching.Pages history = fixture.history;
    private final ManualLater later = fixture.later;

    @Test
    void aFileInAWatchedChannelIsToldWithItsGuild() {
        // Given
        fixture.watching(Map.of(UPLOADS, "100"), UPLOADS);

        // When
        desk.came(file(UPLOADS, 101));

        // Then
        assertThat(outlet.told)
                .containsExactly(new MessagePosted(GUILD, file(UPLOADS, 101).message()));
    }

    @Test
    void otherChannelsAreNotToldOf() {
        // Given
        fixture.watching(Map.of(UPLOADS, "100"), UPLOADS);

        // When
        desk.came(file("301", 101));

        // Then
        assertThat(outlet.told).isEmpty();
        assertThat(desk.watches("301")).isFalse();
    }

    @Test
    void whileTheBrokerIsAwayTheChannelWaitsAndNothingIsLost() {
        // Given
        fixture.watching(Map.of(UPLOADS, "100", KVK, "100"), UPLOADS, KVK);
        CompletableFuture<Void> confirmed = outlet.nextIsConfirmedBy();

        // When
        desk.came(file(UPLOADS, 101));
        desk.came(file(UPLOADS, 102));
        desk.came(file(KVK, 103));
        List<String> before = outlet.ids();
        desk.rememberCursors(NOW);
        confirmed.complete(null);
        later.advance(MOMENT);

        // Then
        assertThat(before).containsExactly("101", "103");
        assertThat(outlet.cursors).doesNotContainKey(UPLOADS);
        assertThat(outlet.ids()).containsExactly("101", "103", "102");
    }

    @Test
    void whatCameWhileTheBrokerTookTheLastOneIsToldTogether() {
        // Given
        fixture.watching(Map.of(UPLOADS, "100"), UPLOADS);
        CompletableFuture<Void> first = outlet.nextIsConfirmedBy();
        CompletableFuture<Void> second = outlet.nextIsConfirmedBy();
        desk.came(file(UPLOADS, 101));
        desk.came(file(UPLOADS, 102));
        desk.came(file(UPLOADS, 103));

        // When
        first.complete(null);
        later.advance(MOMENT);
        desk.rememberCursors(NOW);
        String before = outlet.cursors.get(UPLOADS);
        second.complete(null);
        desk.rememberCursors(NOW);

        // Then
        assertThat(outlet.runs).containsExactly(1, 2);
        assertThat(before).isEqualTo("101");
        assertThat(outlet.cursors).containsEntry(UPLOADS, "103");
    }

    @Test
    void whatComesSoonAfterAnotherIsToldTogether() {
        // Given
        fixture.watching(Map.of(UPLOADS, "100"), UPLOADS);
        desk.came(file(UPLOADS, 101));

        // When
        desk.came(file(UPLOADS, 102));
        desk.came(file(UPLOADS, 103));
        List<Integer> before = List.copyOf(outlet.runs);
        later.advance(MOMENT);

        // Then
        assertThat(before).containsExactly(1);
        assertThat(outlet.runs).containsExactly(1, 2);
    }

    @Test
    void aNewSessionIsFilledFromTheHistoryBeforeWhatComes() {
        // Given
        fixture.watching(Map.of(UPLOADS, "100"), UPLOADS);
        history.then(messages(file(UPLOADS, 101), file(UPLOADS, 102)));

        // When
        desk.sessionBegan(ALONE, Set.of(GUILD));
        desk.came(file(UPLOADS, 103));
        List<String> before = outlet.ids();
        desk.guildThere(GUILD, List.of(UPLOADS));

        // Then
        assertThat(before).isEmpty();
        assertThat(outlet.ids()).containsExactly("101", "102", "103");
    }

    @Test
    void whatTheConnectionKeptToItselfIsFoundByLookingAgain() {
        // Given
        fixture.watching(Map.of(UPLOADS, "100"), UPLOADS);
        history.then(messages(file(UPLOADS, 101)));

        // When
        desk.lookAgain();

        // Then
        assertThat(outlet.ids()).containsExactly("101");
    }

    @Test
    void aSessionOfOtherGuildsHoldsNothingUp() {
        // Given
        fixture.watching(Map.of(UPLOADS, "100"), UPLOADS);

        // When
        desk.sessionBegan(new Shard(1, 2), Set.of("2"));
        desk.came(file(UPLOADS, 101));

        // Then
        assertThat(outlet.ids()).containsExactly("101");
    }

    @Test
    void aHistoryThatCantBeReachedIsTriedAgain() {
        // Given
        history.then(new ChannelHistory.Page.NotNow("away")).then(messages(file(UPLOADS, 101)));
        fixture.watching(Map.of(UPLOADS, "100"), UPLOADS);
        boolean behind = desk.behind() == 1;

        // When
        later.advance(Duration.ofSeconds(10));

        // Then
        assertThat(behind).isTrue();
        assertThat(outlet.ids()).containsExactly("101");
        assertThat(desk.behind()).isZero();
    }

    @Test
    void aChannelThatMayNotBeReadIsStillHeardOf() {
        // Given
        history.then(new ChannelHistory.Page.Never("Missing Access"));
        fixture.watching(Map.of(), UPLOADS);

        // When
        desk.came(file(UPLOADS, 101));

        // Then
        assertThat(outlet.ids()).containsExactly("101");
    }

    @Test
    void thatSomethingMayHaveBeenMissedIsKnownUntilTheHistoryCanBeRead() {
        // Given
        history.then(new ChannelHistory.Page.Never("Missing Access"));
        fixture.watching(Map.of(UPLOADS, "100"), UPLOADS);
        long blind = desk.blind();

        // When
        desk.lookAgain();

        // Then
        assertThat(blind).isEqualTo(1);
        assertThat(desk.blind()).isZero();
    }

    @Test
    void whatANewSessionReadAfterwardsIsSaidOfTheChannelsThatMissedSomething() {
        // Given
        fixture.watching(Map.of(UPLOADS, "100", KVK, "200"), UPLOADS, KVK);
        desk.sessionBegan(ALONE, Set.of(GUILD));
        history.then(messages(file(UPLOADS, 101), file(UPLOADS, 102)));

        // When
        desk.guildThere(GUILD, List.of(UPLOADS));
        desk.guildThere(GUILD, List.of(KVK));

        // Then
        assertThat(fixture.gaps).containsExactly("1/303: Read[after=100, last=102, messages=2]");
    }

    @Test
    void whatCanNotBeKnownIsSaidOnce() {
        // Given
        history.then(new ChannelHistory.Page.Never("Missing Access"))
                .then(new ChannelHistory.Page.Never("Missing Access"));

        // When
        fixture.watching(Map.of(UPLOADS, "100"), UPLOADS);
        desk.lookAgain();

        // Then
        assertThat(fixture.gaps).containsExactly("1/303: Unreadable[after=100]");
    }

    @Test
    void aChannelThatNobodyWantsAnyMoreIsLeftAlone() {
        // Given
        fixture.watching(Map.of(UPLOADS, "100"), UPLOADS);

        // When
        desk.watch(Set.of());
        desk.came(file(UPLOADS, 101));

        // Then
        assertThat(outlet.ids()).isEmpty();
        assertThat(desk.watched()).isZero();
    }
}
