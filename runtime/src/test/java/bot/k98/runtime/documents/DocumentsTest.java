package bot.k98.runtime.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a document names is there. */
class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)[^)]*\\)|(?:src|srcset)=\"([^\"]+)\"");
    private static final Pattern FILE = Pattern.compile("`([a-z.][\\w.-]*(?:/[\\w.-]+)+|[A-Z]+\\.md|pom\\.xml)`");
    private static final Pattern COMMAND = Pattern.compile("\\./k98 ([a-z][\\w-]*)((?: --[\\w-]+)*)");
    private static final Pattern TEST_CLASS = Pattern.compile("`(?:\\./k98 test )?([A-Z]\\w*[a-z0-9](?:Test|IT))`");

    static Stream<Path> documents() throws IOException {
        return Project.documents().stream().map(Project.ROOT::relativize);
    }

    static Stream<Path> decisions() throws IOException {
        return documents().filter(document -> document.startsWith("docs/adr"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkLeadsToAFile(Path document) throws IOException {
        // Given
        Path folder = Project.ROOT.resolve(document).getParent();

        // When
        List<String> links = LINK.matcher(text(document))
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .filter(link -> !link.contains("://"))
                .toList();

        // Then
        assertThat(links).allSatisfy(link -> assertThat(folder.resolve(link)).exists());
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/runbook-coverage.md", "docs/guarantees.md"})
    void everyFileThatATableNamesExists(Path document) throws IOException {
        assertThat(named(FILE, document))
                .allSatisfy(file -> assertThat(Project.ROOT.resolve(file)).exists());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyCommandThatIsNamedIsInTheHelp(Path document) throws IOException {
        // When
        List<String> commands = COMMAND.matcher(text(document))
                .results()
                .flatMap(DocumentsTest::withOptions)
                .toList();

        // Then
        assertThat(Project.commands()).containsAll(commands);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyTestThatIsNamedExists(Path document) throws IOException {
        assertThat(Project.testClasses()).containsAll(named(TEST_CLASS, document));
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void aDecisionRecordIsShort(Path decision) throws IOException {
        assertThat(text(decision).lines()).hasSizeLessThanOrEqualTo(25);
    }

    private static Stream<String> withOptions(MatchResult found) {
        String command = found.group(1);
        return Stream.concat(
                Stream.of(command),
                Stream.of(found.group(2).strip().split(" "))
                        .filter(option -> !option.isEmpty())
                        .map(option -> command + " " + option));
    }

    private static List<String> named(Pattern pattern, Path document) throws IOException {
        return pattern.matcher(text(document))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String text(Path document) throws IOException {
        return Files.readString(Project.ROOT.resolve(document));
    }
}
