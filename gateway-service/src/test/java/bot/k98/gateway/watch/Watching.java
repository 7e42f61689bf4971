package bot.k98.gateway.watch;

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

/** A desk with a history, an outlet and a clock that a test plays. */
final class Watching {
    static final Instant NOW = Uses.CREATED;
    static final Shard ALONE = new Shard(0, 1);
    static final Duration MOMENT = Duration.ofSeconds(1);
    static final String GUILD = "1";
    static final String UPLOADS = "303";
    static final String KVK = "305";

    final ManualLater later = new ManualLater(new SettableClock(NOW));
    final Pages history = new Pages();
    final Outlet outlet = new Outlet();
    final List<String> gaps = new ArrayList<>();
    final WatchDesk desk = new WatchDesk(
            history, outlet, (guild, channel, finding) -> gaps.add(guild + "/" + channel + ": " + finding), later);

    /** These channels are there and watched, and so far they were told. */
    void watching(Map<String, String> cursors, String... channels) {
        Map<String, Cursor> written = new HashMap<>();
        cursors.forEach((id, message) -> written.put(id, new Cursor(message, NOW)));
        desk.remembered(written);
        desk.guildThere(GUILD, List.of(channels));
        desk.watch(Set.of(channels));
    }

    static ChannelHistory.Page messages(Seen... seen) {
        return new ChannelHistory.Page.Messages(List.of(seen), true);
    }

    static Seen file(String channel, int id) {
        Attachment file = new Attachment("1", "scan.csv", 10, "http://127.0.0.1/scan.csv", Optional.empty());
        return Seen.of(
                new SourceMessage(channel, Integer.toString(id), "103", "Mia", Instant.EPOCH, List.of(file)), "10");
    }

    /** What a test says; then empty pages. */
    static final class Pages implements ChannelHistory {
        private final Deque<Page> pages = new ArrayDeque<>();
        final List<String> asked = new ArrayList<>();

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
    static final class Outlet implements MessageOutlet {
        final List<MessageEvent> told = new ArrayList<>();
        final List<Integer> runs = new ArrayList<>();
        final Map<String, String> cursors = new LinkedHashMap<>();
        private final Deque<CompletableFuture<Void>> waiting = new ArrayDeque<>();
        final List<String> forgotten = new ArrayList<>();
        boolean away;
        int written;

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
