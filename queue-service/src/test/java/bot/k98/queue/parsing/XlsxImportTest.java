package bot.k98.queue.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.queue.ImportResult;
import bot.k98.contracts.queue.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxImportTest {
    private static final String[] HEADERS = {"GovernorID", "GovernorName", "HonorPoints"};
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String[] MIA = {"40000001", "Mia", "1,200"};
    private static final String[] WEEKLY = {
        "GovernorID",
        "Name",
        "Alliance",
        "Power",
        "Kill Points",
        "Help Times",
        "Rss Trading",
        "Building",
        "Tech Donation"
    };

    @TempDir
    Path folder;

    private ParserFixture files;

    @BeforeEach
    void prepare() {
        files = new ParserFixture(folder);
    }

    @Test
    void aWorkbookIsReadByItsContent() {
        // When
        ImportResult result = files.parse(ParserFixture.workbook("Honor", HEADERS, MIA), "honor");

        // Then
        assertThat(files.snapshot(result)).contains("40000001,Mia,1200");
    }

    @Test
    void ofAFormulaItsSavedValueCountsAndNumbersKeepTheirDigits() throws IOException {
        // Given
        byte[] workbook = ParserFixture.workbook("honor", sheet -> {
            for (int i = 0; i < HEADERS.length; i++) {
                sheet.value(0, i, HEADERS[i]);
            }
            sheet.value(1, 0, 9007199254740991L);
            sheet.value(1, 1, "Mia");
            sheet.value(1, 2, 1200);
            sheet.value(2, 0, 40000002);
            sheet.formula(2, 2, "C2*2");
        });
        byte[] calculated = replace(workbook, SHEET, "</f>", "</f><v>2400</v>");

        // When
        ImportResult result = files.parse(calculated, "honor");

        // Then
        assertThat(files.snapshot(result)).contains("9007199254740991,Mia,1200", "40000002,,2400");
    }

    @Test
    void aWrongSheetIsNamedWithThoseFound() {
        assertThat(files.refusal(ParserFixture.workbook("Tabelle1", HEADERS, MIA), "honor"))
                .isEqualTo(Problem.of("sheet.missing", "Honor scan", "honor", "Tabelle1"));
    }

    @Test
    void aHiddenSheetIsNotReadWhenAVisibleOneFits() {
        // Given
        Map<String, String[][]> sheets = new LinkedHashMap<>();
        sheets.put("old", new String[][] {WEEKLY, week("Otto")});
        sheets.put("now", new String[][] {WEEKLY, week("Mia")});

        // When
        ImportResult visible = files.parse(ParserFixture.workbook(sheets, "old"::equals), "weekly_activity");
        ImportResult hidden = files.parse(ParserFixture.workbook(sheets, name -> true), "weekly_activity");

        // Then
        assertThat(visible.sheet()).contains("now");
        assertThat(files.snapshot(visible).get(1)).startsWith("1,Mia,");
        assertThat(hidden.sheet()).contains("old");
    }

    @Test
    void aVisibleSheetOfALaterProfileGoesBeforeAHiddenOneOfTheFirst() {
        // Given
        Map<String, String[][]> sheets = new LinkedHashMap<>();
        sheets.put("honor", new String[][] {HEADERS, MIA});
        sheets.put("week", new String[][] {WEEKLY, week("Mia")});

        // When
        ImportResult result = files.parse(ParserFixture.workbook(sheets, "honor"::equals), "honor", "weekly_activity");

        // Then
        assertThat(result.profile()).isEqualTo("weekly_activity");
    }

    @Test
    void theSheetIsNamedOnlyWhenThereAreSeveral() {
        assertThat(files.parse(ParserFixture.workbook("Honor", HEADERS, MIA), "honor")
                        .sheet())
                .isEmpty();
    }

    @Test
    void theNearestOfSeveralProfilesSaysWhatIsWrongWithAWorkbook() {
        // Given
        String[] twice = {"GovernorID", "GovernorName", "HonorPoints", "Honor Points"};

        // Then
        assertThat(files.refusal(ParserFixture.workbook("honor", twice, MIA), "honor", "weekly_activity"))
                .isEqualTo(Problem.of("columns.repeated", "Honor scan", "HonorPoints"));
        assertThat(files.refusal(ParserFixture.workbook("Tabelle1", HEADERS, MIA), "weekly_activity", "honor"))
                .isEqualTo(Problem.of("sheet.missing", "Honor scan", "honor", "Tabelle1"));
        assertThat(files.refusal(ParserFixture.workbook("Tabelle1"), "honor", "weekly_activity"))
                .isEqualTo(Problem.of("file.blank", 20));
    }

    private static String[] week(String name) {
        return new String[] {"1", name, "K98", "5", "6", "7", "8", "9", "10"};
    }

    @Test
    void aTruncatedWorkbookIsRefused() {
        // Given
        byte[] workbook = ParserFixture.workbook("honor", HEADERS, MIA);

        // Then
        assertThat(files.refusal(Arrays.copyOf(workbook, workbook.length / 2), "honor")
                        .code())
                .isEqualTo("zip.broken");
    }

    @Test
    void aZipThatIsNoWorkbookIsRefused() throws IOException {
        assertThat(files.refusal(zip("readme.txt", new byte[100]), "honor").code())
                .isEqualTo("kind.zip");
    }

    @Test
    void aBombIsNotUnpackedFurtherThanItsLimit() throws IOException {
        // Given: 513 MB of nothing
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 513; i++) {
                zip.write(nothing);
            }
        }

        // Then
        assertThat(files.refusal(bytes.toByteArray(), "honor").code()).isEqualTo("zip.too.big");
    }

    @Test
    void aDocumentTypeIsRefusedBeforeAnythingReadsIt() throws IOException {
        // Given
        String attack =
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><workbook>&e;";

        // Then
        assertThat(files.refusal(zip("xl/workbook.xml", attack.getBytes(StandardCharsets.UTF_16LE)), "honor")
                        .code())
                .isEqualTo("zip.doctype");
    }

    @Test
    void oldExcelPicturesAndPdfAreToldApart() {
        assertThat(files.refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2}, "honor")
                        .code())
                .isEqualTo("kind.old.excel");
        assertThat(files.refusal(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0}, "honor")
                        .code())
                .isEqualTo("kind.unknown");
        assertThat(files.refusal("%PDF-1.7 text", "honor").code()).isEqualTo("kind.unknown");
    }

    @Test
    void garbageInsideAWorkbookIsRefusedNotThrown() throws IOException {
        // Given
        byte[] workbook = ParserFixture.workbook("honor", HEADERS, MIA);

        // Then
        assertThat(files.refusal(replace(workbook, SHEET, "</row>", "</ro"), "honor")
                        .code())
                .isEqualTo("sheet.broken");
        assertThat(files.refusal(replace(workbook, "xl/workbook.xml", "<sheets>", "<she"), "honor")
                        .code())
                .isEqualTo("zip.broken");
    }

    @ParameterizedTest
    @CsvSource({
        "t=\"s\",t=\"x\"",
        "<v>0</v>,<v>none</v>",
        "<v>0</v>,<v>-1</v>",
        "r=\"A1\",r=\"!!\"",
        "r=\"1\",r=\"first\"",
        "<sheetData>,<sheetD"
    })
    void whateverTheReaderStumblesOverInASheetIsADamagedSheet(String what, String by) throws IOException {
        // Given
        byte[] workbook = ParserFixture.workbook("honor", HEADERS, MIA);

        // Then
        assertThat(files.refusal(replace(workbook, SHEET, what, by), "honor"))
                .isEqualTo(Problem.of("sheet.broken", "honor"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"ZZZZZZ1\"",
                "<c x=' r=\"A1\" >' r = 'ZZZZ1'",
                "<c\n\tr=\"A12345678901\"",
                "<x:c r=\"AAAA1\"",
                "<c r=\"B2\" t = \"s\"><v>2000000000</v",
                "<c t='s'><f/><v>1<!-- --></v",
                "<c t=\"s\"><v><![CDATA[1]]></v"
            })
    void noCellCanMakeTheReaderFillTheMemory(String tag) throws IOException {
        // Given
        byte[] workbook = ParserFixture.workbook("honor", HEADERS, MIA);

        // Then
        assertThat(files.refusal(replace(workbook, SHEET, "</sheetData>", tag + "></sheetData>"), "honor"))
                .isEqualTo(Problem.of("zip.broken"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"XFD1048576\"/>",
                "<c r=\"C9\"><v>123456789012</v></c>",
                "<c r=\"C9\" t=\"str\"><v>123456789012</v></c>",
                "<c r=\"C9\" s=\"1\" t=\"s\"><v>4</v></c><!-- r=\"ZZZZZ1\" -->",
                "<color r=\"ZZZZZ1\"/>"
            })
    void whatExcelWritesPasses(String cell) throws Exception {
        // Given
        Path file = Files.write(
                folder.resolve("cell.xlsx"),
                replace(ParserFixture.workbook("honor", HEADERS, MIA), SHEET, "</sheetData>", cell + "</sheetData>"));

        // Then
        ZipCheck.check(file, Checkpoint.NONE);
    }

    @Test
    void aDamagedListOfSheetsIsADamagedWorkbook() throws IOException {
        // Given
        byte[] workbook = ParserFixture.workbook("honor", HEADERS, MIA);

        // Then
        assertThat(files.refusal(replace(workbook, "xl/_rels/workbook.xml.rels", "Target=", "Target2="), "honor")
                        .code())
                .isEqualTo("zip.broken");
    }

    @Test
    void aSheetWithoutANameWillDoForAnyProfile() throws IOException {
        // Given
        byte[] workbook = ParserFixture.workbook("honor", HEADERS, MIA);

        // When
        ImportResult result = files.parse(replace(workbook, "xl/workbook.xml", "name=\"honor\"", ""), "honor");

        // Then
        assertThat(result.rows()).isEqualTo(1);
    }

    @Test
    void aTextThatIsNotThereIsDamageAndNotAnEmptyName() throws IOException {
        // Given: Mia's name is the fifth text
        byte[] workbook = ParserFixture.workbook("honor", HEADERS, MIA);

        // Then
        assertThat(files.refusal(replace(workbook, SHEET, "<v>4</v>", "<v>999</v>"), "honor"))
                .isEqualTo(Problem.of("sheet.broken", "honor"));
    }

    @Test
    void anEmptyTextThatIsThereIsAnEmptyName() throws IOException {
        // Given
        byte[] workbook = ParserFixture.workbook("honor", HEADERS, MIA);

        // When
        ImportResult shared = files.parse(replace(workbook, "xl/sharedStrings.xml", "Mia", ""), "honor");
        ImportResult blank = files.parse(replace(workbook, SHEET, "<v>4</v>", "<v></v>"), "honor");

        // Then
        assertThat(files.snapshot(shared)).contains("40000001,,1200");
        assertThat(blank.snapshot()).isEqualTo(shared.snapshot());
    }

    private static byte[] zip(String entry, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private byte[] replace(byte[] workbook, String entry, String what, String by) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile in = new ZipFile(
                        Files.write(folder.resolve("before.xlsx"), workbook).toFile());
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry each : in.stream().toList()) {
                out.putNextEntry(new ZipEntry(each.getName()));
                String content = new String(in.getInputStream(each).readAllBytes(), StandardCharsets.UTF_8);
                if (each.getName().equals(entry)) {
                    assertThat(content).contains(what);
                    content = content.replace(what, by);
                }
                out.write(content.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
