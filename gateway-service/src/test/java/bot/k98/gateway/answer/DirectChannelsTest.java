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
import bot.k98.gateway.domain.direct.KnownChannel;
import bot.k98.gateway.testing.RecordingDirectMemory;
import bot.k98.gateway.testing.RecordingDiscord;
import bot.k98.runtime.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class DirectChannelsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final RecordingDiscord discord = new RecordingDiscord();
    private final RecordingDirectMemory memory = new RecordingDirectMemory();
    private final SettableClock clock = new SettableClock(NOW);
    private final DirectChannels channels = new DirectChannels(discord, Optional.of(memory), clock);
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
        channels.deleted("103", clock.instant());
        use(Accepted.EMPTY);

        // Then
        assertThat(discord.endpoints()).containsExactly(Endpoint.OPEN_DIRECT, Endpoint.OPEN_DIRECT);
        assertThat(memory.changes()).containsExactly("103 is 7001", "103 erased", "103 is 7001");
    }

    @Test
    void whatAnEarlierGatewayOpenedIsNotOpenedAgain() {
        // Given
        channels.written(Map.of("103", new KnownChannel("7009", NOW.minus(Duration.ofHours(2)))));

        // When
        use(Accepted.EMPTY);

        // Then
        assertThat(discord.endpoints()).isEmpty();
        assertThat(used).containsExactly("7009");
        assertThat(memory.changes()).isEmpty();
    }

    @Test
    void noMessageWaitsForWhatIsRemembered() {
        // When
        use(Accepted.EMPTY);
        channels.written(Map.of("103", new KnownChannel("7009", NOW.minus(DAY))));
        use(Accepted.EMPTY);

        // Then
        assertThat(used).containsExactly("7001", "7001");
    }

    @Test
    void aChannelInUseIsWrittenOnceADay() {
        // Given
        use(Accepted.EMPTY);

        // When
        clock.advance(DAY);
        use(Accepted.EMPTY);
        use(Accepted.EMPTY);

        // Then
        assertThat(discord.endpoints()).containsExactly(Endpoint.OPEN_DIRECT);
        assertThat(memory.changes()).containsExactly("103 is 7001", "103 is 7001");
    }

    @Test
    void aChannelThatIsGoneOrAnotherBotsIsErased() {
        // Given
        channels.written(Map.of("103", new KnownChannel("7009", NOW)));

        // When
        CallOutcome outcome = use(refused(403, ErrorCode.MISSING_ACCESS));
        use(refused(403, ErrorCode.MISSING_ACCESS));

        // Then
        assertThat(outcome).isInstanceOf(NotSent.class);
        assertThat(used).containsExactly("7009", "7001");
        assertThat(memory.changes()).containsExactly("103 erased", "103 is 7001");
    }

    @Test
    void anOpeningWithoutAChannelIsNotRemembered() {
        // Given
        discord.answering(Endpoint.OPEN_DIRECT, Accepted.EMPTY);

        // When
        CallOutcome outcome = use(Accepted.EMPTY);

        // Then
        assertThat(outcome).isInstanceOf(NotSent.class);
        assertThat(used).isEmpty();
        assertThat(memory.changes()).isEmpty();
    }

    @Test
    void pretendedOpeningsAreRememberedInThisProcessOnly() {
        // Given
        DirectChannels pretending = new DirectChannels(discord, Optional.empty(), clock);

        // When
        pretending.written(Map.of("103", new KnownChannel("7009", NOW)));
        use(pretending, Accepted.EMPTY);
        use(pretending, Accepted.EMPTY);

        // Then
        assertThat(used).containsExactly("7001", "7001");
        assertThat(discord.endpoints()).containsExactly(Endpoint.OPEN_DIRECT);
    }

    private CallOutcome use(CallOutcome outcome) {
        return use(channels, outcome);
    }

    private CallOutcome use(DirectChannels through, CallOutcome outcome) {
        return through.of("103", Urgency.PERSONAL, channel -> {
                    used.add(channel);
                    return CompletableFuture.completedFuture(outcome);
                })
                .toCompletableFuture()
                .join();
    }
}
