package bot.k98.watchdog.domain.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.ServiceName;
import bot.k98.watchdog.domain.fleet.Scale.Wish;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {
    @Test
    void whatIsNamedChangesAndTheRestStays() {
        // Given
        Scale before = Scale.ONE_EACH.with(Map.of(ServiceName.GATEWAY, 2));

        // When
        Wish wish = Scale.read("reminder=2, queue=3");

        // Then
        assertThat(wish)
                .isInstanceOfSatisfying(
                        Wish.Understood.class,
                        understood -> assertThat(before.with(understood.instances()))
                                .hasToString("gateway=2,reminder=2,queue=3"));
    }

    @Test
    void whatItWritesItReads() {
        Scale scale = Scale.ONE_EACH.with(Map.of(ServiceName.QUEUE, 9));

        assertThat(Scale.read(scale.toString())).isEqualTo(new Wish.Understood(scale.instances()));
        assertThat(scale.of(ServiceName.WATCHDOG)).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            remider=2        | There is no service 'remider'; it is one of gateway, reminder, queue.
            watchdog=2       | The watchdog can't be scaled: one of it runs for each system.
            queue=10         | queue can't have '10' instances; it is a whole number from 1 to 9. To have none, use /ops stop.
            queue=0          | queue can't have '0' instances; it is a whole number from 1 to 9. To have none, use /ops stop.
            queue=           | queue can't have no number of instances; it is a whole number from 1 to 9. To have none, use /ops stop.
            queue            | 'queue' is no scale; write service=number, for example reminder=2,queue=3.
            queue=2,queue=3  | queue stands there twice; say it once.
            queue=2,         | '' is no scale; write service=number, for example reminder=2,queue=3.
            """, quoteCharacter = '~')
    void whatCanNotBeIsNamed(String text, String problem) {
        assertThat(Scale.read(text)).isEqualTo(new Wish.NotUnderstood(problem));
    }
}
