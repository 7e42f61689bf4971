package bot.k98.watchdog.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.runtime.config.Environment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class ShellCommandTest {
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @Test
    void workThatIsDoneEndsWithNothingToSay() {
        assertThat(run(configuration -> true)).isZero();
        assertThat(told()).isEmpty();
    }

    @Test
    void workThatLeftSomethingUndoneEndsWithOne() {
        assertThat(run(configuration -> false)).isEqualTo(1);
        assertThat(told()).isEmpty();
    }

    @Test
    void aWrongConfigurationEndsWith78AndTheWorkIsNotBegun() {
        // When
        int code = run(Map.of("K98_PORT_BASE", "many"), configuration -> {
            throw new AssertionError("begun");
        });

        // Then
        assertThat(code).isEqualTo(78);
        assertThat(told()).startsWith("k98: K98_PORT_BASE").hasLineCount(1);
    }

    @Test
    void eachFailureIsOneSentence() {
        assertThat(failing(new BackupFailure("the archive is damaged"))).isEqualTo("k98: the archive is damaged\n");
        assertThat(failing(new IOException("/gone"))).isEqualTo("k98: a file can't be read or written: /gone\n");
        assertThat(failing(new TimeoutException("60 s")))
                .isEqualTo("k98: the Kafka broker at 127.0.0.1:20001 doesn't answer (TimeoutException); is the system"
                        + " running?\n");
    }

    private String failing(Exception failure) {
        errors.reset();
        assertThat(run(configuration -> {
                    if (failure instanceof IOException checked) {
                        throw checked;
                    }
                    throw (RuntimeException) failure;
                }))
                .isEqualTo(1);
        return told();
    }

    private int run(ShellCommand.Work work) {
        return run(Map.of("K98_PORT_BASE", "20000"), work);
    }

    private int run(Map<String, String> variables, ShellCommand.Work work) {
        return ShellCommand.run(new Environment(variables), work, new PrintStream(errors, true, UTF_8));
    }

    private String told() {
        return errors.toString(UTF_8);
    }
}
