package bot.k98.runtime.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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
        Path system = Files.createDirectories(root.resolve("etc/systemd/system"));
        for (Path unit : files()) {
            Path copy = system.resolve(UNITS.relativize(unit).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(unit, copy);
            makeCommands(Files.readString(unit));
        }

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
    void everyPartGoesWithTheUmbrellaAndIsRestartedByItsExitCode(String part) throws IOException {
        assertThat(Files.readAllLines(UNITS.resolve("k98-" + part + ".service")))
                .contains(
                        "PartOf=k98-bot.service",
                        "Type=notify",
                        "ExecStart=/opt/k98-bot/current/k98 run " + part,
                        "RestartForceExitStatus=15",
                        "RestartPreventExitStatus=78",
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
        assertThat(root.resolve("etc/systemd/system/k98-bot.service.wants/k98-gateway.service"))
                .isSymbolicLink();
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
