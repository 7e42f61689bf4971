package bot.k98.runtime.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The real deploy and rollback, with releases that are nothing but a launcher, and a systemctl that notes what it is told. */
@EnabledOnOs(OS.LINUX)
class DeployTest {
    private static final String WELL = "{\"ok\":true}";

    @TempDir
    Path folder;

    private Path opt;
    private Path heartbeat;

    @BeforeEach
    void aReleaseRuns() throws IOException {
        opt = folder.resolve("opt");
        Path running = Files.createDirectories(opt.resolve("releases/1.0.0-old"));
        Files.createDirectories(running.resolve("services"));
        Files.createDirectories(running.resolve("deploy"));
        Files.copy(Project.ROOT.resolve("k98"), running.resolve("k98"));
        Files.createSymbolicLink(running.resolve("deploy/launcher"), Project.ROOT.resolve("deploy/launcher"));
        Files.createSymbolicLink(opt.resolve("current"), Path.of("releases/1.0.0-old"));
        heartbeat = Files.createDirectories(folder.resolve("logs")).resolve("heartbeat.json");
        heard(WELL);
        systemctl("");
    }

    @Test
    void aReleaseThatIsWellTakesThePlaceAndCanBeTakenBack() throws Exception {
        // When
        Ended deployed = k98("deploy", archive("2.0.0", 0), "--no-backup");

        // Then
        assertThat(deployed.code()).as(deployed.out()).isZero();
        assertThat(current()).isEqualTo("2.0.0-new");
        assertThat(Files.readAllLines(folder.resolve("told")).stream().filter(line -> line.startsWith("restart")))
                .containsExactly(
                        "restart k98-broker.service",
                        "restart k98-reminder.service",
                        "restart k98-queue.service",
                        "restart k98-watchdog.service",
                        "restart k98-gateway.service");

        // When: by the launcher of the release that ran before, since the new one is only a stub
        Ended back = k98(opt.resolve("previous/k98"), "rollback");

        // Then
        assertThat(back.code()).as(back.out()).isZero();
        assertThat(current()).isEqualTo("1.0.0-old");
    }

    @Test
    void aReleaseThatFailsItsSmokeRunChangesNothing() throws Exception {
        // When
        Ended ended = k98("deploy", archive("2.0.0", 1), "--no-backup");

        // Then
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).contains("nothing was changed: the smoke run of 2.0.0-new failed");
        assertThat(current()).isEqualTo("1.0.0-old");
        assertThat(folder.resolve("told")).doesNotExist();
        assertThat(opt.resolve("releases/2.0.0-new")).doesNotExist();
    }

    @Test
    void aReleaseThatIsNotHeardGoesBack() throws Exception {
        // Given
        heard("{\"ok\":false}");

        // When
        Ended ended = k98("deploy", archive("2.0.0", 0), "--no-backup");

        // Then
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out())
                .contains("2.0.0-new is not well: not every service was heard")
                .contains("went back to 1.0.0-old");
        assertThat(current()).isEqualTo("1.0.0-old");
    }

    @Test
    void aReleaseWhereAServiceIsThereAndDoesNotWorkGoesBack() throws Exception {
        // Given: both services work until the queue is started anew
        heard(readiness(true));
        systemctl("case \"$*\" in 'restart k98-queue.service') printf '%%s' '%s' >%s ;; esac"
                .formatted(readiness(false), heartbeat));

        // When
        Ended ended = k98("deploy", archive("2.0.0", 0), "--no-backup");

        // Then
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out())
                .contains("2.0.0-new is not well: not ready, and was before: queue")
                .contains("went back to 1.0.0-old");
    }

    private static String readiness(boolean queue) {
        return "{\"ok\":true,\"services\":{\"gateway\":{\"fresh\":true,\"ready\":true},\"queue\":{\"fresh\":true,\"ready\":%s}}}"
                .formatted(queue);
    }

    @Test
    void aProgramThatDoesNotStartIsNamed() throws Exception {
        // Given: the queue of the new release
        systemctl("case \"$*:$(readlink %s)\" in 'restart k98-queue.service:releases/2.0.0-new') exit 1 ;; esac"
                .formatted(opt.resolve("current")));

        // When
        Ended ended = k98("deploy", archive("2.0.0", 0), "--no-backup");

        // Then
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).contains("k98-queue.service does not start").contains("went back to 1.0.0-old");
        assertThat(current()).isEqualTo("1.0.0-old");
    }

    @Test
    void aFailedBackupChangesNothing() throws Exception {
        // Given
        systemctl("case \"$*\" in 'start k98-backup.service') exit 1 ;; esac");

        // When
        Ended ended = k98("deploy", archive("2.0.0", 0));

        // Then
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out())
                .contains("nothing was changed: the backup failed")
                .contains("--no-backup");
        assertThat(current()).isEqualTo("1.0.0-old");
        assertThat(Files.readAllLines(folder.resolve("told"))).containsExactly("start k98-backup.service");
        assertThat(opt.resolve("releases/2.0.0-new")).doesNotExist();
    }

    @Test
    void theReleaseToGoBackToStaysWhenItsOwnArchiveIsNotWell() throws Exception {
        // Given
        Files.createDirectories(opt.resolve("releases/2.0.0-new"));
        Files.createSymbolicLink(opt.resolve("previous"), Path.of("releases/2.0.0-new"));

        // When
        Ended ended = k98("deploy", archive("2.0.0", 1), "--no-backup");

        // Then
        assertThat(ended.code()).isEqualTo(1);
        assertThat(opt.resolve("releases/2.0.0-new")).isDirectory();
    }

    @Test
    void aFurtherInstanceIsRestartedTooAndAReleaseWhereItEndedByItselfGoesBack() throws Exception {
        // Given: each time that somebody asks, it was started once more
        systemctl("""
                case "$*" in
                    'list-units '*k98-queue@*) echo 'k98-queue@2.service loaded active running' ;;
                    'show '*k98-queue@2.service) echo again >>%1$s && wc -l <%1$s ;;
                esac
                """.formatted(folder.resolve("asked")));

        // When
        Ended ended = k98("deploy", archive("2.0.0", 0));

        // Then
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out())
                .contains("2.0.0-new is not well: a program ended by itself")
                .contains("went back to 1.0.0-old");
        assertThat(current()).isEqualTo("1.0.0-old");
        assertThat(Files.readAllLines(folder.resolve("told")))
                .startsWith("start k98-backup.service")
                .containsSubsequence("restart k98-queue.service", "restart k98-queue@2.service");
    }

    @Test
    void anArchiveThatIsNotWhatItsChecksumSaysIsRefused() throws Exception {
        // Given
        String archive = archive("2.0.0", 0);
        Files.writeString(
                Path.of(archive + ".sha256"),
                "0".repeat(64) + "  " + Path.of(archive).getFileName() + "\n");

        // When
        Ended ended = k98("deploy", archive, "--no-backup");

        // Then
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).contains("is not what its checksum says");
        assertThat(current()).isEqualTo("1.0.0-old");
    }

    private String current() throws IOException {
        return Files.readSymbolicLink(opt.resolve("current")).getFileName().toString();
    }

    /** Of a moment that stays new for the whole test. */
    private void heard(String judgement) throws IOException {
        Files.writeString(heartbeat, judgement);
        Files.setLastModifiedTime(heartbeat, FileTime.from(Instant.parse("2999-01-01T00:00:00Z")));
    }

    private void systemctl(String more) throws IOException {
        script(folder.resolve("systemctl"), "printf '%%s\\n' \"$*\" >>%s\n%s".formatted(folder.resolve("told"), more));
    }

    private String archive(String version, int smoke) throws Exception {
        Path release = Files.createDirectories(folder.resolve("k98-bot-" + version));
        Files.writeString(release.resolve("VERSION"), "version=" + version + "\ncommit=new\n");
        script(release.resolve("k98"), "exit " + smoke);
        Path archive = folder.resolve("release.tar.gz");
        Ended ended = run(
                List.of("tar", "-czf", archive.toString(), "-C", folder.toString(), "k98-bot-" + version), Map.of());
        assertThat(ended.code()).as(ended.out()).isZero();
        return archive.toString();
    }

    private static void script(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Ended k98(String... arguments) throws Exception {
        return k98(opt.resolve("current/k98"), arguments);
    }

    private Ended k98(Path launcher, String... arguments) throws Exception {
        return run(
                Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments))
                        .toList(),
                Map.of(
                        "K98_OPT", opt.toString(),
                        "K98_SYSTEMCTL", folder.resolve("systemctl").toString(),
                        "LOG_DIR", heartbeat.getParent().toString(),
                        "K98_HEALTHY_FOR", "1",
                        "K98_HEALTHY_WITHIN", "1"));
    }

    private record Ended(int code, String out) {}

    private static Ended run(List<String> command, Map<String, String> variables) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(variables);
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Ended(process.waitFor(), out);
    }
}
