package bot.k98.sandbox.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.sheets.v4.Sheets;
import com.google.api.services.sheets.v4.model.AddSheetRequest;
import com.google.api.services.sheets.v4.model.BatchClearValuesRequest;
import com.google.api.services.sheets.v4.model.BatchUpdateSpreadsheetRequest;
import com.google.api.services.sheets.v4.model.BatchUpdateSpreadsheetResponse;
import com.google.api.services.sheets.v4.model.BatchUpdateValuesRequest;
import com.google.api.services.sheets.v4.model.ClearValuesRequest;
import com.google.api.services.sheets.v4.model.DeleteSheetRequest;
import com.google.api.services.sheets.v4.model.Request;
import com.google.api.services.sheets.v4.model.SheetProperties;
import com.google.api.services.sheets.v4.model.Spreadsheet;
import com.google.api.services.sheets.v4.model.UpdateSheetPropertiesRequest;
import com.google.api.services.sheets.v4.model.ValueRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Google's own client against local Sheets. */
class SheetsClientIT {

    @TempDir
    private Path data;

    private SheetsServerFixture server;
    private Sheets sheets;

    @BeforeEach
    void start() throws Exception {
        server = new SheetsServerFixture(data, Clock.systemUTC());
        sheets = server.client(false);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void servesTheSamplesInTheOldBotsLayout() throws IOException {
        // When
        List<String> titles = sheets.spreadsheets().get(SampleSheets.TIMELINE).execute().getSheets().stream()
                .map(sheet -> sheet.getProperties().getTitle())
                .toList();
        var many = sheets.spreadsheets()
                .values()
                .batchGet(SampleSheets.TIMELINE)
                .setRanges(List.of("RUINS_BOT_DATES!A2:A", "Major_BOT_DATES!A2:B", "Chronicle_BOT_DATES!A2:C"))
                .execute();

        // Then
        assertThat(titles)
                .containsExactly("RUINS_BOT_DATES", "ALTARS_BOT_DATES", "Major_BOT_DATES", "Chronicle_BOT_DATES");
        assertThat(many.getValueRanges()).hasSize(3);
        assertThat(many.getValueRanges().get(0).getValues().get(0))
                .first()
                .asString()
                .matches("[A-Z][a-z]{2} \\d{1,2} [A-Z][a-z]{2} \\d{2} \\d{2}:00");
        assertThat(many.getValueRanges().get(1).getValues()).contains(List.of("next Friday", "Ziggurat FIGHT"));
        assertThat(many.getValueRanges().get(2).getRange()).isEqualTo("Chronicle_BOT_DATES!A2:C1000");
    }

    @Test
    void writesAppendsAndClears() throws IOException {
        // When
        var written = sheets.spreadsheets()
                .values()
                .update(
                        SampleSheets.EXPORTS,
                        "Sheet1!B2",
                        block(List.of("name", "power"), List.of("Mia", "1200"), List.of(7, true)))
                .setValueInputOption("USER_ENTERED")
                .execute();
        var appended = sheets.spreadsheets()
                .values()
                .append(SampleSheets.EXPORTS, "Sheet1!A1", block(List.of("last", "0042")))
                .setValueInputOption("RAW")
                .execute();
        sheets.spreadsheets()
                .values()
                .clear(SampleSheets.EXPORTS, "Sheet1!B4:C4", new ClearValuesRequest())
                .execute();

        // Then
        assertThat(written.getUpdatedRange()).isEqualTo("Sheet1!B2:C4");
        assertThat(written.getUpdatedCells()).isEqualTo(6);
        assertThat(appended.getUpdates().getUpdatedRange()).isEqualTo("Sheet1!A5:B5");
        assertThat(read("Sheet1!A1:C10"))
                .containsExactly(
                        List.of(),
                        List.of("", "name", "power"),
                        List.of("", "Mia", "1200"),
                        List.of(),
                        List.of("last", "0042"));
    }

    @Test
    void keepsNumbersAsNumbersWhenAskedForThemUnformatted() throws IOException {
        // Given
        sheets.spreadsheets()
                .values()
                .batchUpdate(
                        SampleSheets.EXPORTS,
                        new BatchUpdateValuesRequest()
                                .setValueInputOption("USER_ENTERED")
                                .setData(List.of(block(List.of("12", "1.5", "007", "true"))
                                        .setRange("Sheet1!A1"))))
                .execute();

        // When
        var raw = sheets.spreadsheets()
                .values()
                .get(SampleSheets.EXPORTS, "Sheet1!A1:D1")
                .setValueRenderOption("UNFORMATTED_VALUE")
                .execute();

        // Then
        assertThat(raw.getValues().get(0).toString()).isEqualTo("[12, 1.5, 007, true]");
        assertThat(raw.getValues().get(0).get(3)).isEqualTo(true);
        sheets.spreadsheets()
                .values()
                .batchClear(SampleSheets.EXPORTS, new BatchClearValuesRequest().setRanges(List.of("Sheet1")))
                .execute();
        assertThat(read("Sheet1")).isNull();
    }

    @Test
    void addsRenamesAndDeletesTabsTogetherOrNotAtAll() throws IOException {
        // When
        var added = change(
                new Request().setAddSheet(new AddSheetRequest().setProperties(new SheetProperties().setTitle("next"))));
        int id = added.getReplies().get(0).getAddSheet().getProperties().getSheetId();
        change(new Request().setDeleteSheet(new DeleteSheetRequest().setSheetId(0)), rename(id, "current"));
        String refusal = SheetsServerFixture.refusal(() ->
                change(rename(id, "lost"), new Request().setDeleteSheet(new DeleteSheetRequest().setSheetId(id))));

        // Then
        assertThat(refusal)
                .isEqualTo("400 Invalid requests[1].deleteSheet: You can't remove all the sheets in a document.");
        assertThat(titles()).containsExactly("current");
    }

    @Test
    void keepsWhatWasWrittenOverARestart() throws Exception {
        // Given
        sheets.spreadsheets()
                .values()
                .update(SampleSheets.EXPORTS, "Sheet1!A1", block(List.of("kept")))
                .setValueInputOption("RAW")
                .execute();
        String created =
                sheets.spreadsheets().create(new Spreadsheet()).execute().getSpreadsheetId();
        String key = Files.readString(server.keyFile()).replaceAll("\"token_uri.*", "");

        // When
        server.close();
        server = new SheetsServerFixture(data, Clock.systemUTC());
        sheets = server.client(false);

        // Then
        assertThat(read("Sheet1")).containsExactly(List.of("kept"));
        assertThat(sheets.spreadsheets().get(created).execute().getSheets()).hasSize(1);
        assertThat(Files.readString(server.keyFile())).startsWith(key.substring(0, 200));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(server.keyFile())))
                .isEqualTo("rw-------");
    }

    private Request rename(int id, String title) {
        return new Request()
                .setUpdateSheetProperties(new UpdateSheetPropertiesRequest()
                        .setProperties(new SheetProperties().setSheetId(id).setTitle(title))
                        .setFields("title"));
    }

    private BatchUpdateSpreadsheetResponse change(Request... requests) throws IOException {
        return sheets.spreadsheets()
                .batchUpdate(SampleSheets.EXPORTS, new BatchUpdateSpreadsheetRequest().setRequests(List.of(requests)))
                .execute();
    }

    private List<String> titles() throws IOException {
        return sheets.spreadsheets().get(SampleSheets.EXPORTS).execute().getSheets().stream()
                .map(sheet -> sheet.getProperties().getTitle())
                .toList();
    }

    private List<List<Object>> read(String range) throws IOException {
        return sheets.spreadsheets()
                .values()
                .get(SampleSheets.EXPORTS, range)
                .execute()
                .getValues();
    }

    @SafeVarargs
    private static ValueRange block(List<Object>... rows) {
        return new ValueRange().setValues(List.of(rows));
    }
}
