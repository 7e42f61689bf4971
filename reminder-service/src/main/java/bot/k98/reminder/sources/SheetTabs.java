package bot.k98.reminder.sources;

import bot.k98.contracts.reminder.SourceReport.Tab;
import bot.k98.reminder.domain.calendar.CalendarTab;
import bot.k98.runtime.config.SecretFile;
import bot.k98.runtime.sheets.SheetsClient;
import bot.k98.runtime.sheets.SheetsClient.Patience;
import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.services.sheets.v4.Sheets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/** Tabs of Google Sheets, by Google's own client with this installation's account, as they are displayed. */
final class SheetTabs implements SourceReader {
    private static final Logger LOG = Logger.getLogger(SheetTabs.class);
    private static final String FROM = "Google sheet";
    private static final Patience PATIENCE = new Patience(Duration.ofSeconds(20), Duration.ofSeconds(10));
    private static final int MOST_ROWS = 2_000;
    private static final int NOT_ALLOWED = 403;
    private static final int NOT_FOUND = 404;

    private final SourceSettings settings;

    SheetTabs(SourceSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<Tab> read(Set<CalendarTab> wanted) {
        List<Tab> tabs = new ArrayList<>();
        try {
            Optional<String> refusal = refusal();
            if (refusal.isPresent()) {
                LOG.warnf("calendar not read reason=\"%s\"", refusal.get());
                return failed(wanted, refusal.get());
            }
            Sheets sheets = SheetsClient.reading(settings.key(), settings.sheets(), PATIENCE);
            spreadsheets(wanted).forEach((tab, spreadsheet) -> tabs.add(read(sheets, tab, spreadsheet)));
            return tabs;
        } catch (IOException e) {
            LOG.warnf("calendar not read reason=\"%s\"", e.getMessage());
            return failed(wanted, "the account’s key can’t be used");
        }
    }

    private Map<CalendarTab, String> spreadsheets(Set<CalendarTab> wanted) {
        Map<CalendarTab, String> some = new TreeMap<>(settings.spreadsheets());
        some.keySet().retainAll(wanted);
        return some;
    }

    private List<Tab> failed(Set<CalendarTab> wanted, String reason) {
        return spreadsheets(wanted).keySet().stream()
                .map(tab -> Tab.failed(tab.title(), FROM, reason))
                .toList();
    }

    private static Tab read(Sheets sheets, CalendarTab tab, String spreadsheet) {
        try {
            List<List<Object>> values = sheets.spreadsheets()
                    .values()
                    .get(spreadsheet, "'" + tab.title() + "'")
                    .execute()
                    .getValues();
            if (values != null && values.size() > MOST_ROWS) {
                return Tab.failed(tab.title(), FROM, "it has more than " + MOST_ROWS + " rows");
            }
            return Tab.read(tab.title(), FROM, values == null ? List.of() : text(values));
        } catch (GoogleJsonResponseException e) {
            return Tab.failed(tab.title(), FROM, reason(e.getStatusCode()));
        } catch (IOException e) {
            LOG.warnf("calendar tab not read tab=%s reason=\"%s\"", tab.title(), e.getMessage());
            return Tab.failed(tab.title(), FROM, "Google could not be reached");
        }
    }

    private static String reason(int status) {
        return switch (status) {
            case SheetsClient.UNKNOWN -> "Google does not know the bot’s account (401)";
            case NOT_ALLOWED -> "Google refuses (403): share the spreadsheet with the bot’s account";
            case NOT_FOUND -> "there is no spreadsheet with that id (404)";
            case SheetsClient.TOO_MANY -> "Google asks to come back later (429)";
            default ->
                status >= SheetsClient.SERVER
                        ? "Google has trouble of its own (" + status + ")"
                        : "Google refuses (" + status + "): is there a tab of that name?";
        };
    }

    private static List<List<String>> text(List<List<Object>> values) {
        return values.stream()
                .map(row -> row.stream().map(String::valueOf).toList())
                .toList();
    }

    /** Why no account can be used; never where its key lies: members' officers read this. */
    private Optional<String> refusal() throws IOException {
        Optional<Path> key = settings.key();
        if (key.isEmpty()) {
            return SheetsClient.wantsAccount(settings.sheets())
                    ? Optional.of("GOOGLE_CREDENTIALS_FILE is not set")
                    : Optional.empty();
        }
        if (!Files.exists(key.get())) {
            return Optional.of("GOOGLE_CREDENTIALS_FILE names no file");
        }
        Optional<String> refusal = new SecretFile(key.get()).refusal();
        refusal.ifPresent(reason -> LOG.errorf("calendar not read: GOOGLE_CREDENTIALS_FILE %s", reason));
        return refusal.map(reason -> "GOOGLE_CREDENTIALS_FILE may be read by others");
    }
}
