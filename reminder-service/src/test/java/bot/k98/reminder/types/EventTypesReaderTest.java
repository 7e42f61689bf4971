package bot.k98.reminder.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventTypesReaderTest {
    @Test
    void lengthsAreMinutesOrHaveAUnit() {
        var loaded = EventTypesReader.of("""
            types:
              - {name: a, length: 7}
              - {name: b, length: 2h}
              - {name: c, length: 6d}
            """);
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.types().of("a").length()).isEqualTo(Duration.ofMinutes(7));
        assertThat(loaded.types().of("b").length()).isEqualTo(Duration.ofMinutes(120));
        assertThat(loaded.types().of("c").length()).isEqualTo(Duration.ofDays(6));
    }

    @Test
    void anOwnFileChangesWhatItNamesAndKeepsTheRest(@TempDir Path folder) throws Exception {
        // Given
        Path file = Files.writeString(folder.resolve("own.yaml"), """
            types:
              - {name: ruins, length: 15m}
              - {name: raid, label: Raids, emoji: "🐲"}
            """);

        // When
        var loaded = EventTypesReader.load(Optional.of(file));

        // Then
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.types().of("ruins").length()).isEqualTo(Duration.ofMinutes(15));
        assertThat(loaded.types().of("ruins").announced()).isTrue();
        assertThat(loaded.types().of("ruins").title()).isEqualTo("Next Ruins");
        assertThat(loaded.types().of("raid").label()).isEqualTo("Raids");
        assertThat(loaded.types().of("altars").length()).isEqualTo(Duration.ofMinutes(180));
    }

    @Test
    void whatCannotBeUsedIsNamedAndCostsOnlyItself() {
        var loaded = EventTypesReader.of("""
            types:
              - {name: Bad Name!}
              - {name: long, length: tomorrow}
              - {name: angry, fight: maybe}
              - {name: good}
            """);
        assertThat(loaded.problems()).hasSize(3);
        assertThat(loaded.types().all()).extracting(type -> type.name()).containsExactly("good");
        assertThat(EventTypesReader.of("types: [").problems())
                .singleElement()
                .asString()
                .contains("no YAML");
    }
}
