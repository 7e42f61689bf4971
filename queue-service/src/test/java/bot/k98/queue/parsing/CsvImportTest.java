package bot.k98.queue.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.queue.ImportResult;
import bot.k98.contracts.queue.Problem;
import bot.k98.queue.testing.ScanFixture;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvImportTest {
    private static final String HEADERS = "GovernorID,GovernorName,HonorPoints\n";

    @TempDir
    Path folder;

    private ParserFixture files;

    @BeforeEach
    void prepare() {
        files = new ParserFixture(folder);
    }

    @Test
    void acceptedRowsBecomeASnapshot() {
        // When
        ImportResult result = files.honor(HEADERS + "40000001,Mia,1200\n40000002,\"Otto, the officer\",7\n");

        // Then
        assertThat(result.profile()).isEqualTo("honor");
        assertThat(result.period()).isEqualTo("2026-11-23");
        assertThat(result.rows()).isEqualTo(2);
        assertThat(result.badRows()).isZero();
        assertThat(result.report()).isEmpty();
        assertThat(files.snapshot(result))
                .containsExactly(
                        "governor_id,governor_name,honor_points",
                        "40000001,Mia,1200",
                        "40000002,\"Otto, the officer\",7");
    }

    @Test
    void theSameRowsHaveTheSameNameHoweverTheyWereWritten() {
        // Given
        ImportResult commas = files.honor(HEADERS + "40000001,Mia,1200\n");
        ImportResult semicolons = files.honor("\uFEFFhonor points;Name;governor_id\r\n\"1,200\";Mia; 40000001 \r\n");

        // Then
        assertThat(semicolons.snapshot()).isEqualTo(commas.snapshot());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkBeforeAQuotedHeadingChangesNothing(String charset) {
        // When
        ImportResult result = files.parse(
                "\uFEFF\"GovernorID\",\"Name\",HonorPoints\n40000001,Mia,12\n".getBytes(Charset.forName(charset)),
                "honor");

        // Then
        assertThat(files.snapshot(result).get(1)).isEqualTo("40000001,Mia,12");
    }

    @Test
    void badRowsAreLeftOutAndListed() {
        // When
        ImportResult result = files.honor(
                HEADERS
                        + "40000001,Mia,1200\nabc,Noa,5\n40000003,Ada,-1\n40000001,Mia,1300\n40000004,Otto,1.5\n40000005,Una,\n");

        // Then
        assertThat(result.rows()).isEqualTo(1);
        assertThat(result.badRows()).isEqualTo(5);
        assertThat(files.report(result))
                .containsExactly(
                        "\uFEFFrow,column,value,problem",
                        "3,GovernorID,abc,cell.not.a.number",
                        "4,HonorPoints,'-1,cell.too.small",
                        "5,GovernorID,40000001,cell.seen",
                        "6,HonorPoints,1.5,cell.not.whole",
                        "7,HonorPoints,,cell.blank");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 200 | 1200",
                "1,234,567 | 1234567",
                "'\u00A012\u00A0345 ' | 12345",
                "12.0 | 12",
                "1.2E3 | 1200",
                "007 | 7"
            })
    void numbersAreReadAsPeopleWriteThem(String written, String read) {
        // When
        ImportResult result = files.honor("GovernorID;Name;HonorPoints\n40000001;Mia;" + written + "\n");

        // Then
        assertThat(files.snapshot(result).get(1)).isEqualTo("40000001,Mia," + read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,23", "12 34", "1e999", "0x10", "NaN", "#REF!", "--5", "1.234.567"})
    void whatIsNoNumberIsNotGuessedAt(String written) {
        // When
        Problem problem = files.refusal("GovernorID;Name;HonorPoints\n40000001;Mia;" + written + "\n", "honor");

        // Then
        assertThat(problem.code()).isEqualTo("rows.none.good");
    }

    @Test
    void aVeryLongNameIsCut() {
        // When
        ImportResult result = files.honor(HEADERS + "40000001," + "x".repeat(10_000) + ",5\n");

        // Then
        assertThat(files.snapshot(result).get(1)).isEqualTo("40000001," + "x".repeat(64) + ",5");
    }

    @Test
    void headersMayStandBelowATitle() {
        // When
        ImportResult result = files.honor("Honor of kingdom 1198,,\n,,\n" + HEADERS + "40000001,Mia,1200\n");

        // Then
        assertThat(result.rows()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", "|"})
    void aTitleWithCommasDoesNotHideWhatPartsTheColumns(String separator) {
        // Given
        String rows = "GovernorID;GovernorName;HonorPoints\n40000001;Mia, the great;1,234,567\n40000002;\"Otto\";2\n";

        // When
        ImportResult result = files.honor("Kingdom 1198, honor scan, 26 Nov, noon\n\n" + rows.replace(";", separator));

        // Then
        assertThat(files.snapshot(result)).contains("40000001,\"Mia, the great\",1234567", "40000002,Otto,2");
    }

    @Test
    void aMissingColumnIsNamedAlsoWhereTheFirstLineMisleads() {
        assertThat(files.refusal("Kingdom 1198, honor scan, 26 Nov\nGovernorID;Name\n1;\"Mia\"\n", "honor"))
                .isEqualTo(Problem.of("columns.missing", "Honor scan", "HonorPoints", "GovernorID, Name"));
    }

    @Test
    void aQuoteThatIsNeverClosedAboveTheColumnsIsTold() {
        assertThat(files.refusal("GovernorID,\"Name,HonorPoints\n1,Mia,5\n", "honor", "weekly_activity"))
                .isEqualTo(Problem.of("csv.broken", 1));
    }

    @Test
    void theOldWideEncodingIsRead() {
        // When
        ImportResult result = files.parse(
                "\uFEFFGovernorID\tName\tHonorPoints\n40000001\tMía\t12\n".getBytes(StandardCharsets.UTF_16LE),
                "honor");

        // Then
        assertThat(files.snapshot(result).get(1)).isEqualTo("40000001,Mía,12");
    }

    @Test
    void aMissingColumnIsNamedWithWhatWasFound() {
        assertThat(files.refusal("GovernorID,Name\n1,Mia\n", "honor"))
                .isEqualTo(Problem.of("columns.missing", "Honor scan", "HonorPoints", "GovernorID, Name"));
    }

    @Test
    void whatIsToldOfAFileIsNotCutWithinAnEmoji() {
        // Given
        String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
        String cell = "x".repeat(95) + family + "y";
        String headers = "GovernorID," + "h".repeat(280) + family + "y";

        // When
        ImportResult result = files.honor(HEADERS + "40000001,Mia,1\n" + cell + ",Noa,5\n");
        Problem problem = files.refusal(headers + "\n1,Mia\n", "honor");

        // Then
        assertThat(files.report(result).getLast()).contains("," + "x".repeat(95) + "…,");
        assertThat(problem.details().getLast()).isEqualTo("GovernorID, " + "h".repeat(280) + "…");
    }

    @Test
    void aColumnThatComesTwiceIsRefused() {
        assertThat(files.refusal("GovernorID,Name,HonorPoints,Honor Points\n1,Mia,1,2\n", "honor")
                        .code())
                .isEqualTo("columns.repeated");
    }

    @Test
    void whenNoneOfSeveralProfilesFitsAllAreNamed() {
        assertThat(files.refusal("a,b\n1,2\n", "honor", "weekly_activity"))
                .isEqualTo(Problem.of("profile.none", "Honor scan, Weekly activity"));
    }

    @Test
    void whenNoneOfSeveralProfilesFitsTheNearestOneSaysWhatItMisses() {
        assertThat(files.refusal("Title\nGovernorID,GovernorName\n1,Mia\n", "weekly_activity", "honor"))
                .isEqualTo(Problem.of("columns.missing", "Honor scan", "HonorPoints", "GovernorID, GovernorName"));
        assertThat(files.refusal("GovernorID,Name,HonorPoints,Honor Points\n1,Mia,1,2\n", "weekly_activity", "honor"))
                .isEqualTo(Problem.of("columns.repeated", "Honor scan", "HonorPoints"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n\n", " \r\n", ",,,\n , ,\n"})
    void aFileInWhichNothingStandsIsCalledEmpty(String text) {
        assertThat(files.refusal(text, "honor", "weekly_activity")).isEqualTo(Problem.of("file.blank", 20));
        assertThat(files.refusal(text, "honor")).isEqualTo(Problem.of("file.blank", 20));
    }

    @Test
    void bytesThatAreNoTextAreRefusedAtTheirLine() {
        // Given
        byte[] latin = (HEADERS + "40000001,M\u00EDa,1\n").getBytes(StandardCharsets.ISO_8859_1);

        // Then
        assertThat(files.refusal(latin, "honor").code()).isEqualTo("csv.not.utf8");
    }

    @Test
    void aQuoteThatIsNeverClosedIsRefusedWithItsLineInsteadOfSwallowingTheRowsBelow() {
        assertThat(files.refusal(HEADERS + "911,a,1\n912,\"Bob,2\n" + "913,Mia,3\n".repeat(2_000), "honor"))
                .isEqualTo(Problem.of("csv.broken", 3));
    }

    @Test
    void aQuoteInTheMiddleOfANameIsAQuote() {
        // When
        ImportResult result = files.honor(HEADERS + "40000001,5\" gun,1\r\n40000002,\"the \"\"big\"\" one\",2\r\n");

        // Then
        assertThat(files.snapshot(result)).contains("40000001,\"5\"\" gun\",1", "40000002,\"the \"\"big\"\" one\",2");
    }

    @Test
    void anUnclosedQuoteCantSwallowMemory() {
        assertThat(files.refusal(HEADERS + "40000001,\"" + "x".repeat(1 << 20), "honor")
                        .code())
                .isEqualTo("csv.broken");
    }

    @Test
    void emptyFilesAndFilesOfHeadersAreRefused() {
        assertThat(files.refusal("", "honor").code()).isEqualTo("file.empty");
        assertThat(files.refusal(HEADERS, "honor").code()).isEqualTo("rows.none");
    }

    @Test
    void weeklyActivityRefusesTheFileForAWrongIdAndLeavesOutRowsWithBlankCells() {
        // Given
        String headers = "GovernorID,Name,Alliance,Power,Kill Points,Help Times,Rss Trading,Building,Tech Donation\n";
        String good = "1,Mia,K98,5,6,7,8,0,10\n2,Otto,K98,5,6,7,8,,10\n";

        // When
        ImportResult partial =
                files.parse((headers + good).getBytes(StandardCharsets.UTF_8), "honor", "weekly_activity");
        Problem wrong = files.refusal(headers + good + "0,Noa,K98,5,6,7,8,9,10\n", "weekly_activity");
        Problem twice = files.refusal(headers + good + "1,Mia,K98,5,6,7,8,9,10\n", "weekly_activity");

        // Then
        assertThat(partial.profile()).isEqualTo("weekly_activity");
        assertThat(partial.period()).isEqualTo("2026-W48");
        assertThat(partial.rows()).isEqualTo(1);
        assertThat(partial.badRows()).isEqualTo(1);
        assertThat(wrong).isEqualTo(Problem.of("file.cell.too.small", 4, "GovernorID", "0", "1"));
        assertThat(twice).isEqualTo(Problem.of("file.cell.seen", 4, "GovernorID", "1", "2"));
    }

    @Test
    void aScanOf300RowsKeepsAllGoodOnes() throws IOException {
        // Given
        Path scan = ScanFixture.honorCsv(folder.resolve("scan.csv"), 300, 98);

        // When
        ImportResult result = files.parse(Files.readAllBytes(scan), "honor");

        // Then
        assertThat(result.badRows()).isEqualTo(ScanFixture.badRows(300)).isEqualTo(3);
        assertThat(result.rows()).isEqualTo(297);
    }
}
