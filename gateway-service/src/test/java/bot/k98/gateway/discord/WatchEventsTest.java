package bot.k98.gateway.discord;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.discord.MessageEvent;
import bot.k98.contracts.discord.MessageEvent.MessagePosted;
import bot.k98.gateway.domain.watch.Cursor;
import bot.k98.gateway.testing.ManualLater;
import bot.k98.gateway.testing.RecordingDiscord;
import bot.k98.gateway.testing.Uses;
import bot.k98.gateway.watch.MessageOutlet;
import bot.k98.gateway.watch.WatchDesk;
import bot.k98.runtime.testing.SettableClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WatchEventsTest {
    private final List<MessageEvent> told = new ArrayList<>();
    private final CurrentJda current = new CurrentJda();
    private final WatchDesk desk = new WatchDesk(
            current.historyThrough(new RecordingDiscord()),
            new Outlet(),
            (guild, channel, finding) -> {},
            new ManualLater(new SettableClock(Uses.CREATED)));
    private final WatchEvents events = new WatchEvents(desk, current);

    @BeforeEach
    void begin() {
        desk.remembered(Map.of("303", new Cursor("100", Instant.EPOCH)));
        desk.watch(Set.of("303"));
        events.take("READY", json("{\"user\":{\"id\":\"10\"},\"guilds\":[{\"id\":\"1\",\"unavailable\":true}]}"));
        events.take("GUILD_CREATE", json("{\"id\":\"1\",\"channels\":[{\"id\":\"301\"},{\"id\":\"303\"}]}"));
    }

    @Test
    void aMembersFileIsToldWithoutWhatTheyWrote() {
        // When
        events.take("MESSAGE_CREATE", message("101", "303", "103"));

        // Then
        assertThat(told).singleElement().isInstanceOfSatisfying(MessagePosted.class, posted -> {
            assertThat(posted.guildId()).isEqualTo("1");
            assertThat(posted.message().id()).isEqualTo("101");
            assertThat(posted.toString()).doesNotContain("secret plan");
        });
    }

    @Test
    void theBotsOwnFilesAndOtherChannelsAreNotTold() {
        // When
        events.take("MESSAGE_CREATE", message("101", "303", "10"));
        events.take("MESSAGE_CREATE", message("102", "301", "103"));

        // Then
        assertThat(told).isEmpty();
    }

    @Test
    void aNewSessionHoldsItsChannelsUntilTheirGuildIsThere() {
        // When
        events.take("READY", json("{\"user\":{\"id\":\"10\"},\"guilds\":[{\"id\":\"1\"}]}"));
        events.take("MESSAGE_CREATE", message("101", "303", "103"));
        int before = told.size();
        events.take("GUILD_CREATE", json("{\"id\":\"1\",\"channels\":[{\"id\":\"303\"}]}"));

        // Then
        assertThat(before).isZero();
        assertThat(told).hasSize(1);
    }

    @Test
    void aGuildThatRemovesTheBotIsLeftAloneAndOneWithAnOutageIsNot() {
        // When
        events.take("GUILD_DELETE", json("{\"id\":\"1\",\"unavailable\":true}"));
        events.take("MESSAGE_CREATE", message("101", "303", "103"));
        int inAnOutage = told.size();
        events.take("GUILD_DELETE", json("{\"id\":\"1\"}"));
        events.take("MESSAGE_CREATE", message("102", "303", "103"));

        // Then
        assertThat(inAnOutage).isEqualTo(1);
        assertThat(told).hasSize(1);
    }

    private static DataObject message(String id, String channel, String author) {
        return json("""
                {"id":"%s","channel_id":"%s","guild_id":"1","content":"secret plan",
                 "author":{"id":"%s","username":"mia"},
                 "attachments":[{"id":"7","filename":"scan.csv","size":68,"url":"http://127.0.0.1/scan.csv"}]}
                """.formatted(id, channel, author));
    }

    private static DataObject json(String text) {
        return DataObject.fromJson(text);
    }

    private final class Outlet implements MessageOutlet {
        @Override
        public CompletionStage<Void> publish(List<? extends MessageEvent> events) {
            told.addAll(events);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletionStage<?> remember(String channelId, String messageId) {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletionStage<?> forget(String channelId) {
            return CompletableFuture.completedFuture(null);
        }
    }
}
