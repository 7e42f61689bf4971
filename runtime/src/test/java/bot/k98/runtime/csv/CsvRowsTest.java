package bot.k98.runtime.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {
    @Test
    void rowsComeWithTheLineInWhichTheyBegin() throws IOException {
        assertThat(rows("a,b\n\"1\n2\",\"x\r\ny\"\n\nc\n", ','))
                .containsExactly("1: [a, b]", "2: [1\n2, x\r\ny]", "5: []", "6: [c]");
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t', '|'})
    void quotesInsideTextAndDoubledOnesAreText(char separator) throws IOException {
        assertThat(rows("5\" gun,\"5\"\" gun\",\"\",x\"y\"\n".replace(',', separator), separator))
                .containsExactly("1: [5\" gun, 5\" gun, , x\"y\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void aQuoteThatIsNeverClosedIsNamedByItsOwnLine(String end) {
        // Given: a row that begins in line 2, with a good cell of three lines before the open one
        String text = "a,b,c\n1,\"x\ny\nz\",\"Bob\n".replace("\n", end) + ("2,3,4" + end).repeat(2_000);

        // Then
        assertBroken(text, 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,\"", "1,\"Bob", "1,\"Bob\"\""})
    void aQuoteThatTheTextEndsInIsNeverClosed(String last) {
        assertBroken("a,b\n" + last, 2);
    }

    /** The second quote would close the first one, and the rows between them would be one cell. */
    @Test
    void twoQuotesThatAreNeverClosedDontCloseOneAnother() {
        assertBroken("a,b\n1,\"Bob\n2,Mia\n3,\"Jim\n4,Noa\n", 2);
    }

    private static void assertBroken(String text, int line) {
        assertThatThrownBy(() -> rows(text, ','))
                .isInstanceOfSatisfying(
                        BrokenCsvException.class,
                        broken -> assertThat(broken.line()).isEqualTo(line));
    }

    private static List<String> rows(String text, char separator) throws IOException {
        List<String> found = new ArrayList<>();
        try (CsvRows rows = new CsvRows(new StringReader(text), separator)) {
            while (rows.next()) {
                found.add(rows.line() + ": " + List.of(rows.cells()));
            }
        }
        return found;
    }
}
