package bot.k98.sandbox.discord;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.sandbox.state.FirstWorld;
import bot.k98.sandbox.state.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The rules of interactions, asked for by a bare client with a clock moved by hand. */
@Timeout(30)
class InteractionsIT {
    @TempDir
    Path data;

    DiscordFixture fixture;
    Player player;
    GatewayClient gateway;
    final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T10:00:00Z"));

    @BeforeEach
    void start() throws Exception {
        fixture = new DiscordFixture(data, clock);
        player = fixture.player;
        player.bot(
                "POST",
                "/applications/" + FirstWorld.BOT + "/guilds/" + FirstWorld.GUILD + "/commands",
                Json.object().put("name", "ping").put("description", "pong"));
        gateway = new GatewayClient(fixture.discord.url(), "v=10&encoding=json");
        gateway.identify(1).event("GUILD_CREATE");
    }

    @AfterEach
    void stop() throws IOException {
        gateway.close();
        fixture.close();
    }

    /** A member runs /ping; what the bot is told. */
    private JsonNode pinged() throws InterruptedException {
        player.post(
                "/sandbox/api/interactions",
                Json.object().put("as", "member").put("channel", "general").put("command", "/ping"));
        return gateway.event("INTERACTION_CREATE").path("d");
    }

    private HttpResponse<byte[]> callback(JsonNode interaction, int type, ObjectNode content) {
        ObjectNode body = Json.object().put("type", type);
        body.set("data", content);
        return player.bot(
                "POST",
                "/interactions/" + interaction.path("id").asText() + "/"
                        + interaction.path("token").asText() + "/callback",
                body);
    }

    private HttpResponse<byte[]> hook(String method, JsonNode interaction, String path, JsonNode body) {
        return player.bot(
                method,
                "/webhooks/" + FirstWorld.BOT + "/" + interaction.path("token").asText() + path,
                body);
    }

    private void refused(HttpResponse<byte[]> response, int status, int code) {
        assertThat(response.statusCode())
                .as(new String(response.body(), StandardCharsets.UTF_8))
                .isEqualTo(status);
        assertThat(player.json(response).path("code").asInt()).isEqualTo(code);
    }

    private static ObjectNode content(String text) {
        return Json.object().put("content", text);
    }

    private JsonNode logged(JsonNode interaction) {
        return player.get("/sandbox/api/interactions/" + interaction.path("id").asText());
    }

    @Test
    void acceptsOneFirstAnswerOnly() throws Exception {
        // Given
        JsonNode interaction = pinged();
        clock.advance(Duration.ofMillis(120));

        // When
        HttpResponse<byte[]> first = callback(interaction, 4, content("pong"));
        HttpResponse<byte[]> second = callback(interaction, 4, content("pong again"));

        // Then
        assertThat(first.statusCode()).isEqualTo(204);
        refused(second, 400, 40060);
        assertThat(logged(interaction).path("first_callback_ms").asInt()).isEqualTo(120);
        assertThat(logged(interaction).path("text").asText()).isEqualTo("pong");
    }

    @Test
    void forgetsAnInteractionAfterThreeSeconds() throws Exception {
        // Given
        JsonNode interaction = pinged();

        // When
        clock.advance(Duration.ofMillis(3001));

        // Then
        refused(callback(interaction, 4, content("too late")), 404, 10062);
        refused(callback(Json.object().put("id", "1").put("token", "x"), 4, content("?")), 404, 10062);
        assertThat(logged(interaction).at("/history/0/what").asText()).isEqualTo("late");
    }

    @Test
    void letsTheTokenLiveForFifteenMinutes() throws Exception {
        // Given
        JsonNode interaction = pinged();
        callback(interaction, 5, Json.object());

        // When
        clock.advance(Duration.ofMinutes(14));
        HttpResponse<byte[]> inTime = hook("PATCH", interaction, "/messages/@original", content("at last"));
        clock.advance(Duration.ofMinutes(1).plusMillis(1));
        HttpResponse<byte[]> late = hook("PATCH", interaction, "/messages/@original", content("never"));

        // Then
        assertThat(inTime.statusCode()).isEqualTo(200);
        refused(late, 401, 50027);
    }

    @Test
    void refusesToFollowUpBeforeAnAnswer() throws Exception {
        refused(hook("POST", pinged(), "", content("first")), 404, 10015);
    }

    @Test
    void putsTheFirstFollowUpInPlaceOfAPrivateDeferral() throws Exception {
        // Given
        JsonNode interaction = pinged();
        callback(interaction, 5, Json.object().put("flags", 64));

        // When
        JsonNode filled = player.json(hook("POST", interaction, "", content("for you")));
        JsonNode another = player.json(hook("POST", interaction, "", content("for all")));

        // Then: the deferral decided that it is private
        assertThat(filled.path("flags").asInt() & 64).isEqualTo(64);
        assertThat(player.messages("officer", "general"))
                .extracting(m -> m.path("content").asText())
                .containsExactly("for all");
        assertThat(hook("DELETE", interaction, "/messages/" + another.path("id").asText(), null)
                        .statusCode())
                .isEqualTo(204);
        assertThat(player.messages("member", "general"))
                .extracting(m -> m.path("content").asText())
                .containsExactly("for you");
    }

    @Test
    void refusesTypesThatDoNotFit() throws Exception {
        refused(callback(pinged(), 7, content("an update of what?")), 400, 50035);
        refused(callback(pinged(), 8, Json.object()), 400, 50035);
    }

    @Test
    void opensAModalAndRefusesABadOne() throws Exception {
        // Given
        JsonNode interaction = pinged();
        ObjectNode modal = Json.object().put("custom_id", "m").put("title", "t".repeat(46));
        ObjectNode row = modal.putArray("components").addObject().put("type", 1);
        row.putArray("components")
                .addObject()
                .put("type", 4)
                .put("custom_id", "why")
                .put("style", 1)
                .put("label", "Why?");

        // When
        HttpResponse<byte[]> bad = callback(interaction, 9, modal.deepCopy());
        HttpResponse<byte[]> good = callback(interaction, 9, modal.put("title", "Form"));
        player.post(
                "/sandbox/api/interactions",
                Json.object()
                        .put("modal", interaction.path("id").asText())
                        .set("fields", Json.object().put("Why?", "because")));
        JsonNode submitted = gateway.event("INTERACTION_CREATE").path("d");

        // Then
        refused(bad, 400, 50035);
        assertThat(player.json(bad).at("/errors/data/title/_errors/0/code").asText())
                .isEqualTo("BASE_TYPE_BAD_LENGTH");
        assertThat(good.statusCode()).isEqualTo(204);
        assertThat(submitted.path("type").asInt()).isEqualTo(5);
        assertThat(submitted.at("/data/components/0/components/0/value").asText())
                .isEqualTo("because");
        refused(callback(submitted, 9, modal), 400, 50035);
    }

    @Test
    void showsCommandsOnlyToThoseWhoMayUseThem() {
        // Given
        player.bot(
                "POST",
                "/applications/" + FirstWorld.BOT + "/guilds/" + FirstWorld.GUILD + "/commands",
                Json.object().put("name", "ops").put("description", "x").put("default_member_permissions", "32"));

        // Then
        assertThat(player.get("/sandbox/api/commands?as=officer").path("commands"))
                .hasSize(2);
        assertThat(player.get("/sandbox/api/commands?as=member").path("commands"))
                .hasSize(1);
        assertThat(player.command("member", "general", "/ops").path("error").asText())
                .contains("no command /ops");
    }
}
