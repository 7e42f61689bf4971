package bot.k98.runtime.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher in an unpacked release that has lost something: it says so and ends with 78, which nobody starts again. */
class LauncherTest {
    @TempDir
    Path release;

    private int portBase = 8600;

    @BeforeEach
    void layOut() throws IOException {
        Files.copy(Project.ROOT.resolve("k98"), release.resolve("k98"));
        Files.createDirectories(release.resolve("deploy"));
        Files.createDirectories(release.resolve("services/watchdog"));
        Files.createSymbolicLink(release.resolve("deploy/launcher"), Project.ROOT.resolve("deploy/launcher"));
        Files.createSymbolicLink(release.resolve("jre"), Path.of(System.getProperty("java.home")));
    }

    @Test
    void withoutTheWatchdogsProgramItEndsInsteadOfTryingForEver() throws Exception {
        // When
        Ended up = run("up");

        // Then
        assertThat(up.code()).isEqualTo(78);
        assertThat(up.said()).contains("services/watchdog/quarkus-run.jar is not there; unpack the archive anew");
    }

    @ParameterizedTest
    @ValueSource(strings = {"broker", "gateway"})
    void aProgramThatIsNotThereIsNamed(String program) throws Exception {
        // When
        Ended end = run("run", program);

        // Then
        assertThat(end.code()).isEqualTo(78);
        assertThat(end.said()).contains("; unpack the archive anew");
    }

    @Test
    void withoutItsJavaItSaysSo() throws Exception {
        // Given
        Files.delete(release.resolve("jre"));
        Files.writeString(release.resolve("services/watchdog/quarkus-run.jar"), "");

        // When
        Ended up = run("up");

        // Then
        assertThat(up.code()).isEqualTo(78);
        assertThat(up.said()).contains("jre/bin/java is not there; unpack the archive anew");
    }

    @Test
    void whatTheWatchdogRefusesIsSaidInItsOwnWords() throws Exception {
        // Given
        HttpServer watchdog = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        watchdog.createContext("/api/trace/", request -> {
            boolean known = request.getRequestURI().getPath().endsWith("/4f3a09c1");
            byte[] words = (known ? "one step\ntwo steps\n" : "A reference is 8 characters.\n").getBytes(UTF_8);
            request.sendResponseHeaders(known ? 200 : 404, words.length);
            request.getResponseBody().write(words);
            request.close();
        });
        watchdog.start();
        portBase = watchdog.getAddress().getPort() - 10;

        // When
        Ended known = run("trace", "4f3a09c1");
        Ended refused = run("trace", "zz");
        Ended malformed = run("trace", "../logs");
        watchdog.stop(0);
        Ended away = run("trace", "4f3a09c1");

        // Then
        assertThat(known).isEqualTo(new Ended(0, "one step\ntwo steps\n"));
        assertThat(refused).isEqualTo(new Ended(1, "k98: A reference is 8 characters.\n"));
        assertThat(malformed.code()).isOne();
        assertThat(malformed.said()).startsWith("k98: '../logs' is no reference");
        assertThat(away.code()).isOne();
        assertThat(away.said()).contains("the watchdog doesn't answer");
    }

    private record Ended(int code, String said) {}

    private Ended run(String... arguments) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("sh", release.resolve("k98").toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().put("K98_PORT_BASE", Integer.toString(portBase));
        builder.environment().put("DATA_DIR", release.resolve("data").toString());
        builder.environment().put("LOG_DIR", release.resolve("logs").toString());
        Path said = release.resolve("said");
        Process process =
                builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        if (!process.waitFor(Duration.ofSeconds(60))) {
            process.destroyForcibly();
            throw new AssertionError("it did not end; it said: " + Files.readString(said, UTF_8));
        }
        return new Ended(process.exitValue(), Files.readString(said, UTF_8));
    }
}
