package bot.k98.sandbox.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class A1RangeTest {

    private static final int OPEN = A1Range.OPEN;

    @Test
    void readsWhatAReaderOfTabsAsksFor() {
        assertThat(A1Range.parse("RUINS_BOT_DATES!A2:A")).isEqualTo(new A1Range("RUINS_BOT_DATES", 1, 0, OPEN, 1));
        assertThat(A1Range.parse("Major_BOT_DATES!A2:B")).isEqualTo(new A1Range("Major_BOT_DATES", 1, 0, OPEN, 2));
        assertThat(A1Range.parse("recurring_rules")).isEqualTo(new A1Range("recurring_rules", 0, 0, OPEN, OPEN));
        assertThat(A1Range.parse("'It''s mine'!B3:C4")).isEqualTo(new A1Range("It's mine", 2, 1, 4, 3));
        assertThat(A1Range.parse("Tab!2:5")).isEqualTo(new A1Range("Tab", 1, 0, 5, OPEN));
        assertThat(A1Range.parse("A1:B2")).isEqualTo(new A1Range("", 0, 0, 2, 2));
    }

    @ParameterizedTest
    @CsvSource({"0,A", "25,Z", "26,AA", "701,ZZ", "702,AAA"})
    void namesColumns(int column, String name) {
        assertThat(A1Range.columnName(column)).isEqualTo(name);
        assertThat(A1Range.parse("T!" + name + "1").left()).isEqualTo(column);
    }

    @Test
    void writesItselfAsGoogleDoes() {
        assertThat(A1Range.parse("T!A2:C").within(100, 26).notation()).isEqualTo("T!A2:C100");
        assertThat(A1Range.parse("'my tab'!A1").notation()).isEqualTo("'my tab'!A1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"T!C1:A1", "T!?", "T!A5:A2"})
    void refusesWhatIsNoRange(String notation) {
        assertThatThrownBy(() -> A1Range.parse(notation))
                .isInstanceOf(GoogleError.class)
                .hasMessage("Unable to parse range: " + notation);
    }
}
