package bot.k98.sandbox.sheets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** The requests of a batchUpdate that this sandbox plays: addSheet, deleteSheet, updateSheetProperties. Another one is refused by name. */
final class SheetChanges {

    private static final int LARGEST_ID = 2_000_000_000;

    private final Spreadsheet sheet;
    private final RandomGenerator random;

    SheetChanges(Spreadsheet sheet, RandomGenerator random) {
        this.sheet = sheet;
        this.random = random;
    }

    /** The reply to one request. {@code place} names it in errors: {@code requests[0]}. */
    ObjectNode apply(JsonNode request, String place) {
        String kind = request.fieldNames().hasNext() ? request.fieldNames().next() : "";
        String where = "Invalid " + place + "." + kind + ": ";
        JsonNode body = request.path(kind);
        return switch (kind) {
            case "addSheet" -> add(body.path("properties"), where);
            case "deleteSheet" -> delete(body.path("sheetId").asInt(), where);
            case "updateSheetProperties" -> update(body, where);
            default -> throw GoogleError.invalid("Invalid " + place + ": the sandbox doesn't play '" + kind + "'");
        };
    }

    private ObjectNode add(JsonNode properties, String where) {
        String title = properties.path("title").asText("Sheet" + (sheet.tabs().size() + 1));
        requireFree(title, -1, where);
        int id = properties.path("sheetId").asInt(random.nextInt(1, LARGEST_ID));
        if (sheet.find(id).isPresent()) {
            throw GoogleError.invalid(where + "A sheet with the id " + id + " already exists.");
        }
        Tab tab = Tab.named(id, title);
        resize(tab, properties.path("gridProperties"));
        tab.hide(properties.path("hidden").asBoolean(false));
        place(tab, properties.path("index").asInt(sheet.tabs().size()));
        ObjectNode reply = JsonNodeFactory.instance.objectNode();
        reply.putObject("addSheet").set("properties", SheetProperties.of(sheet, tab));
        return reply;
    }

    private ObjectNode delete(int id, String where) {
        Tab tab = existing(id, where);
        if (sheet.tabs().size() == 1) {
            throw GoogleError.invalid(where + "You can't remove all the sheets in a document.");
        }
        sheet.tabs().remove(tab);
        return JsonNodeFactory.instance.objectNode();
    }

    private ObjectNode update(JsonNode body, String where) {
        JsonNode properties = body.path("properties");
        Tab tab = existing(properties.path("sheetId").asInt(), where);
        List<String> fields = Arrays.asList(body.path("fields").asText().split(",", -1));
        if (fields.contains("")) {
            throw GoogleError.invalid(
                    where + "At least one field must be listed in 'fields'. (use '*' to indicate all fields)");
        }
        for (String field : fields) {
            set(tab, field.strip(), properties, where);
        }
        return JsonNodeFactory.instance.objectNode();
    }

    private void set(Tab tab, String field, JsonNode properties, String where) {
        switch (field) {
            case "title" -> rename(tab, properties.path("title").asText(), where);
            case "hidden" -> tab.hide(properties.path("hidden").asBoolean());
            case "index" -> place(tab, properties.path("index").asInt());
            case "gridProperties", "gridProperties.rowCount", "gridProperties.columnCount" ->
                resize(tab, properties.path("gridProperties"));
            case "*" -> properties.fieldNames().forEachRemaining(name -> set(tab, name, properties, where));
            case "sheetId" -> {
                // Names the tab; it can't be changed.
            }
            default -> throw GoogleError.invalid(where + "the sandbox doesn't play the field '" + field + "'");
        }
    }

    private void rename(Tab tab, String title, String where) {
        requireFree(title, tab.id(), where);
        tab.rename(title);
    }

    private void place(Tab tab, int index) {
        sheet.tabs().remove(tab);
        sheet.tabs().add(Math.clamp(index, 0, sheet.tabs().size()), tab);
    }

    private static void resize(Tab tab, JsonNode grid) {
        tab.resize(
                grid.path("rowCount").asInt(tab.rows()),
                grid.path("columnCount").asInt(tab.columns()));
    }

    private void requireFree(String title, int ownId, String where) {
        if (title.isBlank()) {
            throw GoogleError.invalid(where + "A sheet needs a name.");
        }
        if (sheet.find(title).filter(tab -> tab.id() != ownId).isPresent()) {
            throw GoogleError.invalid(
                    where + "A sheet with the name \"" + title + "\" already exists. Please enter another name.");
        }
    }

    private Tab existing(int id, String where) {
        return sheet.find(id).orElseThrow(() -> GoogleError.invalid(where + "No sheet with id: " + id));
    }
}
