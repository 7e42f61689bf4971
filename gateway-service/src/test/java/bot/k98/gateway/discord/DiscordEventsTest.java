package bot.k98.gateway.discord;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.gateway.domain.connection.CloseMeaning;
import bot.k98.gateway.domain.connection.HearingPolicy;
import bot.k98.runtime.testing.SettableClock;
import com.neovisionaries.ws.client.WebSocketFrame;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.requests.CloseCode;
import net.dv8tion.jda.internal.JDAImpl;
import net.dv8tion.jda.internal.utils.config.AuthorizationConfig;
import net.dv8tion.jda.internal.utils.config.ThreadingConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a connection that Discord closes. */
class DiscordEventsTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-26T00:00:00Z"));
    private final JDAImpl jda = jda();
    private final List<Optional<String>> ends = new ArrayList<>();
    private final DiscordEvents events = new DiscordEvents(
            use -> {}, null, null, null, new ShardHearing(new HearingPolicy(Duration.ofMinutes(5)), clock), clock);

    DiscordEventsTest() {
        events.whenEnded(ends::add);
    }

    @AfterEach
    void stop() {
        jda.shutdownNow();
    }

    private static JDAImpl jda() {
        ThreadingConfig threads = ThreadingConfig.getDefault();
        threads.init(() -> "test");
        JDAImpl jda = new JDAImpl(new AuthorizationConfig("a-token"), null, threads, null, null, null);
        jda.initRequester();
        return jda;
    }

    @ParameterizedTest
    @EnumSource(CloseCode.class)
    void itIsOverForGoodAfterEveryCodeAfterWhichJdaDoesNotConnectAgain(CloseCode code) {
        assertThat(CloseMeaning.fatal(code.getCode()).isPresent()).isEqualTo(!code.isReconnect());
    }

    @ParameterizedTest
    @CsvSource({
        "4004, DISCORD_BOT_TOKEN",
        "4010, SHARD_IDS",
        "4011, SHARD_COUNT",
        "4012, update k98-bot",
        "4013, update k98-bot",
        "4014, Message Content Intent"
    })
    void itIsOverForGoodWithWordsThatSayWhatToDo(int code, String remedy) {
        // When
        events.onEvent(new ShutdownEvent(jda, at(), code));

        // Then
        assertThat(ends)
                .singleElement()
                .satisfies(reason -> assertThat(reason.orElseThrow()).contains(Integer.toString(code), remedy));
    }

    @ParameterizedTest
    @ValueSource(ints = {4012})
    void aCodeThatJdaDoesNotKnowEndsItToo(int code) {
        // When
        events.onEvent(cut(code));

        // Then
        assertThat(ends.getFirst().orElseThrow()).contains(Integer.toString(code));
        assertThat(jda.getStatus()).isIn(JDA.Status.SHUTTING_DOWN, JDA.Status.SHUTDOWN);
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 1001, 1006, 4000, 4001, 4002, 4003, 4005, 4007, 4008, 4009})
    void afterAnyOtherCodeJdaConnectsAgain(int code) {
        // When
        events.onEvent(cut(code));

        // Then
        assertThat(ends).isEmpty();
        assertThat(jda.getStatus()).isEqualTo(JDA.Status.INITIALIZING);
    }

    private SessionDisconnectEvent cut(int code) {
        return new SessionDisconnectEvent(jda, WebSocketFrame.createCloseFrame(code), null, true, at());
    }

    private OffsetDateTime at() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
