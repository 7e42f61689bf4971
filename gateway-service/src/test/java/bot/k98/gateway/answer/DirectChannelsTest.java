package bot.k98.gateway.answer;

import static bot.k98.gateway.testing.RecordingDiscord.refused;
import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.gateway.domain.call.CallOutcome;
import bot.k98.gateway.domain.call.CallOutcome.Accepted;
import bot.k98.gateway.domain.call.CallOutcome.NotSent;
import bot.k98.gateway.domain.call.CallOutcome.Unknown;
import bot.k98.gateway.domain.call.Endpoint;
import bot.k98.gateway.domain.call.ErrorCode;
import bot.k98.gateway.domain.call.Urgency;
import bot.k98.gateway.testing.RecordingDiscord;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class DirectChannelsTest {
    private final RecordingDiscord discord = new RecordingDiscord();
    private final DirectChannels channels = new DirectChannels(discord);
    private final List<String> used = new ArrayList<>();

    @Test
    void aChannelIsOpenedOnce() {
        // When
        use(Accepted.EMPTY);
        use(Accepted.EMPTY);

        // Then
        assertThat(discord.endpoints()).containsExactly(Endpoint.OPEN_DIRECT);
        assertThat(used).containsExactly("7001", "7001");
    }

    @Test
    void aRefusedOpeningIsTheOutcome() {
        // Given
        discord.answering(Endpoint.OPEN_DIRECT, refused(403, 50007));

        // When
        CallOutcome outcome = use(Accepted.EMPTY);

        // Then
        assertThat(outcome).isEqualTo(refused(403, 50007));
        assertThat(used).isEmpty();
    }

    @Test
    void anOpeningOfUnknownOutcomeSentNothing() {
        // Given
        discord.answering(Endpoint.OPEN_DIRECT, new Unknown("timeout"));

        // When
        CallOutcome outcome = use(Accepted.EMPTY);

        // Then
        assertThat(outcome).isEqualTo(new NotSent("timeout"));
    }

    @Test
    void aChannelThatIsGoneIsOpenedAnew() {
        // Given
        use(Accepted.EMPTY);

        // When
        CallOutcome outcome = use(refused(404, ErrorCode.UNKNOWN_CHANNEL));
        use(Accepted.EMPTY);

        // Then
        assertThat(outcome).isInstanceOf(NotSent.class);
        assertThat(discord.endpoints()).containsExactly(Endpoint.OPEN_DIRECT, Endpoint.OPEN_DIRECT);
    }

    @Test
    void aMembersChannelIsForgottenAtTheirWish() {
        // Given
        use(Accepted.EMPTY);

        // When
        channels.forget("103");
        use(Accepted.EMPTY);

        // Then
        assertThat(discord.endpoints()).containsExactly(Endpoint.OPEN_DIRECT, Endpoint.OPEN_DIRECT);
    }

    private CallOutcome use(CallOutcome outcome) {
        return channels.of("103", Urgency.PERSONAL, channel -> {
                    used.add(channel);
                    return CompletableFuture.completedFuture(outcome);
                })
                .toCompletableFuture()
                .join();
    }
}
