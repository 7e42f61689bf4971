package bot.k98.runtime.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeparatorsTest {
    @Test
    void theFirstLineSaysWhichIsLikeliest() {
        assertThat(Separators.likely("\n \r\na;b,c;d\r\n1,2,3,4,5")).startsWith(';', ',');
        assertThat(Separators.likely("a\tb\tc")).startsWith('\t');
    }

    @Test
    void whatStandsInQuotesPartsNothing() {
        assertThat(Separators.likely("\"a,b,c\";d")).startsWith(';');
    }

    @Test
    void commasAreMeantWhereNothingIsParted() {
        assertThat(Separators.likely("")).containsExactly(',', ';', '\t', '|');
    }
}
