package bot.k98.runtime.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The compose files, as docker-compose reads them; it needs no engine for that. */
class ComposeTest {
    private static final Path DOCKER = Project.ROOT.resolve("deploy/docker");
    private static final Path COMPOSE = Path.of("/usr/bin/docker-compose");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "with-google.yaml, GOOGLE_CREDENTIALS_FILE, google_credentials, reminder queue",
        "with-pagerduty.yaml, PAGERDUTY_ROUTING_KEY_FILE, pagerduty_routing_key, watchdog",
        "with-webhook.yaml, ALERT_WEBHOOK_URL_FILE, alert_webhook_url, watchdog",
        "with-deadman.yaml, DEADMAN_PING_URL_FILE, deadman_ping_url, watchdog"
    })
    void aSecretGoesToThoseWhoNeedItAndNoOther(String file, String variable, String secret, String services)
            throws Exception {
        // When
        String read = read("compose.yaml", file);

        // Then
        List<String> setting = read.lines()
                .filter(line -> line.strip().equals(variable + ": /run/secrets/" + secret))
                .toList();
        assertThat(setting).hasSize(services.split(" ", -1).length);
        for (String service : services.split(" ", -1)) {
            assertThat(section(read, service)).contains(variable + ": /run/secrets/" + secret, "source: " + secret);
        }
        assertThat(section(read, "gateway")).contains("source: discord_bot_token");
    }

    @Test
    void withNoMoreThanTheTokenNothingElseIsAskedFor() throws Exception {
        assertThat(read("compose.yaml")).contains("discord_bot_token").doesNotContain("google_credentials");
    }

    @Test
    void theExampleNamesEachFileThatThereIs() throws Exception {
        // When
        String named = Files.readAllLines(DOCKER.resolve(".env.example")).stream()
                .filter(line -> line.startsWith("#COMPOSE_FILE="))
                .findFirst()
                .orElseThrow();

        // Then
        try (var files = Files.list(DOCKER)) {
            assertThat(Arrays.asList(named.substring("#COMPOSE_FILE=".length()).split(":", -1)))
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> name.endsWith(".yaml"))
                                    .toList());
        }
    }

    /** What docker-compose makes of these files. */
    private String read(String... names) throws Exception {
        assumeThat(COMPOSE).as("docker-compose is not here").exists();
        List<String> command = new ArrayList<>(List.of(COMPOSE.toString()));
        for (String name : names) {
            Files.copy(DOCKER.resolve(name), folder.resolve(name));
            command.addAll(List.of("-f", name));
        }
        Files.copy(DOCKER.resolve(".env.example"), folder.resolve(".env"));
        command.add("config");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return out;
    }

    /** The lines of one service. */
    private static String section(String read, String service) {
        int from = read.indexOf("\n  " + service + ":\n");
        assertThat(from).as(service).isNotNegative();
        return read.substring(from + 1).split("\n  (?=\\S)", 2)[0];
    }
}
