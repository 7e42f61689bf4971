package bot.k98.gateway.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.ServiceName;
import bot.k98.runtime.config.Configuration;
import bot.k98.runtime.config.Configuration.Outcome;
import bot.k98.runtime.config.Environment;
import bot.k98.runtime.process.Diagnosis;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A bot whose Message Content is off in the developer portal. */
class DiscordDoctorTest {
    private static final Map<String, String> DISCORD = Map.of(
            "/users/@me", "{\"id\":\"1\",\"username\":\"k98\"}",
            "/gateway/bot", "{\"session_start_limit\":{\"remaining\":900}}",
            "/applications/@me", "{\"id\":\"1\",\"flags\":0}");

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private HttpServer discord;

    @BeforeEach
    void start() throws IOException {
        discord = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        DISCORD.forEach((path, body) -> discord.createContext(path, exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            try (exchange) {
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        }));
        discord.start();
    }

    @AfterEach
    void stop() {
        discord.stop(0);
    }

    @ParameterizedTest
    @CsvSource({
        "HONOR_CHANNEL_ID,1100000000000000303",
        "ACTIVITY_UPLOAD_CHANNEL_ID,1100000000000000303",
        "PROFILES_DIR,profiles"
    })
    void isIllWhereAChannelMayBeWatched(String variable, String value) {
        // When
        examine(Map.of(variable, value));

        // Then
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("BAD  intents: Message Content is off");
    }

    @Test
    void isWellWhereNoChannelIsWatched() {
        // When
        examine(Map.of());

        // Then
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("     intents: Message Content is off; no channel is watched")
                .doesNotContain("BAD  intents");
    }

    private void examine(Map<String, String> more) {
        Map<String, String> variables = new HashMap<>(more);
        variables.put("DISCORD_BOT_TOKEN", "local");
        variables.put(
                "DISCORD_API_URL", "http://127.0.0.1:" + discord.getAddress().getPort());
        Configuration configuration =
                switch (Configuration.read(new Environment(variables), ServiceName.GATEWAY)) {
                    case Outcome.Valid(Configuration valid) -> valid;
                    case Outcome.Invalid(var problems) -> throw new IllegalStateException(problems.toString());
                };
        DiscordDoctor.examine(configuration, new Diagnosis(new PrintStream(said, true, StandardCharsets.UTF_8)));
    }
}
