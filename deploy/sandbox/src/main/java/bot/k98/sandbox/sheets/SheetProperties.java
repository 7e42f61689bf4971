package bot.k98.sandbox.sheets;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A spreadsheet and its tabs as the API describes them, without their cells. */
final class SheetProperties {

    private SheetProperties() {}

    static ObjectNode of(Spreadsheet sheet) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("spreadsheetId", sheet.id());
        answer.putObject("properties")
                .put("title", sheet.title())
                .put("locale", "en_US")
                .put("timeZone", "Etc/UTC");
        ArrayNode tabs = answer.putArray("sheets");
        sheet.tabs().forEach(tab -> tabs.addObject().set("properties", of(sheet, tab)));
        return answer;
    }

    static ObjectNode of(Spreadsheet sheet, Tab tab) {
        ObjectNode properties = JsonNodeFactory.instance.objectNode();
        properties
                .put("sheetId", tab.id())
                .put("title", tab.title())
                .put("index", sheet.tabs().indexOf(tab))
                .put("sheetType", "GRID");
        properties.putObject("gridProperties").put("rowCount", tab.rows()).put("columnCount", tab.columns());
        if (tab.hidden()) {
            properties.put("hidden", true);
        }
        return properties;
    }
}
