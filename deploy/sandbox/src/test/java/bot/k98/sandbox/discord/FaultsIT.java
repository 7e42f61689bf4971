package bot.k98.sandbox.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bot.k98.sandbox.state.FirstWorld;
import bot.k98.sandbox.state.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class FaultsIT {
    private static final String GENERAL = "/channels/" + FirstWorld.GENERAL + "/messages";
    private static final int MESSAGES = 1 | 1 << 9 | 1 << 15;

    @TempDir
    Path data;

    DiscordFixture fixture;
    Player player;

    @BeforeEach
    void start() throws IOException {
        fixture = new DiscordFixture(data);
        player = fixture.player;
    }

    @AfterEach
    void stop() throws IOException {
        fixture.close();
    }

    private JsonNode fault(String kind, Object... more) {
        ObjectNode fault = Json.object().put("kind", kind).put("times", 1);
        for (int i = 0; i < more.length; i += 2) {
            fault.putPOJO((String) more[i], more[i + 1]);
        }
        return player.post("/sandbox/faults", fault);
    }

    private static ObjectNode content(String text) {
        return Json.object().put("content", text);
    }

    private void memberWrites(String content) {
        player.post(
                "/sandbox/api/messages", content(content).put("as", "member").put("channel", "general"));
    }

    private List<String> written() {
        return player.messages("member", "general")
                .valueStream()
                .map(m -> m.path("content").asText())
                .toList();
    }

    @Test
    void answersAnErrorAndDoesNothing() {
        // Given
        fault("error", "status", 502, "match", "POST .*/messages");

        // When
        HttpResponse<byte[]> broken = player.bot("POST", GENERAL, content("lost"));
        HttpResponse<byte[]> healed = player.bot("POST", GENERAL, content("kept"));

        // Then
        assertThat(broken.statusCode()).isEqualTo(502);
        assertThat(healed.statusCode()).isEqualTo(200);
        assertThat(written()).containsExactly("kept");
    }

    @Test
    void refusesWithAnyOfDiscordsCodes() {
        // Given
        fault("error", "status", 403, "code", 40003, "message", "You are opening direct messages too fast");

        // When
        HttpResponse<byte[]> refused =
                player.bot("POST", "/users/@me/channels", Json.object().put("recipient_id", FirstWorld.MEMBER));

        // Then
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(player.json(refused).path("code").asInt()).isEqualTo(40003);
        assertThat(fault("error", "status", 200).path("error").asText()).contains("400 to 599");
    }

    @Test
    void closesForIntentsThatAreOff() {
        try (GatewayClient client = new GatewayClient(fixture.discord.url(), "v=10")) {
            // Given
            player.post("/sandbox/faults/settings", Json.object().put("disallowed_intents", 1 << 15));

            // When
            client.identify(MESSAGES);

            // Then
            assertThat(client.closeCode()).isEqualTo(4014);
        }
    }

    @Test
    void removesTheBotFromTheGuildAndTakesItBack() throws InterruptedException {
        try (GatewayClient client = new GatewayClient(fixture.discord.url(), "v=10")) {
            // Given
            client.identify(MESSAGES);
            client.event("GUILD_CREATE");

            // When
            player.post("/sandbox/faults/guild/outage", Json.object());
            JsonNode outage = client.event("GUILD_DELETE").path("d");
            player.post("/sandbox/faults/guild/leave", Json.object());
            JsonNode left = client.event("GUILD_DELETE").path("d");
            int refused = player.bot("POST", GENERAL, content("anybody?")).statusCode();
            player.post("/sandbox/faults/guild/join", Json.object());
            JsonNode back = client.event("GUILD_CREATE").path("d");

            // Then
            assertThat(outage.path("unavailable").asBoolean()).isTrue();
            assertThat(left.path("id").asText()).isEqualTo(FirstWorld.GUILD);
            assertThat(left.has("unavailable")).isFalse();
            assertThat(refused).isEqualTo(403);
            assertThat(back.path("channels")).isNotEmpty();
            assertThat(player.bot("POST", GENERAL, content("thanks")).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aSessionOfABotThatWasRemovedKnowsNoGuild() throws InterruptedException {
        // Given
        player.post("/sandbox/faults/guild/leave", Json.object());

        try (GatewayClient client = new GatewayClient(fixture.discord.url(), "v=10")) {
            // When
            client.identify(MESSAGES);

            // Then
            assertThat(client.event("READY").path("d").path("guilds")).isEmpty();
        }
    }

    @Test
    void doesItAndLosesTheAnswer() {
        // Given
        fault("lost");

        // When
        assertThatThrownBy(() -> player.bot("POST", GENERAL, content("done"))).isInstanceOf(UncheckedIOException.class);

        // Then
        assertThat(written()).containsExactly("done");
    }

    @Test
    void stormsWithLimitsOfEachScope() {
        // Given
        fault("ratelimit", "retry_after", 2.5, "scope", "shared");
        fault("ratelimit", "retry_after", 1, "scope", "global");

        // When
        HttpResponse<byte[]> shared = player.bot("GET", "/users/@me", null);
        HttpResponse<byte[]> global = player.bot("GET", "/users/@me", null);

        // Then
        assertThat(shared.statusCode()).isEqualTo(429);
        assertThat(shared.headers().firstValue("X-RateLimit-Scope")).hasValue("shared");
        assertThat(player.json(shared).path("retry_after").asDouble()).isEqualTo(2.5);
        assertThat(player.json(global).path("global").asBoolean()).isTrue();
    }

    @Test
    void answersLaterByTheDelay() {
        // Given
        fault("latency", "delay", "300ms");

        // When
        long started = System.nanoTime();
        player.bot("GET", "/users/@me", null);

        // Then: never earlier
        assertThat(System.nanoTime() - started).isGreaterThanOrEqualTo(300_000_000L);
    }

    @Test
    void staysDeafButKeepsWhatItDidNotTell() throws Exception {
        try (GatewayClient client = new GatewayClient(fixture.discord.url(), "v=10")) {
            // Given
            String session = client.identify(MESSAGES)
                    .event("READY")
                    .path("d")
                    .path("session_id")
                    .asText();
            client.event("GUILD_CREATE");
            player.post("/sandbox/faults", Json.object().put("kind", "deaf"));

            // When
            memberWrites("unheard");
            client.send("{\"op\":1,\"d\":2}");

            // Then
            assertThat(client.next().path("op").asInt()).isEqualTo(11);

            // When
            player.send(player.request("/sandbox/faults").DELETE().build());
            try (GatewayClient again = new GatewayClient(fixture.discord.url(), "v=10")) {
                again.resume(session, 2);

                // Then
                assertThat(again.event("MESSAGE_CREATE")
                                .path("d")
                                .path("content")
                                .asText())
                        .isEqualTo("unheard");
            }
        }
    }

    @Test
    void replaysOnceMoreWhatWasSeen() throws Exception {
        try (GatewayClient client = new GatewayClient(fixture.discord.url(), "v=10")) {
            // Given
            String session = client.identify(MESSAGES)
                    .event("READY")
                    .path("d")
                    .path("session_id")
                    .asText();
            memberWrites("seen");
            client.event("MESSAGE_CREATE");
            fault("duplicate", "events", 1);

            // When
            try (GatewayClient again = new GatewayClient(fixture.discord.url(), "v=10")) {
                again.resume(session, 3);

                // Then
                JsonNode repeated = again.op(0);
                assertThat(repeated.path("t").asText()).isEqualTo("MESSAGE_CREATE");
                assertThat(repeated.path("s").asInt()).isEqualTo(3);
                assertThat(again.op(0).path("t").asText()).isEqualTo("RESUMED");
            }
        }
    }

    @Test
    void dropsReconnectsAndInvalidates() throws Exception {
        try (GatewayClient client = new GatewayClient(fixture.discord.url(), "v=10")) {
            // Given
            client.identify(MESSAGES).event("GUILD_CREATE");

            // When
            player.post("/sandbox/faults/gateway/reconnect", Json.object());
            player.post("/sandbox/faults/gateway/invalidate", Json.object().put("resumable", true));
            player.post("/sandbox/faults/gateway/drop", Json.object().put("code", 4000));

            // Then
            assertThat(client.op(7).path("d").isNull()).isTrue();
            assertThat(client.op(9).path("d").asBoolean()).isTrue();
            assertThat(client.closeCode()).isEqualTo(4000);
        }
    }

    @Test
    void deletesChannelsAndMessagesUnderTheBot() {
        // Given
        String id = player.json(player.bot("POST", GENERAL, content("gone soon")))
                .path("id")
                .asText();

        // When
        player.post("/sandbox/faults/messages/delete", Json.object().put("message", id));
        player.post("/sandbox/faults/channels/delete", Json.object().put("channel", "uploads"));

        // Then
        assertThat(player.json(player.bot("PATCH", GENERAL + "/" + id, content("x")))
                        .path("code")
                        .asInt())
                .isEqualTo(10008);
        assertThat(player.json(player.bot("POST", "/channels/" + FirstWorld.UPLOADS + "/messages", content("x")))
                        .path("code")
                        .asInt())
                .isEqualTo(10003);
    }

    @Test
    void namesAFaultThatDoesNotExist() {
        assertThat(fault("gremlins").path("error").asText()).contains("latency, error, lost");
    }
}
