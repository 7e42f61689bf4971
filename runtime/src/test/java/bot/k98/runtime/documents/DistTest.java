package bot.k98.runtime.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the archive has besides programs, put together by the real {@code dist.sh}. */
@EnabledOnOs(OS.LINUX)
class DistTest {
    /** Tests and the local Discord's sources are for a checkout. */
    private static final Pattern NAMED = Pattern.compile("`(deploy/(?!acceptance|sandbox)[\\w./-]+)");

    @TempDir
    Path stage;

    @Test
    void whatItsDocumentsNameIsInTheArchive() throws Exception {
        // When
        putTogether();

        // Then
        List<String> named = named();
        assertThat(named).contains("deploy/environments/prod.env", "deploy/systemd/install.sh");
        assertThat(named).allSatisfy(file -> assertThat(stage.resolve(file)).exists());
    }

    private void putTogether() throws Exception {
        String script = "set -eu; home=$1; stage=$2; . \"$1/deploy/launcher/dist.sh\"; dist_files";
        Process process = new ProcessBuilder("sh", "-c", script, "sh", Project.ROOT.toString(), stage.toString())
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
    }

    private List<String> named() throws IOException {
        try (Stream<Path> all = Files.walk(stage.resolve("docs"))) {
            return all.filter(file -> file.toString().endsWith(".md"))
                    .flatMap(DistTest::names)
                    .distinct()
                    .toList();
        }
    }

    private static Stream<String> names(Path document) {
        try {
            return NAMED.matcher(Files.readString(document)).results().map(found -> found.group(1));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
