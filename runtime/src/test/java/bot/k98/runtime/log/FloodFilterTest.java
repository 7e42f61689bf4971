package bot.k98.runtime.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FloodFilterTest {
    private final List<Runnable> afterwards = new ArrayList<>();
    private final FloodFilter filter = new FloodFilter(afterwards::add);
    private final Logger logger = Logger.getLogger(FloodFilter.class.getName());
    private final List<String> told = new ArrayList<>();
    private final Handler listening = new Handler() {
        @Override
        public void publish(LogRecord line) {
            told.add(line.getMessage() + Arrays.toString(line.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        logger.addHandler(listening);
    }

    @AfterEach
    void listenNoMore() {
        logger.removeHandler(listening);
    }

    @Test
    void oneLineSaysHowManyWereLeftOut() {
        // Given
        IntStream.range(0, 100).forEach(number -> filter.isLoggable(line(Level.WARNING)));

        // When
        afterwards.forEach(Runnable::run);

        // Then
        assertThat(afterwards).hasSize(1);
        assertThat(told).singleElement().asString().contains("40", "bot.Desk not deferred interaction=%s");
    }

    @Test
    void whatIsNoWarningIsNeverLeftOut() {
        // When
        boolean all = IntStream.range(0, 100).allMatch(number -> filter.isLoggable(line(Level.INFO)));

        // Then
        assertThat(all).isTrue();
    }

    private static LogRecord line(Level level) {
        LogRecord line = new LogRecord(level, "not deferred interaction=%s");
        line.setLoggerName("bot.Desk");
        line.setParameters(new Object[] {"501"});
        return line;
    }
}
