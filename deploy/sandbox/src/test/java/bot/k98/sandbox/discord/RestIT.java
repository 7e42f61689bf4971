package bot.k98.sandbox.discord;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.sandbox.state.FirstWorld;
import bot.k98.sandbox.state.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class RestIT {
    private static final String GENERAL = "/channels/" + FirstWorld.GENERAL + "/messages";

    @TempDir
    Path data;

    DiscordFixture fixture;
    Player player;
    final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T10:00:00Z"));

    @BeforeEach
    void start() throws IOException {
        fixture = new DiscordFixture(data, clock);
        player = fixture.player;
    }

    @AfterEach
    void stop() throws IOException {
        fixture.close();
    }

    private void refused(HttpResponse<byte[]> response, int status, int code) {
        assertThat(response.statusCode())
                .as(new String(response.body(), StandardCharsets.UTF_8))
                .isEqualTo(status);
        assertThat(player.json(response).path("code").asInt()).isEqualTo(code);
    }

    private JsonNode sent(String path, ObjectNode form) {
        HttpResponse<byte[]> response = player.bot("POST", path, form);
        assertThat(response.statusCode())
                .as(new String(response.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return player.json(response);
    }

    private static ObjectNode content(String text) {
        return Json.object().put("content", text);
    }

    private String directChannel(String user) {
        return sent("/users/@me/channels", Json.object().put("recipient_id", user))
                .path("id")
                .asText();
    }

    @Test
    void refusesAWrongToken() {
        // When
        HttpResponse<byte[]> response = player.send(player.request("/api/v10/users/@me")
                .header("Authorization", "Bot wrong")
                .build());

        // Then
        refused(response, 401, 0);
    }

    @Test
    void namesWhatIsUnknownOrForbidden() {
        refused(player.bot("GET", "/nowhere", null), 404, 0);
        refused(player.bot("GET", "/channels/42", null), 404, 10003);
        refused(player.bot("GET", GENERAL + "/42", null), 404, 10008);
        refused(player.bot("GET", "/guilds/42", null), 404, 10004);
        refused(player.bot("GET", "/users/42", null), 404, 10013);
        refused(player.bot("GET", "/applications/42/commands", null), 403, 50001);
        refused(player.bot("POST", GENERAL, Json.object()), 400, 50006);
    }

    @Test
    void refusesWhatTheBotMayNotDo() {
        // Given
        JsonNode theirs = player.post(
                "/sandbox/api/messages", content("mine").put("as", "member").put("channel", "general"));

        // When
        HttpResponse<byte[]> edit =
                player.bot("PATCH", GENERAL + "/" + theirs.path("id").asText(), content("yours"));

        // Then
        refused(edit, 403, 50005);
    }

    @Test
    void tellsEachWrongFieldByItsPath() {
        // Given
        ObjectNode form = content("x".repeat(2001));
        form.putArray("embeds").addObject().put("title", "t".repeat(257));
        form.withArrayProperty("components")
                .addObject()
                .put("type", 1)
                .putArray("components")
                .addObject()
                .put("type", 2)
                .put("style", 1)
                .put("label", "no id");

        // When
        HttpResponse<byte[]> response = player.bot("POST", GENERAL, form);

        // Then
        refused(response, 400, 50035);
        JsonNode errors = player.json(response).path("errors");
        assertThat(errors.at("/content/_errors/0/code").asText()).isEqualTo("BASE_TYPE_MAX_LENGTH");
        assertThat(errors.at("/embeds/0/title/_errors/0/message").asText())
                .isEqualTo("Must be 256 or fewer in length.");
        assertThat(errors.at("/components/0/components/0/custom_id/_errors/0/code")
                        .asText())
                .isEqualTo("COMPONENT_CUSTOM_ID_REQUIRED");
    }

    @Test
    void refusesBrokenJsonAndFilesTooLarge() {
        // When
        HttpResponse<byte[]> broken = player.send(player.request("/api/v10" + GENERAL)
                .header("Authorization", "Bot local-sandbox")
                .POST(BodyPublishers.ofString("{"))
                .build());
        HttpResponse<byte[]> large = player.send(player.request("/api/v10" + GENERAL)
                .header("Authorization", "Bot local-sandbox")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString(
                        "--b\r\nContent-Disposition: form-data; name=\"files[0]\"; filename=\"a\"\r\n\r\n"
                                + "x".repeat(11 << 20) + "\r\n--b--\r\n"))
                .build());

        // Then
        refused(broken, 400, 50109);
        refused(large, 413, 40005);
    }

    @Test
    void answersAnEnforcedNonceWithTheSameMessageUntilItIsForgotten() {
        // Given
        ObjectNode form = content("once").put("nonce", "n-1").put("enforce_nonce", true);
        String first = sent(GENERAL, form).path("id").asText();

        // When
        String again = sent(GENERAL, form).path("id").asText();
        String elsewhere = sent("/channels/" + FirstWorld.UPLOADS + "/messages", form)
                .path("id")
                .asText();
        clock.advance(Duration.ofMinutes(3).plusSeconds(1));
        String later = sent(GENERAL, form).path("id").asText();

        // Then
        assertThat(again).isEqualTo(first);
        assertThat(elsewhere).isNotEqualTo(first);
        assertThat(later).isNotEqualTo(first);
    }

    @Test
    void refusesDirectMessagesToClosedDoors() {
        // Given
        String channel = directChannel(FirstWorld.MEMBER);
        player.post("/sandbox/api/dms", Json.object().put("as", "member").put("open", false));

        // When
        HttpResponse<byte[]> closed = player.bot("POST", "/channels/" + channel + "/messages", content("hello"));
        player.post("/sandbox/api/dms", Json.object().put("as", "member").put("open", true));

        // Then
        refused(closed, 403, 50007);
        assertThat(sent("/channels/" + channel + "/messages", content("hello"))
                        .path("content")
                        .asText())
                .isEqualTo("hello");
    }

    @Test
    void limitsEachBucketAndSaysHowLong() {
        // Given
        HttpResponse<byte[]> first = player.bot("POST", GENERAL, content("1"));
        for (int i = 2; i <= 5; i++) {
            sent(GENERAL, content("" + i));
        }

        // When
        HttpResponse<byte[]> sixth = player.bot("POST", GENERAL, content("6"));
        HttpResponse<byte[]> elsewhere =
                player.bot("POST", "/channels/" + FirstWorld.UPLOADS + "/messages", content("1"));
        clock.advance(Duration.ofSeconds(6));

        // Then
        assertThat(first.headers().firstValue("X-RateLimit-Limit")).hasValue("5");
        assertThat(first.headers().firstValue("X-RateLimit-Remaining")).hasValue("4");
        assertThat(first.headers().firstValue("X-RateLimit-Reset-After")).hasValue("5.000");
        assertThat(first.headers().firstValue("X-RateLimit-Bucket")).isPresent();
        assertThat(sixth.statusCode()).isEqualTo(429);
        assertThat(sixth.headers().firstValue("X-RateLimit-Scope")).hasValue("user");
        assertThat(sixth.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(player.json(sixth).path("retry_after").asDouble()).isEqualTo(5.0);
        assertThat(player.json(sixth).path("global").asBoolean()).isFalse();
        assertThat(elsewhere.statusCode()).isEqualTo(200);
        sent(GENERAL, content("6"));
    }

    @Test
    void limitsTheBotToFiftyRequestsASecond() {
        // Given
        String[] paths = {"/users/@me", "/gateway", "/gateway/bot", "/guilds/" + FirstWorld.GUILD};
        for (int i = 0; i < 50; i++) {
            assertThat(player.bot("GET", paths[i % 4], null).statusCode()).isEqualTo(200);
        }

        // When
        HttpResponse<byte[]> one = player.bot("GET", "/users/@me", null);

        // Then
        assertThat(one.statusCode()).isEqualTo(429);
        assertThat(one.headers().firstValue("X-RateLimit-Global")).hasValue("true");
        assertThat(one.headers().firstValue("X-RateLimit-Scope")).hasValue("global");
        assertThat(player.json(one).path("global").asBoolean()).isTrue();
    }

    @Test
    void pagesHistoryFromEverySide() {
        // Given
        String[] ids = new String[5];
        for (int i = 0; i < 5; i++) {
            ids[i] = sent(GENERAL, content("m" + i)).path("id").asText();
        }

        // Then
        assertThat(contents("?limit=2")).containsExactly("m4", "m3");
        assertThat(contents("?limit=2&before=" + ids[2])).containsExactly("m1", "m0");
        assertThat(contents("?limit=2&after=" + ids[1])).containsExactly("m3", "m2");
        assertThat(contents("?limit=3&around=" + ids[2])).containsExactly("m3", "m2", "m1");
    }

    private List<String> contents(String query) {
        return player.json(player.bot("GET", GENERAL + query, null))
                .valueStream()
                .map(message -> message.path("content").asText())
                .toList();
    }

    @Test
    void pinsAndUnpins() {
        // Given
        String id = sent(GENERAL, content("pin me")).path("id").asText();

        // When
        HttpResponse<byte[]> pinned = player.bot("PUT", GENERAL + "/pins/" + id, null);
        JsonNode pins = player.json(player.bot("GET", GENERAL + "/pins", null));
        JsonNode seen = player.get("/sandbox/api/messages?as=member&channel=general&pinned=true");
        HttpResponse<byte[]> unpinned = player.bot("DELETE", GENERAL + "/pins/" + id, null);

        // Then
        assertThat(pinned.statusCode()).isEqualTo(204);
        assertThat(pins.at("/items/0/message/id").asText()).isEqualTo(id);
        assertThat(seen.findValuesAsText("content")).containsExactly("pin me");
        assertThat(unpinned.statusCode()).isEqualTo(204);
        assertThat(player.json(player.bot("GET", GENERAL + "/pins", null)).path("items"))
                .isEmpty();
    }

    @Test
    void saysInTheChannelWhatWasPinned() {
        // Given
        String id = sent(GENERAL, content("pin me")).path("id").asText();

        // When
        player.bot("PUT", GENERAL + "/pins/" + id, null);

        // Then
        JsonNode note =
                player.json(player.bot("GET", GENERAL + "?limit=1", null)).path(0);
        assertThat(note.path("type").asInt()).isEqualTo(6);
        assertThat(note.at("/message_reference/message_id").asText()).isEqualTo(id);
    }

    @Test
    void refusesToEditOldMessagesOften() {
        // Given
        String id = sent(GENERAL, content("old")).path("id").asText();
        clock.advance(Duration.ofMinutes(61));
        for (int i = 0; i < 3; i++) {
            assertThat(player.bot("PATCH", GENERAL + "/" + id, content("e" + i)).statusCode())
                    .isEqualTo(200);
        }

        // When
        HttpResponse<byte[]> fourth = player.bot("PATCH", GENERAL + "/" + id, content("e4"));

        // Then
        refused(fourth, 429, 30046);
        assertThat(player.json(fourth).path("retry_after").asDouble()).isEqualTo(6.0);
        assertThat(fourth.headers().firstValue("Retry-After")).hasValue("6");
    }

    @Test
    void tellsANonceToItsSenderOnly() {
        // When
        JsonNode made = sent(GENERAL, content("x").put("nonce", "secret"));

        // Then
        assertThat(made.path("nonce").asText()).isEqualTo("secret");
        assertThat(player.json(player.bot("GET", GENERAL, null)).path(0).has("nonce"))
                .isFalse();
    }

    @Test
    void schedulesEventsByDiscordsRules() {
        // Given
        String path = "/guilds/" + FirstWorld.GUILD + "/scheduled-events";
        ObjectNode event = Json.object()
                .put("name", "Kingdom war")
                .put("privacy_level", 2)
                .put("entity_type", 3)
                .put("scheduled_start_time", "2026-11-24T10:00:00Z");
        event.putObject("entity_metadata").put("location", "the field");

        // When
        HttpResponse<byte[]> endless = player.bot("POST", path, event);
        JsonNode made = sent(path, event.put("scheduled_end_time", "2026-11-24T12:00:00Z"));
        HttpResponse<byte[]> illegal = player.bot(
                "PATCH", path + "/" + made.path("id").asText(), Json.object().put("status", 3));

        // Then
        refused(endless, 400, 50035);
        assertThat(player.json(endless)
                        .at("/errors/scheduled_end_time/_errors/0/code")
                        .asText())
                .isEqualTo("BASE_TYPE_REQUIRED");
        refused(illegal, 400, 50035);
        assertThat(player.json(player.bot("GET", path, null))).hasSize(1);
        assertThat(player.bot("DELETE", path + "/" + made.path("id").asText(), null)
                        .statusCode())
                .isEqualTo(204);
        refused(player.bot("GET", path + "/" + made.path("id").asText(), null), 404, 10070);
    }

    @Test
    void keepsCommandsAndCountsCreations() {
        // Given
        String path = "/applications/" + FirstWorld.BOT + "/guilds/" + FirstWorld.GUILD + "/commands";
        ObjectNode command = Json.object().put("name", "ping").put("description", "pong");

        // When
        HttpResponse<byte[]> created = player.bot("POST", path, command);
        HttpResponse<byte[]> again = player.bot("POST", path, command.put("description", "pong!"));
        HttpResponse<byte[]> wrong =
                player.bot("POST", path, Json.object().put("name", "Not Lower").put("description", "x"));
        HttpResponse<byte[]> emptied = player.bot("PUT", path, Json.array());

        // Then
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(player.json(again).path("id")).isEqualTo(player.json(created).path("id"));
        refused(wrong, 400, 50035);
        assertThat(player.json(wrong).at("/errors/name/_errors/0/code").asText())
                .isEqualTo("APPLICATION_COMMAND_INVALID_NAME");
        assertThat(player.json(emptied)).isEmpty();
    }
}
