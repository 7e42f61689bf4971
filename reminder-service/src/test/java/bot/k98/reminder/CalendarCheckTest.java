package bot.k98.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.reminder.types.EventTypesReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalendarCheckTest {
    @TempDir
    Path folder;

    @Test
    void nothingIsWrongWithoutAnyOrWithAFolder() {
        assertThat(check(Optional.empty(), Optional.empty())).isEmpty();
        assertThat(check(Optional.of(folder), Optional.empty())).isEmpty();
    }

    @Test
    void whatIsNotThereIsNamed() {
        // Given
        Path nowhere = folder.resolve("nope");

        // Then
        assertThat(check(Optional.of(nowhere), Optional.of(nowhere)))
                .containsExactly(
                        "CALENDAR_DIR is " + nowhere + ", which is no folder that this user can read; choose another.",
                        "event type not used: EVENT_TYPES_FILE names " + nowhere + ", which can't be read");
    }

    private static List<String> check(Optional<Path> calendar, Optional<Path> types) {
        return CalendarCheck.problems(calendar, EventTypesReader.load(types));
    }
}
