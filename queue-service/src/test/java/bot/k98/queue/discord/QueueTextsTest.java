package bot.k98.queue.discord;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.queue.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QueueTextsTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern CODE = Pattern.compile(
            "(?:RefusedFileException|Problem\\.of|problem|bad)\\(\\s*\"([a-z0-9]+(?:\\.[a-z0-9]+)+|download|storage)\"");

    @Test
    void everyProblemThatTheCodeNamesHasItsWords() throws IOException {
        // When
        try (Stream<Path> files = Files.walk(SOURCES)) {
            var codes = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(QueueTextsTest::codes)
                    .distinct()
                    .toList();

            // Then
            assertThat(codes).hasSizeGreaterThan(25).allMatch(code -> QueueTexts.has("problem." + code));
        }
    }

    @Test
    void whatACellBreaksIsSaidForARowAndForAFile() {
        assertThat(Stream.of("blank", "not.a.number", "not.whole", "too.small", "too.large", "seen"))
                .allMatch(rule -> QueueTexts.has("problem.cell." + rule))
                .allMatch(rule -> QueueTexts.has("problem.file.cell." + rule));
    }

    @Test
    void aProblemSaysWhatWhereAndWhatToDo() {
        assertThat(QueueTexts.problem(Problem.of("file.cell.too.small", 4, "GovernorID", "0", "1")))
                .isEqualTo("Row 4: GovernorID is “0”, which is less than 1. Correct it and upload the file again.");
    }

    @Test
    void aProblemOfANewerBuildIsShownAsItIs() {
        assertThat(QueueTexts.problem(Problem.of("from.the.future"))).isEqualTo("from.the.future");
    }

    @Test
    void aFilesNameCantBreakOutOfItsMarks() {
        assertThat(QueueTexts.name("a`b\n@everyone.xlsx")).isEqualTo("a'b @everyone.xlsx");
    }

    @Test
    void aFilesNameIsNotCutWithinAnEmoji() {
        assertThat(QueueTexts.name("n".repeat(58) + "🏰🏰.xlsx")).isEqualTo("n".repeat(58) + "…");
        assertThat(QueueTexts.name("n".repeat(57) + "🏰🏰.xlsx")).isEqualTo("n".repeat(57) + "🏰…");
    }

    private static Stream<String> codes(Path file) {
        try {
            return CODE.matcher(Files.readString(file)).results().map(result -> result.group(1));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
