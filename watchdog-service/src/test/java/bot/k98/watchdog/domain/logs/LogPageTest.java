package bot.k98.watchdog.domain.logs;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.watchdog.domain.logs.LogQuery.LogSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LogPageTest {
    private static final List<String> LOG = List.of(
            "\tat an.earlier.trace(cut)",
            "2026-11-23T20:00:01.000Z INFO  [b.k.Q] (main) started",
            "2026-11-23T20:00:02.000Z ERROR [b.k.Q] (main) it broke",
            "java.lang.IllegalStateException: no",
            "\tat bot.k98.Queue.run",
            "2026-11-23T20:00:03.000Z WARN  [b.k.Q] (main) slow");

    @Test
    void anEntryKeepsItsTrace() {
        // When
        LogPage page = LogPage.of(query(LogSource.ERROR, Optional.of(LogLevel.ERROR), ""), Map.of("queue-1", LOG));

        // Then
        assertThat(page.lines()).containsExactlyElementsOf(LOG.subList(2, 5));
        assertThat(page.matches()).isEqualTo(1);
    }

    @Test
    void errorsAreWarningsAndWorse() {
        assertThat(LogPage.of(query(LogSource.ERROR, Optional.empty(), ""), Map.of("queue-1", LOG))
                        .matches())
                .isEqualTo(2);
    }

    @Test
    void findsInTheTraceTooInAnyCase() {
        assertThat(LogPage.of(query(LogSource.GENERAL, Optional.empty(), "ILLEGALstate"), Map.of("queue-1", LOG))
                        .lines())
                .hasSize(3);
    }

    @Test
    void twoInstancesAreOneStoryInOrderOfTime() {
        // Given
        List<String> other = List.of("2026-11-23T21:00:02.500+01:00 INFO  [b.k.Q] (main) between");

        // When
        LogPage page =
                LogPage.of(query(LogSource.GENERAL, Optional.empty(), ""), Map.of("queue-1", LOG, "queue-2", other));

        // Then
        assertThat(page.lines().get(4)).startsWith("queue-2 | ").endsWith("between");
        assertThat(page.lines()).hasSize(6);
    }

    @Test
    void givesTheNewestLines() {
        // Given
        LogQuery one = new LogQuery(Optional.empty(), LogSource.GENERAL, Optional.empty(), Optional.empty(), 1);

        // Then
        assertThat(LogPage.of(one, Map.of("queue-1", LOG)).lines()).containsExactly(LOG.getLast());
    }

    private static LogQuery query(LogSource source, Optional<LogLevel> level, String contains) {
        Optional<String> part = Optional.of(contains).filter(text -> !text.isEmpty());
        return new LogQuery(Optional.empty(), source, level, part, 50);
    }
}
