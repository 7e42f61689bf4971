package bot.k98.gateway.watch;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.discord.Attachment;
import bot.k98.contracts.discord.MessageEvent;
import bot.k98.contracts.discord.MessageEvent.MessagePosted;
import bot.k98.contracts.discord.SourceMessage;
import bot.k98.gateway.domain.connection.Shard;
import bot.k98.gateway.domain.watch.Cursor;
import bot.k98.gateway.domain.watch.Seen;
import bot.k98.gateway.testing.ManualLater;
import bot.k98.gateway.testing.Uses;
import bot.k98.runtime.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class WatchDeskTest {
    private static final Instant NOW = Uses.CREATED;
    private static final Shard ALONE = new Shard(0, 1);
    private static final Duration MOMENT = Duration.ofSeconds(1);
    private static final String GUILD = "1";
    private static final String UPLOADS = "303";
    private static final String KVK = "305";

    private final ManualLater later = new ManualLater(new SettableClock(Uses.CREATED));
    private final Pages history = new Pages();
    private final Outlet outlet = new Outlet();
    private final WatchDesk desk = new WatchDesk(history, outlet, later);

    @Test
    void aFileInAWatchedChannelIsToldWithItsGuild() {
        // Given
        watching(Map.of(UPLOADS, "100"), UPLOADS);

        // When
        desk.came(file(UPLOADS, 101));

        // Then
        assertThat(outlet.told)
                .containsExactly(new MessagePosted(GUILD, file(UPLOADS, 101).message()));
    }

    @Test
    void otherChannelsAreNotToldOf() {
        // Given
        watching(Map.of(UPLOADS, "100"), UPLOADS);

        // When
        desk.came(file("301", 101));

        // Then
        assertThat(outlet.told).isEmpty();
        assertThat(desk.watches("301")).isFalse();
    }

    @Test
    void whileTheBrokerIsAwayTheChannelWaitsAndNothingIsLost() {
        // Given
        watching(Map.of(UPLOADS, "100", KVK, "100"), UPLOADS, KVK);
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
        watching(Map.of(UPLOADS, "100"), UPLOADS);
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
        watching(Map.of(UPLOADS, "100"), UPLOADS);
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
    void theCursorIsWrittenOnceItMovedAndAgainWhenTheBrokerWasAway() {
        // Given
        watching(Map.of(UPLOADS, "100"), UPLOADS);
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
    void aNewSessionIsFilledFromTheHistoryBeforeWhatComes() {
        // Given
        watching(Map.of(UPLOADS, "100"), UPLOADS);
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
        watching(Map.of(UPLOADS, "100"), UPLOADS);
        history.then(messages(file(UPLOADS, 101)));

        // When
        desk.lookAgain();

        // Then
        assertThat(outlet.ids()).containsExactly("101");
    }

    @Test
    void aSessionOfOtherGuildsHoldsNothingUp() {
        // Given
        watching(Map.of(UPLOADS, "100"), UPLOADS);

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
        watching(Map.of(UPLOADS, "100"), UPLOADS);
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
        watching(Map.of(), UPLOADS);

        // When
        desk.came(file(UPLOADS, 101));

        // Then
        assertThat(outlet.ids()).containsExactly("101");
    }

    @Test
    void thatSomethingMayHaveBeenMissedIsKnownUntilTheHistoryCanBeRead() {
        // Given
        history.then(new ChannelHistory.Page.Never("Missing Access"));
        watching(Map.of(UPLOADS, "100"), UPLOADS);
        long blind = desk.blind();

        // When
        desk.lookAgain();

        // Then
        assertThat(blind).isEqualTo(1);
        assertThat(desk.blind()).isZero();
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
        watching(Map.of(), UPLOADS);
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
        watching(Map.of(), UPLOADS);
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
    void aChannelThatNobodyWantsAnyMoreIsLeftAlone() {
        // Given
        watching(Map.of(UPLOADS, "100"), UPLOADS);

        // When
        desk.watch(Set.of());
        desk.came(file(UPLOADS, 101));

        // Then
        assertThat(outlet.ids()).isEmpty();
        assertThat(desk.watched()).isZero();
    }

    @Test
    void whereNothingIsPostedTheCursorIsWrittenOnceADayAsLongAsTheChannelIsSeen() {
        // Given
        watching(Map.of(UPLOADS, "100"), UPLOADS);
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
        watching(Map.of(UPLOADS, "100", KVK, "100"), UPLOADS, KVK);
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
        watching(Map.of(UPLOADS, "100"), UPLOADS);
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
        watching(Map.of(UPLOADS, "100"), UPLOADS);
        desk.sessionBegan(ALONE, Set.of());
        desk.forgetUnseen(Map.of(UPLOADS, new Cursor("100", NOW)), NOW.plus(Duration.ofDays(31)));
        history.asked.clear();

        // When
        desk.watch(Set.of(UPLOADS));
        desk.guildThere(GUILD, List.of(UPLOADS));

        // Then
        assertThat(history.asked).containsExactly("newest of 303");
    }

    private void watching(Map<String, String> cursors, String... channels) {
        Map<String, Cursor> written = new HashMap<>();
        cursors.forEach((id, message) -> written.put(id, new Cursor(message, NOW)));
        desk.remembered(written);
        desk.guildThere(GUILD, List.of(channels));
        desk.watch(Set.of(channels));
    }

    private static ChannelHistory.Page messages(Seen... seen) {
        return new ChannelHistory.Page.Messages(List.of(seen), true);
    }

    private static Seen file(String channel, int id) {
        Attachment file = new Attachment("1", "scan.csv", 10, "http://127.0.0.1/scan.csv", Optional.empty());
        return Seen.of(
                new SourceMessage(channel, Integer.toString(id), "103", "Mia", Instant.EPOCH, List.of(file)), "10");
    }

    /** What a test says; then empty pages. */
    private static final class Pages implements ChannelHistory {
        private final Deque<Page> pages = new ArrayDeque<>();
        private final List<String> asked = new ArrayList<>();

        Pages then(Page page) {
            pages.add(page);
            return this;
        }

        @Override
        public CompletionStage<Page> after(String channelId, String messageId) {
            return answer("after " + messageId + " of " + channelId);
        }

        @Override
        public CompletionStage<Page> newest(String channelId) {
            return answer("newest of " + channelId);
        }

        private CompletionStage<Page> answer(String question) {
            asked.add(question);
            return CompletableFuture.completedFuture(pages.isEmpty() ? messages() : pages.poll());
        }
    }

    /** Confirms at once but what a test keeps waiting. */
    private static final class Outlet implements MessageOutlet {
        private final List<MessageEvent> told = new ArrayList<>();
        private final List<Integer> runs = new ArrayList<>();
        private final Map<String, String> cursors = new LinkedHashMap<>();
        private final Deque<CompletableFuture<Void>> waiting = new ArrayDeque<>();
        private final List<String> forgotten = new ArrayList<>();
        private boolean away;
        private int written;

        CompletableFuture<Void> nextIsConfirmedBy() {
            CompletableFuture<Void> confirmed = new CompletableFuture<>();
            waiting.add(confirmed);
            return confirmed;
        }

        List<String> ids() {
            return told.stream()
                    .map(event -> ((MessagePosted) event).message().id())
                    .toList();
        }

        @Override
        public CompletionStage<Void> publish(List<? extends MessageEvent> events) {
            told.addAll(events);
            runs.add(events.size());
            return waiting.isEmpty() ? CompletableFuture.completedFuture(null) : waiting.poll();
        }

        @Override
        public CompletionStage<?> remember(String channelId, String messageId) {
            if (away) {
                return CompletableFuture.failedFuture(new IllegalStateException("away"));
            }
            written++;
            cursors.put(channelId, messageId);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletionStage<?> forget(String channelId) {
            forgotten.add(channelId);
            return CompletableFuture.completedFuture(null);
        }
    }
}
