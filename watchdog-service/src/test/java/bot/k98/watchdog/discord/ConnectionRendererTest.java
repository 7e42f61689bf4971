package bot.k98.watchdog.discord;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.discord.ConnectionEvent.Cause;
import bot.k98.contracts.discord.ConnectionEvent.Connection;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.watchdog.domain.connection.ConnectionBook.View;
import bot.k98.watchdog.domain.connection.Outage;
import bot.k98.watchdog.domain.connection.Outage.End;
import bot.k98.watchdog.domain.connection.Outage.Reason;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConnectionRendererTest {
    private static final Instant AT = Instant.ofEpochSecond(1_795_660_800);
    private static final Connection FIRST = new Connection("gateway-1", 0);

    @Test
    void nothingLostSaysSinceWhen() {
        assertThat(description(new View(List.of(), Optional.of(AT), true)))
                .isEqualTo("Nothing was lost since <t:1795660800:f>.");
    }

    @Test
    void silenceIsNotTakenForAGoodSign() {
        assertThat(description(new View(List.of(), Optional.empty(), true))).contains("or none was connected");
    }

    @Test
    void untilAllIsReadNothingIsPromised() {
        assertThat(description(new View(List.of(), Optional.of(AT), false)))
                .contains("ask again")
                .doesNotContain("Nothing was lost");
    }

    @Test
    void aShortLossThatWasResumedIsOneLine() {
        // Given
        Outage outage = outage(Cause.CLOSED_BY_DISCORD, Optional.of(4000), new End(AT.plusSeconds(3), true));

        // Then
        assertThat(description(view(outage)))
                .isEqualTo("🟢 <t:1795660800:f> for 3 s gateway-1: Discord closed it with code 4000."
                        + " The session was resumed: Discord repeated what happened.");
    }

    @Test
    void aNewSessionSaysWhatWasReadAndWhatCanNotBeKnown() {
        // Given
        Outage outage = new Outage(
                new Connection("gateway-2", 1),
                Optional.of(AT),
                Optional.of(new Reason(Cause.BROKEN, Optional.empty())),
                Optional.of(new End(AT.plusSeconds(200), false)),
                Map.of("303", 3),
                Map.of("305", "100"));

        // Then
        assertThat(description(view(outage)))
                .contains(
                        "🟠 <t:1795660800:f> for 3 min 20 s gateway-2 shard 1: it broke. A new session began.",
                        "files read afterwards: <#303> 3.",
                        "can't be known of <#305>.",
                        "edited or deleted meanwhile is not known");
    }

    @Test
    void oneThatLastsStandsOutAndHasNoLength() {
        // Given
        Outage outage = new Outage(
                FIRST,
                Optional.of(AT),
                Optional.of(new Reason(Cause.BROKEN, Optional.empty())),
                Optional.empty(),
                Map.of(),
                Map.of());

        // Then
        assertThat(description(view(outage)))
                .startsWith("🔴 <t:1795660800:f> (<t:1795660800:R>)")
                .contains("not back");
        assertThat(body(view(outage)).embeds().getFirst().color()).isEqualTo(Colors.RED);
    }

    @Test
    void aBeginningThatNobodyKnowsIsSaidToBeUnknown() {
        // Given
        Outage outage = new Outage(
                FIRST, Optional.empty(), Optional.empty(), Optional.of(new End(AT, false)), Map.of(), Map.of());

        // Then
        assertThat(description(view(outage)))
                .contains("until <t:1795660800:f>, nobody knows since when", "ended without a word");
    }

    @ParameterizedTest
    @EnumSource(Cause.class)
    void everyCauseHasItsWords(Cause cause) {
        assertThat(ConnectionRenderer.plain(outage(cause, Optional.of(4000), new End(AT, true))))
                .startsWith("gateway-1: ");
    }

    @Test
    void aHundredOutagesOfManyChannelsFitAndTheRestIsCounted() {
        // Given
        List<String> channels = IntStream.range(0, 50)
                .mapToObj(i -> "12345678901234567" + (100 + i))
                .toList();
        Outage wide = new Outage(
                new Connection("gateway-17", 15),
                Optional.of(AT),
                Optional.of(new Reason(Cause.CLOSED_BY_DISCORD, Optional.of(4009))),
                Optional.of(new End(AT.plusSeconds(600_000), false)),
                channels.stream().collect(Collectors.toMap(id -> id, id -> 99_999)),
                channels.stream().collect(Collectors.toMap(id -> id, id -> "100")));

        // When
        String shown = description(new View(Collections.nCopies(100, wide), Optional.of(AT), false));

        // Then
        long lines = shown.lines().filter(line -> line.startsWith("🟠")).count();
        assertThat(shown).hasSizeLessThanOrEqualTo(4_096).contains("and 47 more channels", "And " + (100 - lines));
        assertThat(lines).isBetween(5L, 10L);
    }

    @Test
    void thePageHearsTheSameWithoutMentions() {
        // Given
        Outage outage = new Outage(
                FIRST,
                Optional.of(AT),
                Optional.of(new Reason(Cause.DEAF, Optional.empty())),
                Optional.of(new End(AT.plusSeconds(9), false)),
                Map.of("303", 3, "305", 1),
                Map.of("307", "100"));

        // Then
        assertThat(ConnectionRenderer.plain(outage))
                .isEqualTo("gateway-1: nothing was heard on it. A new session began."
                        + " Messages with files read afterwards: 4, in 2 of the channels."
                        + " Channels of which it can't be known what was posted: 1.");
    }

    private static Outage outage(Cause cause, Optional<Integer> code, End end) {
        return new Outage(
                FIRST, Optional.of(AT), Optional.of(new Reason(cause, code)), Optional.of(end), Map.of(), Map.of());
    }

    private static View view(Outage... outages) {
        return new View(List.of(outages), Optional.of(AT), true);
    }

    private static MessageBody body(View view) {
        return ConnectionRenderer.list(view);
    }

    private static String description(View view) {
        return body(view).embeds().getFirst().description().orElseThrow();
    }
}
