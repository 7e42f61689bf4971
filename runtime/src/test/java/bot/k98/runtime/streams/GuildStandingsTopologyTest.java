package bot.k98.runtime.streams;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.Codec;
import bot.k98.contracts.Decoded;
import bot.k98.contracts.privacy.PrivacyFact.GuildLeft;
import bot.k98.contracts.privacy.PrivacyFact.GuildPresent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GuildStandingsTopologyTest {
    private static final Instant LEFT = Instant.parse("2026-11-23T12:00:00Z");
    private static final String GUILD = "1";

    private GuildStandings guilds;

    @BeforeEach
    void start() {
        MockProcessorContext<Void, Void> context = new MockProcessorContext<>();
        KeyValueStore<String, byte[]> store =
                GuildStandings.builder().withLoggingDisabled().build();
        store.init(context.getStateStoreContext(), store);
        context.addStateStore(store);
        guilds = GuildStandings.in(context);
    }

    @Test
    void aGuildIsHeldFromTheLeavingOnAndOverAfterThirtyDays() {
        // When
        guilds.left(new GuildLeft(GUILD, LEFT));

        // Then
        assertThat(guilds.isAway(GUILD)).isTrue();
        assertThat(guilds.isAway("2")).isFalse();
        assertThat(guilds.over(LEFT.plus(Duration.ofDays(30)).minusMillis(1))).isEmpty();
        assertThat(guilds.over(LEFT.plus(Duration.ofDays(30)))).containsExactly(GUILD);
    }

    @Test
    void theFirstLeavingCountsHoweverOftenItIsTold() {
        // When: each start of the gateway tells it again
        guilds.left(new GuildLeft(GUILD, LEFT));
        guilds.left(new GuildLeft(GUILD, LEFT.plus(Duration.ofDays(29))));

        // Then
        assertThat(guilds.toPurge(LEFT.plus(Duration.ofDays(30)))).containsExactly(GUILD);
    }

    @Test
    void whatIsPurgedStaysHeldUntilTheBotIsBack() {
        // Given
        guilds.left(new GuildLeft(GUILD, LEFT));
        Instant later = LEFT.plus(Duration.ofDays(31));

        // When
        guilds.purged(GUILD);

        // Then
        assertThat(guilds.toPurge(later)).isEmpty();
        assertThat(guilds.over(later)).containsExactly(GUILD);
        assertThat(guilds.away()).containsExactly(GUILD);

        // When
        guilds.present(new GuildPresent(GUILD, later));

        // Then
        assertThat(guilds.isAway(GUILD)).isFalse();
    }

    @Test
    void whatIsToldTooLateChangesNothing() {
        // Given
        guilds.left(new GuildLeft(GUILD, LEFT));
        guilds.present(new GuildPresent(GUILD, LEFT.plusSeconds(2)));

        // When: written late, since the broker was away
        guilds.left(new GuildLeft(GUILD, LEFT.plusSeconds(1)));
        boolean afterAnOldLeaving = guilds.isAway(GUILD);
        guilds.left(new GuildLeft(GUILD, LEFT.plusSeconds(4)));
        guilds.present(new GuildPresent(GUILD, LEFT.plusSeconds(3)));

        // Then
        assertThat(afterAnOldLeaving).isFalse();
        assertThat(guilds.isAway(GUILD)).isTrue();
    }

    @Test
    void rowsReadForEver() {
        Codec<StoredGuild> rows = Codec.of(StoredGuild.class);
        assertThat(
                        rows.decode(
                                bytes(
                                        "{\"type\":\"away@1\",\"since\":\"2026-11-23T12:00:00Z\",\"heard\":\"2026-11-23T12:00:00Z\",\"purged\":true}")))
                .isEqualTo(new Decoded.Known<>(new StoredGuild.AwayV1(LEFT, LEFT, true)));
        assertThat(rows.decode(bytes("{\"type\":\"here@1\",\"heard\":\"2026-11-23T12:00:00Z\"}")))
                .isEqualTo(new Decoded.Known<>(new StoredGuild.HereV1(LEFT)));
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
