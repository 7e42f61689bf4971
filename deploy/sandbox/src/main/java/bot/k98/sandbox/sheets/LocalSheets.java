package bot.k98.sandbox.sheets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Answers calls of the Sheets API from the store. Errors are {@link GoogleError}s. */
final class LocalSheets {

    private final SpreadsheetStore store;
    private final RandomGenerator random;

    LocalSheets(SpreadsheetStore store, RandomGenerator random) {
        this.store = store;
        this.random = random;
    }

    ObjectNode answer(SheetsCall call, CallOptions options, JsonNode body) {
        return switch (call) {
            case SheetsCall.Create create -> create(body);
            case SheetsCall.Describe(String id) -> store.read(id, SheetProperties::of);
            case SheetsCall.Change(String id) -> store.change(id, sheet -> change(sheet, body));
            case SheetsCall.Read(String id, String range) -> store.read(id, sheet -> read(sheet, range, options));
            case SheetsCall.ReadMany(String id) -> store.read(id, sheet -> readMany(sheet, options));
            case SheetsCall.Write(String id, String range) ->
                store.change(id, sheet -> write(sheet, range, body, options.typed()));
            case SheetsCall.WriteMany(String id) -> store.change(id, sheet -> writeMany(sheet, body));
            case SheetsCall.Append(String id, String range) ->
                store.change(id, sheet -> append(sheet, range, body, options));
            case SheetsCall.Clear(String id, String range) ->
                store.change(id, sheet -> named(id).put("clearedRange", SheetValues.clear(sheet, range)));
            case SheetsCall.ClearMany(String id) -> store.change(id, sheet -> clearMany(sheet, body));
        };
    }

    /** {@code {"spreadsheets":[{"id","title"}]}}, for the page; Google has no such call in this API. */
    ObjectNode list() {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode all = answer.putArray("spreadsheets");
        store.all().forEach(sheet -> all.addObject().put("id", sheet.id()).put("title", sheet.title()));
        return answer;
    }

    private ObjectNode create(JsonNode body) {
        byte[] id = new byte[16];
        random.nextBytes(id);
        Tab first = Tab.named(
                0, body.path("sheets").path(0).path("properties").path("title").asText("Sheet1"));
        String title = body.path("properties").path("title").asText("Untitled spreadsheet");
        Spreadsheet sheet = new Spreadsheet(HexFormat.of().formatHex(id), title, List.of(first));
        store.add(sheet);
        return SheetProperties.of(sheet);
    }

    private ObjectNode change(Spreadsheet sheet, JsonNode body) {
        ObjectNode answer = named(sheet.id());
        ArrayNode replies = answer.putArray("replies");
        SheetChanges changes = new SheetChanges(sheet, random);
        JsonNode requests = body.path("requests");
        if (requests.isEmpty()) {
            throw GoogleError.invalid("Must specify at least one request.");
        }
        for (int number = 0; number < requests.size(); number++) {
            replies.add(changes.apply(requests.get(number), "requests[" + number + "]"));
        }
        return answer;
    }

    private static ObjectNode read(Spreadsheet sheet, String range, CallOptions options) {
        return SheetValues.read(sheet, range, options.dimension(), options.formatted());
    }

    private static ObjectNode readMany(Spreadsheet sheet, CallOptions options) {
        ObjectNode answer = named(sheet.id());
        ArrayNode found = answer.putArray("valueRanges");
        options.ranges().forEach(range -> found.add(read(sheet, range, options)));
        return answer;
    }

    private static ObjectNode write(Spreadsheet sheet, String range, JsonNode body, boolean typed) {
        return named(sheet.id()).setAll(SheetValues.write(sheet, range, body, typed));
    }

    private static ObjectNode writeMany(Spreadsheet sheet, JsonNode body) {
        boolean typed = "USER_ENTERED".equals(body.path("valueInputOption").asText());
        ObjectNode answer = named(sheet.id());
        ArrayNode responses = JsonNodeFactory.instance.arrayNode();
        body.path("data")
                .forEach(data -> responses.add(write(sheet, data.path("range").asText(), data, typed)));
        for (String count : List.of("updatedRows", "updatedColumns", "updatedCells")) {
            answer.put("total" + count.replace("updated", "Updated"), sum(responses, count));
        }
        answer.put("totalUpdatedSheets", body.path("data").size());
        answer.set("responses", responses);
        return answer;
    }

    private static int sum(ArrayNode responses, String field) {
        int total = 0;
        for (JsonNode response : responses) {
            total += response.path(field).asInt();
        }
        return total;
    }

    private static ObjectNode append(Spreadsheet sheet, String range, JsonNode body, CallOptions options) {
        ObjectNode answer = named(sheet.id());
        ObjectNode updates = named(sheet.id());
        updates.setAll(SheetValues.append(sheet, range, body, options.typed()));
        answer.set("updates", updates);
        return answer;
    }

    private static ObjectNode clearMany(Spreadsheet sheet, JsonNode body) {
        ObjectNode answer = named(sheet.id());
        ArrayNode cleared = answer.putArray("clearedRanges");
        Function<JsonNode, String> clear = range -> SheetValues.clear(sheet, range.asText());
        body.path("ranges").forEach(range -> cleared.add(clear.apply(range)));
        return answer;
    }

    private static ObjectNode named(String id) {
        return JsonNodeFactory.instance.objectNode().put("spreadsheetId", id);
    }
}
