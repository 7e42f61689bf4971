package bot.k98.runtime.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The systemd units, installed below a folder that plays the root. */
class UnitsTest {
    private static final Path UNITS = Project.ROOT.resolve("deploy/systemd");
    private static final Pattern COMMAND = Pattern.compile("(?m)^ExecStart=(/opt/k98-bot/current/\\S+)");
    private static final Path ANALYZER = Path.of("/usr/bin/systemd-analyze");

    @TempDir
    Path root;

    @Test
    void systemdFindsNothingToSay() throws Exception {
        // Given
        assumeThat(ANALYZER).as("systemd-analyze is not here").exists();
        Path system = copyUnits();

        // When: it ends with 0 whatever it finds, so what it prints counts
        List<String> units = names(system);
        List<String> command = Stream.concat(
                        Stream.of(ANALYZER.toString(), "verify", "--man=no", "--root=" + root, "--recursive-errors=no"),
                        units.stream())
                .toList();
        Ended ended = run(command, Map.of());

        // Then
        assertThat(units).hasSizeGreaterThan(12);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"broker", "gateway", "reminder", "queue", "watchdog"})
    void everyPartGoesWithTheUmbrellaAndIsStartedAgainHoweverItEndedButNotForEver(String part) throws IOException {
        assertThat(Files.readAllLines(UNITS.resolve("k98-" + part + ".service")))
                .contains(
                        "PartOf=k98-bot.service",
                        "Type=notify",
                        "NotifyAccess=main",
                        "ExecStart=/opt/k98-bot/current/k98 run " + part,
                        "Restart=always",
                        "RestartSec=2s",
                        "RestartForceExitStatus=15",
                        "RestartPreventExitStatus=78",
                        "SuccessExitStatus=143",
                        "StartLimitIntervalSec=15min",
                        "StartLimitBurst=10",
                        "WatchdogSec=60s",
                        "OnFailure=k98-notice@%n.service",
                        "WantedBy=k98-bot.service");
        assertThat(Files.readString(UNITS.resolve("k98-bot.service"))).contains("k98-" + part + ".service");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "reminder", "queue"})
    void aFurtherInstanceDiffersFromTheFirstInItsNumberOnly(String part) throws IOException {
        // Given
        String one = Files.readString(UNITS.resolve("k98-" + part + ".service"));

        // When
        String template = Files.readString(UNITS.resolve("k98-" + part + "@.service"));

        // Then
        assertThat(template.replace(", instance %i", "").replace(" %i\n", "\n")).isEqualTo(one);
        assertThat(template).contains("k98 run " + part + " %i\n");
    }

    @Test
    void allRunAsAUserOfTheirOwnWithTheWatchdogOnAndFewRights() throws IOException {
        assertThat(Files.readAllLines(UNITS.resolve("k98-.service.d/10-k98.conf")))
                .contains(
                        "User=k98",
                        "Group=k98",
                        "EnvironmentFile=/etc/k98-bot/k98.env",
                        "Environment=SUPERVISION=platform WATCHDOG_RUN=1",
                        "Environment=DATA_DIR=/var/lib/k98-bot LOG_DIR=/var/log/k98-bot",
                        "NoNewPrivileges=yes",
                        "CapabilityBoundingSet=",
                        "ProtectSystem=strict",
                        "ProtectHome=yes",
                        "PrivateTmp=yes",
                        "PrivateUsers=yes",
                        "SystemCallFilter=@system-service");
    }

    @ParameterizedTest
    @CsvSource({"broker, 11", "gateway, 13", "reminder, 13", "queue, 13", "watchdog, 13"})
    void theExposureIsWhatTheDocumentsSay(String part, String tenfold) throws Exception {
        // Given
        assumeThat(ANALYZER).as("systemd-analyze is not here").exists();
        String version =
                run(List.of(ANALYZER.toString(), "--version"), Map.of()).out();
        assumeThat(version).as("the figures are those of systemd 252").startsWith("systemd 252");
        copyUnits();

        // When
        Ended ended = run(
                List.of(
                        ANALYZER.toString(),
                        "security",
                        "--offline=yes",
                        "--no-pager",
                        "--threshold=" + tenfold,
                        "--root=" + root,
                        "k98-" + part + ".service"),
                Map.of());

        // Then
        assertThat(ended.code()).as(ended.out()).isZero();
    }

    @Test
    void theTokenIsHandedToTheGatewayAlone() throws IOException {
        for (Path unit : files()) {
            assertThat(Files.readString(unit).contains("LoadCredential="))
                    .as(unit.toString())
                    .isEqualTo(unit.getFileName().toString().startsWith("k98-gateway"));
        }
        assertThat(Files.readAllLines(UNITS.resolve("k98-gateway.service")))
                .contains(
                        "LoadCredential=discord-bot-token:/etc/k98-bot/secrets/discord-bot-token",
                        "Environment=DISCORD_BOT_TOKEN_FILE=%d/discord-bot-token");
    }

    @ParameterizedTest
    @CsvSource({
        "k98-backup, OnCalendar=*-*-* 03:10:00 UTC",
        "k98-restore-drill, OnCalendar=Sun *-*-* 04:30:00 UTC",
        "k98-heartbeat-check, OnUnitActiveSec=1min"
    })
    void aTimerComesOfItselfAndStartsItsService(String name, String when) throws IOException {
        assertThat(Files.readAllLines(UNITS.resolve(name + ".timer"))).contains(when, "WantedBy=timers.target");
        assertThat(UNITS.resolve(name + ".service")).exists();
    }

    @Test
    void aNoticeStandsInTheLogAndSaysWhyTheWebhookIsNotTold() throws Exception {
        // When
        Ended ended = run(
                List.of("sh", UNITS.resolve("notice.sh").toString(), "k98-queue.service"),
                Map.of(
                        "LOG_DIR",
                        root.toString(),
                        "ALERT_WEBHOOK_URL_FILE",
                        root.resolve("none").toString()));

        // Then
        assertThat(ended.code()).as(ended.out()).isZero();
        assertThat(ended.out()).contains("k98-queue.service stays down").contains("the webhook is not told");
        assertThat(root.resolve("log.txt")).content().contains("unit down unit=k98-queue.service");
    }

    @Test
    void aDryRunOfTheInstallationChangesNothing() throws Exception {
        // When
        Ended ended = install("--dry-run");

        // Then
        assertThat(ended.code()).as(ended.out()).isZero();
        assertThat(ended.out()).contains("This would be done:").contains("k98-gateway.service");
        assertThat(root.resolve("etc/systemd")).doesNotExist();
        assertThat(root.resolve("opt/k98-bot")).doesNotExist();
    }

    @Test
    void installingTwiceIsInstallingOnceAndUninstallingLeavesWhatIsTheOperators() throws Exception {
        // Given
        assumeThat(System.getProperty("user.name")).as("only root installs").isEqualTo("root");
        Ended first = install();
        Path settings = root.resolve("etc/k98-bot/k98.env");
        Files.writeString(settings, "GUILD_ID=1100000000000000001\n");

        // When
        Ended second = install();

        // Then
        assertThat(first.code()).as(first.out()).isZero();
        assertThat(second.out().lines().filter(line -> line.startsWith("  "))).isEmpty();
        assertThat(settings).hasContent("GUILD_ID=1100000000000000001\n");
        assertThat(List.of(
                        "multi-user.target.wants/k98-bot.service",
                        "k98-bot.service.wants/k98-gateway.service",
                        "timers.target.wants/k98-backup.timer"))
                .allSatisfy(
                        link -> assertThat(root.resolve("etc/systemd/system").resolve(link))
                                .isSymbolicLink());
        assertThat(root.resolve("opt/k98-bot/current/k98")).exists();
        assertThat(Files.getPosixFilePermissions(root.resolve("etc/k98-bot/secrets")))
                .hasSize(3);

        // When
        Ended gone = install("--uninstall");

        // Then
        assertThat(gone.code()).as(gone.out()).isZero();
        assertThat(names(root.resolve("etc/systemd/system"))).isEmpty();
        assertThat(root.resolve("opt/k98-bot")).doesNotExist();
        assertThat(settings).exists();
    }

    @Test
    void aSecretIsHandedToThoseWhoNeedItWhileItIsThere() throws Exception {
        // Given
        assumeThat(System.getProperty("user.name")).as("only root installs").isEqualTo("root");
        install();
        Path secrets = root.resolve("etc/k98-bot/secrets");
        for (String name : List.of(
                "google-credentials.json",
                "pagerduty-routing-key",
                "alert-webhook-url",
                "deadman-ping-url",
                "discord-bot-token")) {
            Files.writeString(secrets.resolve(name), "for a test");
        }

        // When
        Ended handed = install();
        Ended again = install();

        // Then
        assertThat(handed.code()).as(handed.out()).isZero();
        assertThat(handed.out()).contains("systemctl restart k98-bot");
        assertThat(again.out()).doesNotContain("  ").doesNotContain("systemctl");
        assertThat(whoHas("google-credentials.json", "GOOGLE_CREDENTIALS_FILE"))
                .containsExactly("k98-queue", "k98-queue@", "k98-reminder", "k98-reminder@");
        assertThat(whoHas("pagerduty-routing-key", "PAGERDUTY_ROUTING_KEY_FILE"))
                .containsExactly("k98-heartbeat-check", "k98-watchdog");
        assertThat(whoHas("alert-webhook-url", "ALERT_WEBHOOK_URL_FILE"))
                .containsExactly("k98-heartbeat-check", "k98-notice@", "k98-watchdog");
        assertThat(whoHas("deadman-ping-url", "DEADMAN_PING_URL_FILE")).containsExactly("k98-watchdog");

        // When: systemd would not start a unit whose secret is gone
        Files.delete(secrets.resolve("deadman-ping-url"));
        install();

        // Then
        assertThat(whoHas("deadman-ping-url", "DEADMAN_PING_URL_FILE")).isEmpty();
        assertThat(whoHas("alert-webhook-url", "ALERT_WEBHOOK_URL_FILE")).hasSize(3);

        // When
        install("--uninstall");

        // Then
        assertThat(whoHas("google-credentials.json", "GOOGLE_CREDENTIALS_FILE")).isEmpty();
        assertThat(secrets.resolve("google-credentials.json")).exists();
    }

    @Test
    void thePathOfASecretInTheSettingsIsSpokenOf() throws Exception {
        // Given
        assumeThat(System.getProperty("user.name")).as("only root installs").isEqualTo("root");
        install();
        Files.writeString(root.resolve("etc/k98-bot/k98.env"), "GUILD_ID=1\nALERT_WEBHOOK_URL_FILE=/somewhere\n");

        // When
        Ended ended = install();

        // Then
        assertThat(ended.code()).as(ended.out()).isZero();
        assertThat(ended.out()).contains("Take ALERT_WEBHOOK_URL_FILE out of");
    }

    @Test
    void aTimerThatALaterReleaseBringsIsEnabledAndOneThatWasDisabledStaysSo() throws Exception {
        // Given: an installation that knew nothing of the restore drill, and whose operator wants no backups
        assumeThat(System.getProperty("user.name")).as("only root installs").isEqualTo("root");
        install();
        Path system = root.resolve("etc/systemd/system");
        Path wanted = system.resolve("timers.target.wants");
        Files.delete(system.resolve("k98-restore-drill.timer"));
        Files.delete(wanted.resolve("k98-restore-drill.timer"));
        Files.delete(wanted.resolve("k98-backup.timer"));

        // When
        Ended ended = install();

        // Then
        assertThat(ended.code()).as(ended.out()).isZero();
        assertThat(wanted.resolve("k98-restore-drill.timer")).isSymbolicLink();
        assertThat(wanted.resolve("k98-heartbeat-check.timer")).isSymbolicLink();
        assertThat(wanted.resolve("k98-backup.timer").toFile()).doesNotExist();
    }

    /** The units that get the secret and its variable from a file of their own. */
    private List<String> whoHas(String secret, String variable) throws IOException {
        String lines = "LoadCredential=%s:/etc/k98-bot/secrets/%s\nEnvironment=%s=%%d/%s\n"
                .formatted(secret, secret, variable, secret);
        Path system = root.resolve("etc/systemd/system");
        try (Stream<Path> all = Files.walk(system)) {
            return all.filter(file -> file.toString().endsWith(".conf"))
                    .filter(file -> text(file).endsWith(lines))
                    .map(file -> file.getParent().getFileName().toString().replace(".service.d", ""))
                    .sorted()
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path copyUnits() throws IOException {
        Path system = Files.createDirectories(root.resolve("etc/systemd/system"));
        for (Path unit : files()) {
            copy(unit, system.resolve(UNITS.relativize(unit).toString()));
            makeCommands(Files.readString(unit));
        }
        return system;
    }

    /** From a release of nothing but its launcher and its units. */
    private Ended install(String... arguments) throws IOException, InterruptedException {
        Path release = root.resolve("unpacked");
        for (Path unit : files()) {
            copy(
                    unit,
                    release.resolve("deploy/systemd")
                            .resolve(UNITS.relativize(unit).toString()));
        }
        copy(UNITS.resolve("install.sh"), release.resolve("deploy/systemd/install.sh"));
        copy(UNITS.resolve("k98.env.example"), release.resolve("deploy/systemd/k98.env.example"));
        copy(Project.ROOT.resolve("k98"), release.resolve("k98"));
        Files.writeString(release.resolve("VERSION"), "version=0.0.1\ncommit=abc\n");
        Files.createDirectories(root.resolve("etc"));
        Files.writeString(root.resolve("etc/passwd"), "k98:x:999:999::/nowhere:/usr/sbin/nologin\n");
        List<String> command = Stream.concat(
                        Stream.of(
                                "sh",
                                release.resolve("deploy/systemd/install.sh").toString()),
                        Stream.of(arguments))
                .toList();
        return run(command, Map.of("K98_ROOT", root.toString()));
    }

    private static void copy(Path from, Path to) throws IOException {
        if (!Files.exists(to)) {
            Files.createDirectories(to.getParent());
            Files.copy(from, to);
        }
    }

    private void makeCommands(String unit) throws IOException {
        for (String command :
                COMMAND.matcher(unit).results().map(found -> found.group(1)).toList()) {
            Path stub = root.resolve(command.substring(1));
            Files.createDirectories(stub.getParent());
            Files.writeString(stub, "#!/bin/sh\n");
            assertThat(stub.toFile().setExecutable(true)).isTrue();
        }
        Path yes = root.resolve("bin/true");
        Files.createDirectories(yes.getParent());
        Files.writeString(yes, "#!/bin/sh\n");
        assertThat(yes.toFile().setExecutable(true)).isTrue();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(UNITS)) {
            return all.filter(file -> file.toString().matches(".*\\.(service|timer|conf)"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> names(Path system) throws IOException {
        try (Stream<Path> all = Files.list(system)) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("k98-") && name.matches(".*\\.(service|timer)"))
                    .map(name -> name.replace("@.", "@2."))
                    .sorted()
                    .toList();
        }
    }

    private record Ended(int code, String out) {}

    private static Ended run(List<String> command, Map<String, String> variables)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(variables);
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Ended(process.waitFor(), out);
    }
}
