package bot.k98.sandbox.discord;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.sandbox.state.FirstWorld;
import bot.k98.sandbox.state.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class GatewayIT {
    private static final int MESSAGES = 1 | 1 << 9 | 1 << 12;
    private static final int WITH_CONTENT = MESSAGES | 1 << 15;

    @TempDir
    Path data;

    DiscordFixture fixture;

    @BeforeEach
    void start() throws IOException {
        fixture = new DiscordFixture(data);
    }

    @AfterEach
    void stop() throws IOException {
        fixture.close();
    }

    private GatewayClient connect(String query) {
        return new GatewayClient(fixture.discord.url(), query);
    }

    private GatewayClient connect() {
        return connect("v=10&encoding=json");
    }

    private void memberWrites(String content) {
        fixture.player.post(
                "/sandbox/api/messages",
                Json.object().put("as", "member").put("channel", "general").put("content", content));
    }

    @Test
    void greetsAcknowledgesAndTellsTheGuild() throws Exception {
        try (GatewayClient client = connect()) {
            // When
            JsonNode hello = client.next();
            client.send("{\"op\":1,\"d\":null}");
            JsonNode ack = client.next();
            JsonNode ready = client.identify(MESSAGES).next();
            JsonNode guild = client.next();

            // Then
            assertThat(hello.path("op").asInt()).isEqualTo(10);
            assertThat(hello.path("d").path("heartbeat_interval").asInt()).isPositive();
            assertThat(ack.path("op").asInt()).isEqualTo(11);
            assertThat(ready.path("t").asText()).isEqualTo("READY");
            assertThat(ready.path("s").asInt()).isEqualTo(1);
            assertThat(ready.path("d").path("resume_gateway_url").asText()).startsWith("ws://127.0.0.1:");
            assertThat(guild.path("t").asText()).isEqualTo("GUILD_CREATE");
            assertThat(guild.path("s").asInt()).isEqualTo(2);
        }
    }

    @Test
    void compressesTheWholeConnectionWhenAsked() throws Exception {
        try (GatewayClient client = connect("v=10&encoding=json&compress=zlib-stream")) {
            // When
            client.identify(WITH_CONTENT).event("GUILD_CREATE");
            memberWrites("squeezed");

            // Then
            assertThat(client.event("MESSAGE_CREATE").path("d").path("content").asText())
                    .isEqualTo("squeezed");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"op\":2,\"d\":{\"token\":\"wrong\",\"intents\":1}} | 4004",
                "not json | 4002",
                "{\"op\":99} | 4001",
                "{\"op\":3,\"d\":{}} | 4003",
                "{\"op\":2,\"d\":{\"token\":\"local-sandbox\",\"intents\":1,\"shard\":[2,2]}} | 4010",
                "{\"op\":2,\"d\":{\"token\":\"local-sandbox\",\"intents\":4194304}} | 4013",
                "{\"op\":6,\"d\":{\"token\":\"wrong\",\"session_id\":\"x\",\"seq\":1}} | 4004"
            })
    void closesWithDiscordsCodeFor(String payload, int code) {
        try (GatewayClient client = connect()) {
            // When
            client.send(payload);

            // Then
            assertThat(client.closeCode()).isEqualTo(code);
        }
    }

    @Test
    void closesForTheWrongVersionAndForASecondIdentify() throws Exception {
        try (GatewayClient old = connect("v=6&encoding=json");
                GatewayClient twice = connect()) {
            // When
            twice.identify(1).event("READY");
            twice.identify(1);

            // Then
            assertThat(old.closeCode()).isEqualTo(4012);
            assertThat(twice.closeCode()).isEqualTo(4005);
        }
    }

    @Test
    void closesForPayloadsTooLargeAndTooMany() {
        try (GatewayClient large = connect();
                GatewayClient many = connect()) {
            // When
            large.send("{\"op\":1,\"d\":\"" + "x".repeat(4096) + "\"}");
            for (int i = 0; i <= 120; i++) {
                many.send("{\"op\":1,\"d\":null}");
            }

            // Then
            assertThat(large.closeCode()).isEqualTo(4002);
            assertThat(many.closeCode()).isEqualTo(4008);
        }
    }

    @Test
    void hidesContentWithoutTheIntentButNotWhereTheBotIsNamed() throws Exception {
        try (GatewayClient client = connect()) {
            // Given
            client.identify(MESSAGES).event("GUILD_CREATE");

            // When
            memberWrites("nothing for bots");
            memberWrites("hello <@" + FirstWorld.BOT + ">");

            // Then
            assertThat(client.event("MESSAGE_CREATE").path("d").path("content").asText())
                    .isEmpty();
            assertThat(client.event("MESSAGE_CREATE").path("d").path("content").asText())
                    .startsWith("hello");
        }
    }

    @Test
    void tellsOnlyWhatWasAskedFor() throws Exception {
        try (GatewayClient client = connect()) {
            // Given
            client.identify(1).event("GUILD_CREATE");

            // When
            memberWrites("unheard");
            fixture.player.post(
                    "/sandbox/api/threads",
                    Json.object().put("as", "member").put("channel", "general").put("name", "talk"));

            // Then
            assertThat(client.next().path("t").asText()).isEqualTo("THREAD_CREATE");
        }
    }

    @Test
    void replaysWhatWasMissedOnResume() throws Exception {
        // Given
        GatewayClient first = connect();
        String session = first.identify(WITH_CONTENT)
                .event("READY")
                .path("d")
                .path("session_id")
                .asText();
        first.event("GUILD_CREATE");
        first.close();

        // When
        memberWrites("missed");
        try (GatewayClient second = connect()) {
            second.op(10);
            second.resume(session, 2);

            // Then
            JsonNode missed = second.next();
            assertThat(missed.path("t").asText()).isEqualTo("MESSAGE_CREATE");
            assertThat(missed.path("s").asInt()).isEqualTo(3);
            assertThat(second.next().path("t").asText()).isEqualTo("RESUMED");
        }
    }

    @Test
    void refusesToResumeAfterANormalClose() throws Exception {
        // Given
        GatewayClient first = connect();
        String session =
                first.identify(1).event("READY").path("d").path("session_id").asText();
        first.closeWith(1000);
        first.closeCode();

        try (GatewayClient second = connect()) {
            // When
            second.resume(session, 1);

            // Then
            JsonNode refused = second.op(9);
            assertThat(refused.path("d").asBoolean()).isFalse();
        }
    }

    @Test
    void closesAResumeThatIsAheadOfUs() throws Exception {
        // Given
        GatewayClient first = connect();
        String session =
                first.identify(1).event("READY").path("d").path("session_id").asText();
        first.close();

        try (GatewayClient second = connect()) {
            // When
            second.resume(session, 999);

            // Then
            assertThat(second.closeCode()).isEqualTo(4007);
        }
    }

    @Test
    void countsIdentifiesAndSpacesThem() throws Exception {
        try (GatewayClient first = connect();
                GatewayClient tooSoon = connect()) {
            // When
            first.identify(1).event("READY");
            JsonNode refused = tooSoon.identify(1).op(9);

            // Then
            assertThat(refused.path("d").asBoolean()).isFalse();
            JsonNode limit = fixture.player
                    .json(fixture.player.bot("GET", "/gateway/bot", null))
                    .path("session_start_limit");
            assertThat(limit.path("total").asInt()).isEqualTo(1000);
            assertThat(limit.path("remaining").asInt()).isEqualTo(999);
            assertThat(limit.path("max_concurrency").asInt()).isEqualTo(1);
        }
    }

    @Test
    void sendsTheGuildToItsShardAndDirectMessagesToTheFirst() throws Exception {
        try (GatewayClient client = connect()) {
            // Given: the guild is on shard (id >> 22) % 2
            long shard = (Long.parseLong(FirstWorld.GUILD) >>> 22) % 2;
            client.identify("local-sandbox", WITH_CONTENT, ",\"shard\":[" + (1 - shard) + ",2]");
            JsonNode ready = client.event("READY");

            // When
            memberWrites("for the other shard");
            fixture.player.post(
                    "/sandbox/api/messages",
                    Json.object().put("as", "member").put("channel", "dm").put("content", "for the first"));

            // Then
            assertThat(ready.path("d").path("guilds")).isEmpty();
            if (shard == 1) {
                assertThat(client.next().path("d").path("content").asText()).isEqualTo("for the first");
            } else {
                assertThat(client.quiet()).isTrue();
            }
        }
    }

    @Test
    void sendsMembersWhenAsked() throws Exception {
        try (GatewayClient client = connect()) {
            // Given
            client.identify(MESSAGES | 2).event("GUILD_CREATE");

            // When
            client.send("{\"op\":8,\"d\":{\"guild_id\":\"" + FirstWorld.GUILD
                    + "\",\"query\":\"\",\"limit\":0,\"nonce\":\"n\"}}");

            // Then
            JsonNode chunk = client.event("GUILD_MEMBERS_CHUNK").path("d");
            assertThat(chunk.path("members")).hasSize(5);
            assertThat(chunk.path("nonce").asText()).isEqualTo("n");
        }
    }
}
