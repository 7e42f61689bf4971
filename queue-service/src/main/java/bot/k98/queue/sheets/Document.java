package bot.k98.queue.sheets;

import com.google.api.services.sheets.v4.Sheets;
import com.google.api.services.sheets.v4.model.AddSheetRequest;
import com.google.api.services.sheets.v4.model.BatchUpdateSpreadsheetRequest;
import com.google.api.services.sheets.v4.model.BatchUpdateSpreadsheetResponse;
import com.google.api.services.sheets.v4.model.DeleteSheetRequest;
import com.google.api.services.sheets.v4.model.GridProperties;
import com.google.api.services.sheets.v4.model.Request;
import com.google.api.services.sheets.v4.model.SheetProperties;
import com.google.api.services.sheets.v4.model.UpdateSheetPropertiesRequest;
import com.google.api.services.sheets.v4.model.ValueRange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One spreadsheet.
 *
 * @param id as its address shows it
 */
record Document(Sheets sheets, String id) {
    Optional<Integer> tab(String title) throws IOException {
        return sheets.spreadsheets().get(id).setFields("sheets.properties").execute().getSheets().stream()
                .map(sheet -> sheet.getProperties())
                .filter(properties -> properties.getTitle().equals(title))
                .map(SheetProperties::getSheetId)
                .findFirst();
    }

    int add(String title, int rows, int columns) throws IOException {
        SheetProperties properties = new SheetProperties()
                .setTitle(title)
                .setGridProperties(new GridProperties().setRowCount(rows).setColumnCount(columns));
        Request request = new Request().setAddSheet(new AddSheetRequest().setProperties(properties));
        return change(List.of(request))
                .getReplies()
                .getFirst()
                .getAddSheet()
                .getProperties()
                .getSheetId();
    }

    void delete(int tab) throws IOException {
        change(List.of(new Request().setDeleteSheet(new DeleteSheetRequest().setSheetId(tab))));
    }

    /** In one step: all of it or nothing. */
    void replace(Optional<Integer> old, int by, String title) throws IOException {
        List<Request> requests = new ArrayList<>();
        old.ifPresent(tab -> requests.add(new Request().setDeleteSheet(new DeleteSheetRequest().setSheetId(tab))));
        requests.add(new Request()
                .setUpdateSheetProperties(new UpdateSheetPropertiesRequest()
                        .setProperties(new SheetProperties().setSheetId(by).setTitle(title))
                        .setFields("title")));
        change(requests);
    }

    List<List<Object>> read(String range) throws IOException {
        List<List<Object>> values =
                sheets.spreadsheets().values().get(id, range).execute().getValues();
        return values == null ? List.of() : values;
    }

    /** As they are: a text that looks like a formula stays a text. */
    void write(String range, List<List<Object>> rows) throws IOException {
        sheets.spreadsheets()
                .values()
                .update(id, range, new ValueRange().setValues(rows))
                .setValueInputOption("RAW")
                .execute();
    }

    private BatchUpdateSpreadsheetResponse change(List<Request> requests) throws IOException {
        return sheets.spreadsheets()
                .batchUpdate(id, new BatchUpdateSpreadsheetRequest().setRequests(requests))
                .execute();
    }
}
