package bot.k98.sandbox.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bot.k98.sandbox.cli.Say;
import bot.k98.sandbox.state.FirstWorld;
import bot.k98.sandbox.state.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The processes as they are started: the local Discord, killed and stopped, and {@code say}. */
@Timeout(90)
class KillIT {
    @TempDir
    Path data;

    final List<Process> started = new ArrayList<>();

    @AfterEach
    void stop() {
        started.forEach(Process::destroyForcibly);
    }

    private Process java(Class<?> main, Map<String, String> env, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(Arrays.asList(args));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("out" + started.size()).toFile());
        builder.environment().put("DATA_DIR", data.resolve("data").toString());
        builder.environment().put("SANDBOX_PORT", "0");
        builder.environment().putAll(env);
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private String output(Process process) throws IOException {
        return Files.readString(data.resolve("out" + started.indexOf(process)), StandardCharsets.UTF_8);
    }

    private String urlOf(Process process) {
        await().atMost(Duration.ofSeconds(30)).until(() -> output(process).contains("page="));
        try {
            return output(process).replaceAll("(?s).*page=(http://[^/]+)/.*", "$1");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void losesNothingAcknowledgedWhenKilled() throws Exception {
        // Given
        Process first = java(DiscordMain.class, Map.of());
        Player player = new Player(urlOf(first));
        List<String> acknowledged = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            acknowledged.add(player.json(player.bot(
                            "POST",
                            "/channels/" + FirstWorld.GENERAL + "/messages",
                            Json.object().put("content", "m" + i)))
                    .path("id")
                    .asText());
        }

        // When
        first.destroyForcibly().waitFor();
        Process second = java(DiscordMain.class, Map.of());

        // Then
        JsonNode kept = new Player(urlOf(second)).messages("member", "general");
        assertThat(kept).extracting(message -> message.path("id").asText()).containsExactlyElementsOf(acknowledged);

        // When
        second.destroy();

        // Then: SIGTERM ends it cleanly
        assertThat(second.waitFor(Duration.ofSeconds(10))).isTrue();
        assertThat(output(second).lines()).as(output(second)).hasSize(1);

        // When
        Process third = java(DiscordMain.class, Map.of(), "--reset");

        // Then
        assertThat(new Player(urlOf(third)).messages("member", "general")).isEmpty();
    }

    @Test
    void saysThatThePortIsTaken() throws Exception {
        // Given
        String port = urlOf(java(DiscordMain.class, Map.of())).replaceAll(".*:", "");

        // When
        Process second = java(
                DiscordMain.class,
                Map.of("SANDBOX_PORT", port, "DATA_DIR", data.resolve("b").toString()));

        // Then
        assertThat(second.waitFor(Duration.ofSeconds(20))).isTrue();
        assertThat(second.exitValue()).isEqualTo(78);
        assertThat(output(second)).contains("port is taken");
    }

    @Test
    void saysWhenNobodyAnswers() throws Exception {
        // Given
        String url = urlOf(java(DiscordMain.class, Map.of()));

        // When
        Process message = java(Say.class, Map.of("SANDBOX_URL", url), "--as", "officer", "hello all");
        Process command = java(Say.class, Map.of("SANDBOX_URL", url), "/nothing");
        Process nowhere = java(Say.class, Map.of("SANDBOX_URL", "http://127.0.0.1:1"), "/ping");
        Process wrong = java(Say.class, Map.of(), "--press");

        // Then
        assertThat(message.waitFor()).isZero();
        assertThat(new Player(url)
                        .messages("member", "general")
                        .at("/0/content")
                        .asText())
                .isEqualTo("hello all");
        assertThat(command.waitFor()).isEqualTo(1);
        assertThat(output(command)).contains("no command /nothing");
        assertThat(nowhere.waitFor()).isEqualTo(1);
        assertThat(output(nowhere)).contains("doesn't answer");
        assertThat(wrong.waitFor()).isEqualTo(2);
    }
}
