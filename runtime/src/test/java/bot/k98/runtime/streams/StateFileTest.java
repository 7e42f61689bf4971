package bot.k98.runtime.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StateFileTest {
    @Test
    void furtherInstancesHaveFilesOfTheirOwn() {
        assertThat(StateFile.of(Path.of("data/tracking.json"), 1)).isEqualTo(Path.of("data/tracking.json"));
        assertThat(StateFile.of(Path.of("data/tracking.json"), 2)).isEqualTo(Path.of("data/tracking-2.json"));
        assertThat(StateFile.of(Path.of("tracking"), 3)).isEqualTo(Path.of("tracking-3"));
    }

    @Test
    void refusesToBecomeTooLarge() throws Exception {
        // Given
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (StateFile.Bounded out = new StateFile.Bounded(bytes, 10)) {
            out.write(new byte[10]);

            // Then
            assertThatThrownBy(() -> out.write(1))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("./k98 backup");
        }
        assertThat(bytes.size()).isEqualTo(10);
    }
}
