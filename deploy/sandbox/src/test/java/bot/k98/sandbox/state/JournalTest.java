package bot.k98.sandbox.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    @TempDir
    Path folder;

    private World read() throws IOException {
        World world = new World();
        Journal.open(file(), world::apply, world::facts).close();
        return world;
    }

    private Path file() {
        return folder.resolve("journal.jsonl");
    }

    private static Fact role(String id, String name) {
        return Fact.stored(Kind.ROLE, Json.object().put("id", id).put("name", name));
    }

    private void write(List<Fact> facts) throws IOException {
        World world = new World();
        try (Journal journal = Journal.open(file(), world::apply, world::facts)) {
            journal.append(facts);
        }
    }

    @Test
    void readsBackWhatWasWritten() throws IOException {
        // When
        write(List.of(role("1", "one"), role("2", "two")));
        write(List.of(new Fact.Removed(Kind.ROLE, "1"), role("2", "second")));

        // Then
        assertThat(read().all(Kind.ROLE))
                .extracting(role -> role.path("name").asText())
                .containsExactly("second");
    }

    @Test
    void cutsOffALineThatAKillTore() throws IOException {
        // Given
        write(List.of(role("1", "one")));
        Files.writeString(file(), "[{\"kind\":\"ROLE\",\"key\":\"2\",\"is\":{\"id\"", StandardOpenOption.APPEND);

        // When
        write(List.of(role("3", "three")));

        // Then
        assertThat(read().all(Kind.ROLE))
                .extracting(role -> role.path("id").asText())
                .containsExactly("1", "3");
    }

    @Test
    void keepsOnlyWhatStillHoldsWhenOpened() throws IOException {
        // Given
        Fact[] manyTimes = Stream.generate(() -> role("1", "again")).limit(100).toArray(Fact[]::new);
        write(List.of(manyTimes));

        // When
        long before = Files.size(file());
        ObjectNode kept = read().get(Kind.ROLE, "1");

        // Then
        assertThat(kept.path("name").asText()).isEqualTo("again");
        assertThat(Files.size(file())).isLessThan(before / 50);
    }
}
