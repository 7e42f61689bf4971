package bot.k98.gateway.discord;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.gateway.domain.call.CallOutcome;
import bot.k98.gateway.domain.call.CallOutcome.Accepted;
import bot.k98.gateway.domain.call.DiscordCall;
import bot.k98.gateway.domain.call.Endpoint;
import bot.k98.gateway.domain.watch.Seen;
import bot.k98.gateway.testing.RecordingDiscord;
import bot.k98.gateway.watch.ChannelHistory.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RestHistoryTest {
    private final RecordingDiscord discord = new RecordingDiscord();
    private final RestHistory history = new RestHistory(discord, () -> "10");

    @Test
    void aPageIsReadOldestFirstWithItsFilesAndWithoutItsText() {
        // Given
        discord.answering(Endpoint.READ_AFTER, items(message("102", "103"), message("101", "10")));

        // When
        Page page = history.after("303", "100").toCompletableFuture().join();

        // Then
        assertThat(discord.calls()).containsExactly(DiscordCall.of(Endpoint.READ_AFTER, "303", "100"));
        assertThat(page).isInstanceOfSatisfying(Page.Messages.class, messages -> {
            assertThat(messages.all()).isTrue();
            assertThat(messages.messages())
                    .extracting(seen -> seen.message().id())
                    .containsExactly("101", "102");
            assertThat(messages.messages()).extracting(Seen::told).containsExactly(false, true);
            assertThat(messages.messages().getLast().message().attachments())
                    .singleElement()
                    .satisfies(file -> assertThat(file.bytes()).isEqualTo(68));
            assertThat(messages.messages().toString()).doesNotContain("secret plan");
        });
    }

    @Test
    void aFullPageIsNotAll() {
        // Given
        Object[] full = Stream.iterate(1000, id -> id + 1)
                .limit(RestHistory.PAGE)
                .map(id -> message(Integer.toString(id), "103"))
                .toArray();
        discord.answering(Endpoint.READ_AFTER, items(full));

        // When
        Page page = history.after("303", "100").toCompletableFuture().join();

        // Then
        assertThat(page)
                .isInstanceOfSatisfying(
                        Page.Messages.class,
                        messages -> assertThat(messages.all()).isFalse());
    }

    @Test
    void whatMayNotBeReadIsToldApartFromWhatCantBeReachedNow() {
        // Given
        discord.answering(Endpoint.READ_AFTER, RecordingDiscord.refused(403, 50001));
        discord.answering(Endpoint.READ_AFTER, new CallOutcome.Unknown("Discord answered 503"));

        // When
        Page refused = history.after("303", "100").toCompletableFuture().join();
        Page away = history.after("303", "100").toCompletableFuture().join();

        // Then
        assertThat(refused).isEqualTo(new Page.Never("refused"));
        assertThat(away).isEqualTo(new Page.NotNow("Discord answered 503"));
    }

    @Test
    void aMessageInAFormThatNobodyKnowsIsAskedForAgain() {
        // Given
        discord.answering(Endpoint.READ_AFTER, items(Map.of("content", "a message without an id")));

        // When
        Page page = history.after("303", "100").toCompletableFuture().join();

        // Then
        assertThat(page).isInstanceOf(Page.NotNow.class);
    }

    private static Accepted items(Object... items) {
        return new Accepted(Map.of(), List.of(items));
    }

    private static Map<String, Object> message(String id, String author) {
        Map<String, Object> file =
                Map.of("id", "7", "filename", "scan.csv", "size", 68, "url", "http://127.0.0.1/scan.csv");
        return Map.of("id", id, "content", "secret plan", "author", Map.of("id", author), "attachments", List.of(file));
    }
}
