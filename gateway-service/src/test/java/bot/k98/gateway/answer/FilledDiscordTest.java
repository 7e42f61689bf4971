package bot.k98.gateway.answer;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.gateway.domain.call.CallOutcome;
import bot.k98.gateway.domain.call.DiscordCall;
import bot.k98.gateway.domain.call.DiscordCall.Attachment;
import bot.k98.gateway.domain.call.Endpoint;
import bot.k98.gateway.testing.RecordingDiscord;
import bot.k98.gateway.testing.Shelf;
import java.util.List;
import org.junit.jupiter.api.Test;

class FilledDiscordTest {
    private static final Attachment WHOLE = Attachment.of("message.txt", new byte[] {9});

    private final RecordingDiscord discord = new RecordingDiscord();
    private final Shelf shelf = new Shelf();
    private final FilledDiscord filled = new FilledDiscord(discord, shelf);

    @Test
    void bytesAreThereWhenTheRequestIsMade() {
        // Given
        byte[] bytes = {1, 2};
        shelf.offer("h1", bytes);

        // When
        filled.call(call(Attachment.offered("a.csv", "h1"), WHOLE));

        // Then
        assertThat(discord.calls().getFirst().files()).containsExactly(Attachment.of("a.csv", bytes), WHOLE);
    }

    @Test
    void aFileThatIsNoLongerKeptIsARefusalAndNotTriedForEver() {
        // Given
        shelf.offerGone("h1");

        // When
        CallOutcome outcome = filled.call(call(Attachment.offered("a.csv", "h1")))
                .toCompletableFuture()
                .join();

        // Then
        assertThat(outcome).isInstanceOf(CallOutcome.Refused.class);
        assertThat(discord.calls()).isEmpty();
    }

    private static DiscordCall call(Attachment... files) {
        return DiscordCall.of(Endpoint.SEND_MESSAGE, "301").withFiles(List.of(files));
    }
}
