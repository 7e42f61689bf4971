package bot.k98.sandbox.sheets;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A spreadsheet and its tabs in their order.
 *
 * @param id as it stands in the API's paths
 */
record Spreadsheet(
        @JsonProperty("id") String id,
        @JsonProperty("title") String title,
        @JsonProperty("tabs") List<Tab> tabs) {

    Spreadsheet {
        tabs = new ArrayList<>(tabs);
    }

    /** @throws GoogleError 400 when there is no such tab; an empty title means the first one */
    Tab tab(String wanted, String notation) {
        return find(wanted).orElseThrow(() -> GoogleError.unparsable(notation));
    }

    Optional<Tab> find(String wanted) {
        return wanted.isEmpty()
                ? Optional.of(tabs.getFirst())
                : tabs.stream()
                        .filter(tab -> tab.title().equalsIgnoreCase(wanted))
                        .findFirst();
    }

    Optional<Tab> find(int tabId) {
        return tabs.stream().filter(tab -> tab.id() == tabId).findFirst();
    }
}
