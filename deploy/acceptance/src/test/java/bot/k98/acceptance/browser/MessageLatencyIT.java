package bot.k98.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long a message takes from its making (its id carries the millisecond) until it stands in the page. Written to target/page-latency.txt. */
@Tag("long")
class MessageLatencyIT {

    private static final int MESSAGES = 100;

    @TempDir
    private Path data;

    @Test
    void everyMessageBecomesVisible() throws Exception {
        try (PageFixture fixture = PageFixture.start(data);
                Visitor visitor = fixture.visitor(Way.WIDE_POINTER).settle()) {
            // Given
            visitor.page.evaluate("""
                    () => {
                      const made = (id) => Number((BigInt(id) >> 22n) + 1420070400000n);
                      window.delays = [];
                      new MutationObserver((changes) => changes.flatMap((change) => [...change.addedNodes])
                        .filter((node) => node.dataset?.id)
                        .forEach((node) => requestAnimationFrame(() => window.delays.push(Date.now() - made(node.dataset.id)))))
                        .observe(document.querySelector('[role=log]'), { childList: true });
                    }
                    """);

            // When
            for (int number = 1; number <= MESSAGES; number++) {
                fixture.members().write("member", "general", "Measured " + number);
                visitor.sees("Measured " + number);
            }

            // Then: the last one is measured with the next frame
            visitor.page.waitForFunction("count => window.delays.length >= count", MESSAGES);
            List<Integer> delays = ((List<?>) visitor.page.evaluate("() => window.delays"))
                    .stream().map(delay -> ((Number) delay).intValue()).sorted().toList();
            assertThat(delays).hasSize(MESSAGES);
            Files.writeString(
                    Path.of("target", "page-latency.txt"),
                    "milliseconds until visible: p50 %d, p95 %d, max %d%n"
                            .formatted(delays.get(MESSAGES / 2), delays.get(MESSAGES * 95 / 100), delays.getLast()),
                    StandardCharsets.UTF_8);
        }
    }
}
