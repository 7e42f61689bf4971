package bot.k98.acceptance.reminder;

import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import bot.k98.acceptance.stack.JsonHttp;
import bot.k98.acceptance.stack.Members;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Members of the local Discord who want to be told of one event of the local sheets, an hour before it begins. */
public final class Subscribers {
    private static final String SHEET = "/google/local/v4/spreadsheets/sandbox-calendar/values:batchUpdate";
    private static final DateTimeFormatter CELL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final String BUTTON = "Remind me";

    /** Below the samples. */
    private static final int ROW = 40;

    private final Members members;
    private final JsonHttp http;
    private final String type;
    private final List<String> names;

    private Subscribers(Members members, JsonHttp http, String type, List<String> names) {
        this.members = members;
        this.http = http;
        this.type = type;
        this.names = names;
    }

    /** So many members join. @param type of event, which no sample has */
    public static Subscribers join(Members members, String url, String type, int count) {
        JsonHttp http = new JsonHttp(url);
        List<String> names =
                IntStream.range(0, count).mapToObj(i -> type + "." + i).toList();
        names.forEach(
                name -> http.post("/sandbox/api/members", JsonHttp.object().put("username", name)));
        return new Subscribers(members, http, type, names);
    }

    /** There is one event of the type from then on, and it begins then. */
    public void eventAt(Instant start) {
        ObjectNode body = JsonHttp.object().put("valueInputOption", "RAW");
        ObjectNode data = body.putArray("data").addObject().put("range", "oneoff_events!A" + ROW);
        List.of("TRUE", type, "", title(), type, "", CELL.format(start), CELL.format(start.plusSeconds(3600)))
                .forEach(data.putArray("values").addArray()::add);
        http.post(SHEET, body);
        members.use("officer", "general", "/events refresh");
    }

    public String title() {
        return "The " + type;
    }

    /** By the button of the calendar. */
    public void chooseAnHourBefore() {
        members.use("officer", "general", "/calendar_next_event share:true type:" + type);
        await().atMost(ofSeconds(20))
                .until(() -> members.messages("officer", "general").toString().contains(BUTTON));
        for (String name : names) {
            members.press(name, "general", BUTTON);
            ObjectNode chosen = JsonHttp.object().put("as", name).put("select", "When to tell you of: " + type);
            chosen.putArray("values").add("1h");
            http.post("/sandbox/api/interactions?wait=10s", chosen);
        }
    }

    /** How often each was told. */
    public Map<String, Long> told() {
        return names.stream().collect(Collectors.toMap(Function.identity(), this::told));
    }

    private long told(String name) {
        return members.texts(name, "dm").stream()
                .filter(text -> text.contains(title()))
                .count();
    }
}
