package bot.k98.gateway.post;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.gateway.answer.DirectChannels;
import bot.k98.gateway.domain.call.CallOutcome;
import bot.k98.gateway.domain.call.DiscordCall;
import bot.k98.gateway.domain.call.Endpoint;
import bot.k98.gateway.domain.call.Urgency;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class DryRunDiscordTest {
    private static final String DRY = "999";

    private final List<DiscordCall> made = new ArrayList<>();
    private final DryRunDiscord discord = new DryRunDiscord(
            call -> {
                made.add(call);
                return CompletableFuture.completedFuture(CallOutcome.Accepted.EMPTY);
            },
            DRY);

    @Test
    void aPostSaysWhereItWouldHaveGoneAndMentionsNobody() {
        // When
        discord.call(DiscordCall.of(Endpoint.SEND_MESSAGE, "301")
                .with(Map.of(
                        "content", "@everyone tea",
                        "nonce", "n",
                        "allowed_mentions", Map.of("parse", List.of("everyone")))));

        // Then
        assertThat(made.getFirst().parameters()).containsExactly(DRY);
        assertThat(body()).containsEntry("content", "would send to <#301>\n@everyone tea");
        assertThat(body()).containsEntry("nonce", "n");
        assertThat(body()).containsEntry("allowed_mentions", Map.of("parse", List.of()));
    }

    @Test
    void aDirectMessageOpensNothingAndNamesTheMember() {
        // When
        new DirectChannels(discord, Optional.empty(), Clock.systemUTC())
                .of(
                        "103",
                        Urgency.PERSONAL,
                        channel -> discord.call(
                                DiscordCall.of(Endpoint.SEND_MESSAGE, channel).with(Map.of("content", "tea"))));

        // Then
        assertThat(made).singleElement().extracting(DiscordCall::endpoint).isEqualTo(Endpoint.SEND_MESSAGE);
        assertThat(body()).containsEntry("content", "would send to <@103>\ntea");
    }

    @Test
    void whatBelongsThereStaysAsItIs() {
        // Given
        DiscordCall call = DiscordCall.of(Endpoint.SEND_MESSAGE, DRY).with(Map.of("content", "tea"));

        // When
        discord.call(call);

        // Then
        assertThat(made).containsExactly(call);
    }

    @Test
    void anAnswerToAUseGoesWhereItBelongs() {
        // Given
        DiscordCall call = DiscordCall.of(Endpoint.CALLBACK, "1", "token").with(Map.of("type", 4));

        // When
        discord.call(call);

        // Then
        assertThat(made).containsExactly(call);
    }

    @Test
    void aLongTextIsCut() {
        // When
        discord.call(DiscordCall.of(Endpoint.SEND_MESSAGE, "301").with(Map.of("content", "x".repeat(2_000))));

        // Then
        assertThat(body().get("content").toString()).hasSize(2_000).endsWith("…");
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> body() {
        return (Map<String, Object>) made.getFirst().body().orElseThrow();
    }
}
