package bot.k98.gateway.answer;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.privacy.PrivacyFact.ExportAsked;
import bot.k98.contracts.privacy.PrivacyPart;
import bot.k98.contracts.privacy.PrivacyPart.Holder;
import bot.k98.contracts.privacy.PrivacyPart.PartHandedOut;
import bot.k98.gateway.domain.direct.KnownChannel;
import bot.k98.gateway.testing.RecordingDirectMemory;
import bot.k98.gateway.testing.RecordingDiscord;
import bot.k98.runtime.testing.SettableClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DataDeskTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final String MIA = "103";

    private final SettableClock clock = new SettableClock(NOW);
    private final DirectChannels channels =
            new DirectChannels(new RecordingDiscord(), Optional.of(new RecordingDirectMemory()), clock);
    private final Map<String, KnownChannel> written = new HashMap<>();
    private final List<Runnable> aside = new ArrayList<>();
    private final List<PrivacyPart> parts = new ArrayList<>();
    private final DataDesk desk =
            new DataDesk(channels, () -> channels.written(written), parts::add, aside::add, clock);

    @Test
    void whoseChannelIsKnownIsHandedOutItAtOnce() {
        // Given
        channels.written(Map.of(MIA, new KnownChannel("7001", NOW), "104", new KnownChannel("7002", NOW)));

        // When
        desk.asked(question());

        // Then
        assertThat(parts).containsExactly(part("channel of your direct messages: 7001"));
        assertThat(aside).isEmpty();
    }

    @Test
    void whatAnotherGatewayWroteMeanwhileIsLookedForBeforeNothingIsSaid() {
        // Given
        written.put(MIA, new KnownChannel("7003", NOW));

        // When
        desk.asked(question());
        List<PrivacyPart> early = List.copyOf(parts);
        aside.removeFirst().run();

        // Then
        assertThat(early).isEmpty();
        assertThat(parts).containsExactly(part("channel of your direct messages: 7003"));
    }

    @Test
    void whoIsNotKnownToAnyGatewayHasNothingHere() {
        // When
        desk.asked(question());
        aside.removeFirst().run();

        // Then
        assertThat(parts).containsExactly(part());
    }

    @Test
    void whatIsReadAgainAfterAStartOrWaitedTooLongIsNotAnswered() {
        // Given
        desk.asked(question());
        clock.advance(DataDesk.WORTH_ANSWERING.plusMillis(1));

        // When
        desk.asked(question());
        aside.forEach(Runnable::run);

        // Then
        assertThat(aside).hasSize(1);
        assertThat(parts).isEmpty();
    }

    private static ExportAsked question() {
        return new ExportAsked("900", "1", MIA, NOW);
    }

    private static PartHandedOut part(String... lines) {
        return new PartHandedOut("900", MIA, new Holder(ServiceName.GATEWAY, 0), List.of(lines));
    }
}
