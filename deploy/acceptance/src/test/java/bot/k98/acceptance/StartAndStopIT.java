package bot.k98.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bot.k98.acceptance.stack.Discord;
import bot.k98.acceptance.stack.Launch;
import bot.k98.acceptance.stack.Stack;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting, starting badly, stopping, and going on where it was. */
class StartAndStopIT {
    @TempDir
    Path folder;

    @Test
    @Tag("long")
    void stopsWithoutOrphansGoesOnWhereItWasAndMeetsAFreshDiscordWhenThatIsWanted() throws IOException {
        // Given
        Launch launch = Launch.in(folder);
        List<ProcessHandle> processes;
        try (Stack first = Stack.up(launch)) {
            first.members().use("officer", "general", "/remind set when:1s text:seen before");
            await().atMost(ofSeconds(40)).until(() -> arrived(first, "officer", "seen before") == 1);
            first.members().use("member", "general", "/remind set when:10s text:slept over");
            processes = first.alive();
            assertThat(first.ready().path("urls").path("page").asText())
                    .startsWith("http://127.0.0.1:" + launch.portBase());

            // When a second one is started beside it
            Launch.Ended second = launch.run("up");

            // Then
            assertThat(second.code()).isEqualTo(78);
            assertThat(second.out() + second.errors())
                    .contains("already running")
                    .contains("./k98 down");

            // When it is to forget its local Discord meanwhile
            Launch.Ended reset = launch.run("up", "--reset-sandbox");

            // Then
            assertThat(reset.code()).isEqualTo(1);
            assertThat(reset.errors()).contains("is running").contains("./k98 down");
        }
        assertThat(processes).hasSizeGreaterThan(6).noneMatch(ProcessHandle::isAlive);

        // When
        try (Stack again = Stack.up(launch)) {
            // Then
            await().atMost(ofSeconds(40)).until(() -> arrived(again, "member", "slept over") == 1);
            await().during(ofSeconds(3)).atMost(ofSeconds(5)).until(() -> arrived(again, "member", "slept over") == 1);

            // When a button of before the stop is pressed
            JsonNode pressed = again.members().press("officer", "dm", "Done");

            // Then
            assertThat(pressed.path("state").asText()).isEqualTo("answered");
            await().atMost(ofSeconds(40)).until(() -> calendars(again).size() == 1);
            assertThat(told(launch, "reminder-1") + told(launch, "queue-1")).doesNotContain("corrupted");
            again.members().use("member", "general", "/remind set when:10s text:slept twice");
        }

        // When what the bot knows stays, and its Discord is another one
        try (Stack fresh = Stack.up(launch, "--reset-sandbox")) {
            // Then
            await().atMost(ofSeconds(60)).until(() -> calendars(fresh).size() == 1);
            await().atMost(ofSeconds(40)).until(() -> arrived(fresh, "member", "slept twice") == 1);
            assertThat(arrived(fresh, "member", "slept over")).isZero();
            byte[] scan = "GovernorID,GovernorName,HonorPoints\n7,Ada,55\n".getBytes(UTF_8);
            fresh.members().drop("officer", "uploads", "1198_honor.csv", scan);
            await().atMost(ofSeconds(40))
                    .until(() -> fresh.members()
                            .messages("officer", "uploads")
                            .toString()
                            .contains("🟢"));
        }
    }

    @Test
    void aResetForgetsTheLocalDiscordAndTheSpreadsheetsOnly() throws IOException {
        // Given
        Launch launch = Launch.in(folder);
        for (String file :
                List.of("discord/journal.jsonl", "sheets/sandbox-exports.json", "broker/kept", "files/kept")) {
            Files.createDirectories(launch.data().resolve(file).getParent());
            Files.createFile(launch.data().resolve(file));
        }

        // When it is reset, and nothing starts after it
        Launch.Ended ended = launch.with("K98_PARTITIONS", "0").run("up", "--reset-sandbox");

        // Then
        assertThat(ended.code()).isEqualTo(78);
        assertThat(launch.data().resolve("discord")).doesNotExist();
        assertThat(launch.data().resolve("sheets")).doesNotExist();
        assertThat(launch.data().resolve("broker/kept")).exists();
        assertThat(launch.data().resolve("files/kept")).exists();
    }

    @Test
    void aResetIsRefusedWhileTheDiscordOfAKilledStartLives() throws IOException {
        // Given
        Launch launch = Launch.in(folder);
        Process left = new ProcessBuilder("sh", "-c", "read nothing; : bot.k98.sandbox.discord.DiscordMain").start();
        Path state = Files.createDirectories(launch.data().resolve("discord"));
        Path run = Files.createDirectories(launch.data().resolve("run"));
        Files.writeString(run.resolve("discord-1.json"), "{\"pid\":%d}".formatted(left.pid()));

        // When
        Launch.Ended ended = launch.run("up", "--reset-sandbox");
        left.destroy();

        // Then
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.errors()).contains("process " + left.pid()).contains("./k98 down");
        assertThat(state).exists();
    }

    @Test
    void aTakenPortIsNamedWithItsOwner() throws IOException {
        // Given
        Launch launch = Launch.in(folder);
        try (ServerSocket taken = new ServerSocket(launch.portBase() + 1, 1, InetAddress.getLoopbackAddress())) {
            // When
            Launch.Ended ended = launch.run("up");

            // Then
            assertThat(ended.code()).isEqualTo(78);
            assertThat(ended.out() + ended.errors())
                    .contains(Integer.toString(taken.getLocalPort()))
                    .contains("K98_PORT_BASE")
                    .contains(Long.toString(ProcessHandle.current().pid()));
        }
    }

    @Test
    void anUnusableDataFolderIsNamed() throws IOException {
        // Given
        Path file = Files.createFile(folder.resolve("in-the-way"));

        // When
        Launch.Ended ended = Launch.in(folder)
                .with("DATA_DIR", file.resolve("data").toString())
                .run("up");

        // Then
        assertThat(ended.code()).isEqualTo(78);
        assertThat(ended.errors()).contains("DATA_DIR is " + file).doesNotContain("Exception");
    }

    @Test
    void everyBadSettingIsToldAtOnce() {
        // When
        Launch.Ended ended = Launch.in(folder)
                .with("GUILD_ID", "my guild")
                .with("K98_PARTITIONS", "0")
                .run("up", "--json");

        // Then
        assertThat(ended.code()).isEqualTo(78);
        assertThat(ended.errors())
                .contains("GUILD_ID is 'my guild'")
                .contains("K98_PARTITIONS is '0'")
                .doesNotContain("Exception");
        assertThat(ended.out())
                .startsWith("{\"event\":\"failed\",\"what\":\"start\"")
                .contains("K98_PARTITIONS is '0'");
    }

    @Test
    void withoutAJdkItSaysWhatToInstall() {
        // When
        Launch.Ended ended = Launch.in(folder)
                .with("JAVA_HOME", "")
                .with("K98_JVM_FOLDERS", "/nowhere")
                .with("PATH", folderWithout("java").toString())
                .run("up");

        // Then
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.errors()).contains("a JDK 25 or newer is needed").contains("Install one");
    }

    @Test
    @Tag("long")
    void aWrongTokenIsToldWithoutShowingIt() {
        // Given a local Discord that knows another token
        try (Discord discord = Discord.start(folder)) {
            Path other = Files.createDirectories(folder.resolve("other"));
            Launch wrong = Launch.in(other)
                    .with("DISCORD_API_URL", discord.url() + "/api/v10")
                    .with("DISCORD_BOT_TOKEN", "planted-wrong-token");

            // When
            Launch.Ended ended = wrong.run("up");

            // Then
            assertThat(ended.code()).isEqualTo(78);
            assertThat(ended.out() + ended.errors())
                    .contains("DISCORD_BOT_TOKEN")
                    .doesNotContain("planted-wrong-token");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A PATH with the usual small tools and no {@code java}. */
    private Path folderWithout(String missing) {
        try {
            Path bin = Files.createDirectories(folder.resolve("bin"));
            for (String tool :
                    List.of("sh", "dirname", "sed", "head", "date", "cat", "readlink", "find", "sort", "cksum")) {
                if (!tool.equals(missing)) {
                    Path real = List.of(Path.of("/usr/bin", tool), Path.of("/bin", tool)).stream()
                            .filter(Files::exists)
                            .findFirst()
                            .orElseThrow();
                    Files.createSymbolicLink(bin.resolve(tool), real);
                }
            }
            return bin;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The pinned calendar, which the bot keeps. */
    private static List<JsonNode> calendars(Stack stack) {
        return stack.members().messages("member", "announcements").stream()
                .filter(message -> message.path("pinned").asBoolean())
                .toList();
    }

    /** How many direct messages of that text somebody has. */
    private static String told(Launch launch, String instance) throws IOException {
        return Files.readString(launch.logs().resolve(instance).resolve("log.txt"));
    }

    private static long arrived(Stack stack, String who, String text) {
        return stack.members().texts(who, "dm").stream()
                .filter(message -> message.contains(text))
                .count();
    }
}
