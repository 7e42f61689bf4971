package bot.k98.sandbox.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import bot.k98.sandbox.state.FirstWorld;
import bot.k98.sandbox.state.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Goes once through every operation; what was asked and answered follows Discord's description where that file is at hand (DISCORD_OPENAPI). */
@Timeout(60)
class OperationsIT {
    private static final String CHANNEL = "/channels/{channel_id}";
    private static final String MESSAGES = CHANNEL + "/messages";
    private static final String MESSAGE = MESSAGES + "/{message_id}";
    private static final String COMMANDS = "/applications/{application_id}/commands";
    private static final String GUILD_COMMANDS = "/applications/{application_id}/guilds/{guild_id}/commands";
    private static final String EVENTS = "/guilds/{guild_id}/scheduled-events";
    private static final String HOOK = "/webhooks/{webhook_id}/{webhook_token}";

    @TempDir
    Path data;

    DiscordFixture fixture;
    Player player;
    GatewayClient gateway;
    String query = "";
    final List<Exchange> exchanges = new ArrayList<>();

    @BeforeEach
    void start() throws Exception {
        fixture = new DiscordFixture(data);
        player = fixture.player;
        player.post("/sandbox/faults/settings", Json.object().put("rate_limits", false));
        gateway = new GatewayClient(fixture.discord.url(), "v=10");
        gateway.identify(1).event("GUILD_CREATE");
    }

    @AfterEach
    void stop() throws IOException {
        gateway.close();
        fixture.close();
    }

    /** One exchange; the arguments fill the template's names in their order. */
    private JsonNode call(String method, String template, JsonNode body, String... arguments) {
        String path = template;
        for (String argument : arguments) {
            path = path.replaceFirst("\\{\\w+}", argument);
        }
        HttpResponse<byte[]> response = player.bot(method, path + query, body);
        JsonNode answer = response.body().length == 0 ? null : player.json(response);
        exchanges.add(new Exchange(method, template, body, response.statusCode(), answer));
        return answer == null ? Json.object() : answer;
    }

    private static ObjectNode content(String text) {
        return Json.object().put("content", text);
    }

    private void tour() throws InterruptedException {
        self();
        guild();
        messages();
        commands();
        events();
        interactions();
        refusals();
    }

    private void self() {
        for (String path : List.of(
                "/gateway",
                "/gateway/bot",
                "/users/@me",
                "/users/@me/guilds",
                "/applications/@me",
                "/oauth2/applications/@me")) {
            call("GET", path, null);
        }
        call("GET", "/users/{user_id}", null, FirstWorld.MEMBER);
        call("POST", "/users/@me/channels", Json.object().put("recipient_id", FirstWorld.MEMBER));
    }

    private void guild() {
        player.post(
                "/sandbox/api/threads",
                Json.object().put("as", "member").put("channel", "general").put("name", "talk"));
        for (String path : List.of("", "/channels", "/roles", "/members", "/threads/active")) {
            call("GET", "/guilds/{guild_id}" + path, null, FirstWorld.GUILD);
        }
        call("GET", "/guilds/{guild_id}/members/search", null, FirstWorld.GUILD);
        call("GET", "/guilds/{guild_id}/members/{user_id}", null, FirstWorld.GUILD, FirstWorld.MEMBER);
        call("GET", CHANNEL, null, FirstWorld.KVK);
        call("GET", CHANNEL + "/threads/archived/public", null, FirstWorld.GENERAL);
    }

    private void messages() {
        String first =
                call("POST", MESSAGES, rich(), FirstWorld.GENERAL).path("id").asText();
        String second = call("POST", MESSAGES, secondGeneration(), FirstWorld.GENERAL)
                .path("id")
                .asText();
        ObjectNode reply = content("and so").put("nonce", "n1").put("enforce_nonce", true);
        reply.putObject("message_reference").put("message_id", first);
        String third =
                call("POST", MESSAGES, reply, FirstWorld.GENERAL).path("id").asText();
        call("GET", MESSAGES, null, FirstWorld.GENERAL);
        call("GET", MESSAGE, null, FirstWorld.GENERAL, second);
        call("PATCH", MESSAGE, content("edited"), FirstWorld.GENERAL, first);
        for (String pins : List.of(MESSAGES + "/pins", CHANNEL + "/pins")) {
            call("PUT", pins + "/{message_id}", null, FirstWorld.GENERAL, first);
            call("GET", pins, null, FirstWorld.GENERAL);
            call("DELETE", pins + "/{message_id}", null, FirstWorld.GENERAL, first);
        }
        call("POST", CHANNEL + "/typing", null, FirstWorld.GENERAL);
        call("DELETE", MESSAGE, null, FirstWorld.GENERAL, second);
        ObjectNode both = Json.object();
        both.putArray("messages").add(first).add(third);
        call("POST", MESSAGES + "/bulk-delete", both, FirstWorld.GENERAL);
    }

    private static ObjectNode rich() {
        ObjectNode form = content("hello <@" + FirstWorld.MEMBER + ">");
        ObjectNode embed = form.putArray("embeds").addObject().put("title", "t").put("color", 255);
        embed.putArray("fields").addObject().put("name", "n").put("value", "v");
        embed.putObject("footer").put("text", "f");
        embed.put("timestamp", "2026-11-23T10:00:00Z");
        ObjectNode row = form.putArray("components").addObject().put("type", 1);
        row.putArray("components")
                .addObject()
                .put("type", 2)
                .put("style", 1)
                .put("label", "b")
                .put("custom_id", "b");
        ObjectNode selects = form.withArrayProperty("components").addObject().put("type", 1);
        ObjectNode select =
                selects.putArray("components").addObject().put("type", 3).put("custom_id", "s");
        select.putArray("options").addObject().put("label", "l").put("value", "v");
        ObjectNode people = form.withArrayProperty("components").addObject().put("type", 1);
        people.putArray("components").addObject().put("type", 5).put("custom_id", "p");
        return form;
    }

    private static ObjectNode secondGeneration() {
        ObjectNode form = Json.object().put("flags", 1 << 15);
        ObjectNode container = form.putArray("components").addObject().put("type", 17);
        var parts = container.putArray("components");
        parts.addObject().put("type", 10).put("content", "text");
        parts.addObject().put("type", 14);
        ObjectNode gallery = parts.addObject().put("type", 12);
        gallery.putArray("items").addObject().putObject("media").put("url", "https://127.0.0.1/a.png");
        ObjectNode section = parts.addObject().put("type", 9);
        section.putArray("components").addObject().put("type", 10).put("content", "beside");
        section.putObject("accessory")
                .put("type", 2)
                .put("style", 2)
                .put("label", "x")
                .put("custom_id", "x");
        return form;
    }

    private static ObjectNode command(String name) {
        ObjectNode command = Json.object().put("name", name).put("description", "d");
        command.putArray("options")
                .addObject()
                .put("type", 3)
                .put("name", "o")
                .put("description", "d")
                .put("autocomplete", true);
        return command;
    }

    private void commands() {
        for (String path : List.of(COMMANDS, GUILD_COMMANDS)) {
            String[] at = path.equals(COMMANDS)
                    ? new String[] {FirstWorld.BOT}
                    : new String[] {FirstWorld.BOT, FirstWorld.GUILD};
            String id = call("POST", path, command("one"), at).path("id").asText();
            String[] one = Stream.concat(Arrays.stream(at), Stream.of(id)).toArray(String[]::new);
            call("GET", path, null, at);
            call("GET", path + "/{command_id}", null, one);
            call(
                    "PATCH",
                    path + "/{command_id}",
                    Json.object().put("name", "one").put("description", "e"),
                    one);
            call("DELETE", path + "/{command_id}", null, one);
            call(
                    "PUT",
                    path,
                    Json.array()
                            .add(command("ping"))
                            .add(Json.object().put("name", "Menu").put("type", 3)),
                    at);
        }
        String ping = call("GET", GUILD_COMMANDS, null, FirstWorld.BOT, FirstWorld.GUILD)
                .at("/0/id")
                .asText();
        ObjectNode allowed = Json.object();
        allowed.putArray("permissions")
                .addObject()
                .put("id", FirstWorld.MEMBERS)
                .put("permission", true);
        player.send(player.request("/sandbox/api/commands/" + ping + "/permissions")
                .PUT(BodyPublishers.ofByteArray(Json.bytes(allowed)))
                .build());
        call("GET", GUILD_COMMANDS + "/permissions", null, FirstWorld.BOT, FirstWorld.GUILD);
        call("GET", GUILD_COMMANDS + "/{command_id}/permissions", null, FirstWorld.BOT, FirstWorld.GUILD, ping);
    }

    private void events() {
        ObjectNode event = Json.object()
                .put("name", "war")
                .put("privacy_level", 2)
                .put("entity_type", 3)
                .put("scheduled_start_time", "2099-11-24T10:00:00Z")
                .put("scheduled_end_time", "2099-11-24T12:00:00Z");
        event.putObject("entity_metadata").put("location", "field");
        String id = call("POST", EVENTS, event, FirstWorld.GUILD).path("id").asText();
        String one = EVENTS + "/{guild_scheduled_event_id}";
        call("GET", EVENTS, null, FirstWorld.GUILD);
        call("GET", one, null, FirstWorld.GUILD, id);
        call("PATCH", one, Json.object().put("description", "d"), FirstWorld.GUILD, id);
        call("DELETE", one, null, FirstWorld.GUILD, id);
    }

    private JsonNode interaction() throws InterruptedException {
        player.post(
                "/sandbox/api/interactions",
                Json.object().put("as", "member").put("channel", "general").put("command", "/ping"));
        return gateway.event("INTERACTION_CREATE").path("d");
    }

    private void callback(JsonNode interaction, ObjectNode body) {
        String template = "/interactions/{interaction_id}/{interaction_token}/callback";
        call(
                "POST",
                template,
                body,
                interaction.path("id").asText(),
                interaction.path("token").asText());
    }

    private static ObjectNode body(int type, ObjectNode data) {
        ObjectNode body = Json.object().put("type", type);
        return data == null ? body : body.set("data", data);
    }

    private void interactions() throws InterruptedException {
        JsonNode first = interaction();
        callback(first, body(5, Json.object().put("flags", 64)));
        String token = first.path("token").asText();
        call("PATCH", HOOK + "/messages/{message_id}", rich(), FirstWorld.BOT, token, "@original");
        call("GET", HOOK + "/messages/{message_id}", null, FirstWorld.BOT, token, "@original");
        String more = call("POST", HOOK, content("more"), FirstWorld.BOT, token)
                .path("id")
                .asText();
        call("DELETE", HOOK + "/messages/{message_id}", null, FirstWorld.BOT, token, more);
        callback(interaction(), body(4, content("at once")));
        ObjectNode modal = Json.object().put("custom_id", "m").put("title", "t");
        ObjectNode label =
                modal.putArray("components").addObject().put("type", 18).put("label", "why");
        label.putObject("component").put("type", 4).put("custom_id", "w").put("style", 1);
        callback(interaction(), body(9, modal));
        query = "?with_response=true";
        callback(interaction(), body(4, rich()));
        query = "";
    }

    private void refusals() {
        call("GET", CHANNEL, null, "42");
        call("POST", MESSAGES, content("x".repeat(2001)), FirstWorld.GENERAL);
        player.post("/sandbox/faults", Json.object().put("kind", "ratelimit").put("times", 1));
        call("GET", "/users/@me", null);
    }

    @Test
    void everyOperationIsListedAndToured() throws Exception {
        // Given
        List<String> offered = fixture.discord.operations().stream()
                .map(operation -> operation.method() + " " + operation.template())
                .sorted()
                .toList();

        // When
        tour();

        // Then
        assertThat(exchanges.stream().map(Exchange::operation).distinct()).containsAll(offered);
        try (InputStream list = OperationsIT.class.getResourceAsStream("/operations.txt")) {
            assertThat(new String(list.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .containsExactlyElementsOf(offered);
        }
        assertThat(exchanges.stream().filter(e -> e.status() >= 400).map(e -> e.status() + " " + e.operation()))
                .containsExactly("404 GET " + CHANNEL, "400 POST " + MESSAGES, "429 GET /users/@me");
    }

    @Test
    void followsDiscordsDescriptionBothWays() throws Exception {
        Optional<OpenApi> api = OpenApi.find();
        assumeThat(api)
                .as("DISCORD_OPENAPI names no file; operations.txt says what would be checked")
                .isPresent();

        // When
        tour();

        // Then
        assertThat(exchanges.stream().flatMap(exchange -> api.get().problems(exchange).stream()))
                .isEmpty();
    }
}
