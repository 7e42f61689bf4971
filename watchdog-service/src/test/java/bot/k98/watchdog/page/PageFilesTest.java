package bot.k98.watchdog.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PageFilesTest {
    private static final String ROOT = "/META-INF/resources";
    private static final Pattern NAMED = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"");

    @Test
    void everyFileThatThePageNamesIsServedFromItsJars() throws IOException {
        // When
        List<String> named;
        try (InputStream page = getClass().getResourceAsStream(ROOT + "/index.html")) {
            named = NAMED.matcher(new String(page.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList();
        }

        // Then
        assertThat(named).contains("/webjars/uplot/1.6.30/dist/uPlot.iife.min.js", "/ops.js", "/ops.css");
        assertThat(named)
                .allSatisfy(file ->
                        assertThat(getClass().getResource(ROOT + file)).as(file).isNotNull());
    }
}
