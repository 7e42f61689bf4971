package bot.k98.watchdog.domain.oldbot;

import bot.k98.contracts.reminder.MemberImport;
import bot.k98.contracts.reminder.MemberImport.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who was told of which lead, in both of the old bot's trackers. Of events that are over nothing is kept: nobody is told of them any more. */
final class SentReader {
    /** {@code ruins:next_ruins:2026-07-15T18:00:00+00:00}; a name may have colons. */
    private static final Pattern EVENT = Pattern.compile(
            "([^:]+):(.*):(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?(?:Z|[+-]\\d\\d:\\d\\d)?)");

    private static final int KEY_PARTS = 3;
    private static final Duration LONGEST_AFTER = Duration.ofHours(1);
    private static final Duration REMEMBERED = Duration.ofDays(2);
    private static final String OVER = "the event is over";
    private static final String NO_USER = "no id of a Discord user";
    private static final String NO_LEAD = "no time that was ever told";

    private final String guildId;
    private final Instant now;
    private final List<OldImport.Sent> sent = new ArrayList<>();

    SentReader(String guildId, Instant now) {
        this.guildId = guildId;
        this.now = now;
    }

    /** An event as both bots know it. */
    private record Event(String type, String title, Instant start) {}

    List<OldImport.Sent> all() {
        return List.copyOf(sent);
    }

    /** {@code {"<event>": {"<user>": [seconds before the start, …]}}} */
    void direct(Map<String, Object> file, FileReport report) {
        file.forEach((key, row) -> {
            Optional<Event> event = event(key);
            Optional<Map<String, Object>> users = Fields.map(row);
            if (event.isEmpty()) {
                report.skip(key, "no name of an event with its start");
            } else if (users.isEmpty()) {
                report.skip(key, "not of the shape that is expected");
            } else if (isOver(event.get())) {
                report.skip(key, OVER);
            } else {
                users.get().forEach((user, leads) -> direct(key, event.get(), user, leads, report));
            }
        });
    }

    private void direct(String key, Event event, String user, Object leads, FileReport report) {
        String row = key + " " + user;
        if (!OldWords.isUser(user)) {
            report.skip(row, NO_USER);
            return;
        }
        for (Object seconds : Fields.list(leads).orElse(List.of())) {
            Fields.whole(seconds)
                    .flatMap(OldWords::lead)
                    .ifPresentOrElse(
                            lead -> add(user, event, lead, report), () -> report.skip(row + " " + seconds, NO_LEAD));
        }
    }

    private static Optional<Event> event(String key) {
        Matcher parts = EVENT.matcher(key);
        return parts.matches()
                ? Fields.time(parts.group(3))
                        .map(start -> new Event(OldWords.type(parts.group(1)), parts.group(2), start))
                : Optional.empty();
    }

    /**
     * {@code {"sent": {"<number>|<user>|<lead>": time}}}
     *
     * @param calendar the cached calendar: {@code {"events": [{"instance_id", "type", "title", "start_utc"}]}}
     */
    void calendar(Map<String, Object> file, Map<String, Object> calendar, FileReport report) {
        Map<String, Event> events = events(calendar);
        Fields.map(file.get("sent")).orElse(Map.of()).forEach((key, at) -> {
            String[] parts = key.split("\\|", -1);
            Optional<String> lead = parts.length == KEY_PARTS
                    ? OldWords.leads(parts[2]).stream().findFirst()
                    : Optional.empty();
            Event event = events.get(parts[0]);
            if (lead.isEmpty()) {
                report.skip(key, NO_LEAD);
            } else if (!OldWords.isUser(parts[1])) {
                report.skip(key, NO_USER);
            } else if (event == null) {
                report.skip(key, "the event is not in event_calendar_cache.json: over, or no longer planned");
            } else if (isOver(event)) {
                report.skip(key, OVER);
            } else {
                add(parts[1], event, lead.get(), report);
            }
        });
    }

    private static Map<String, Event> events(Map<String, Object> calendar) {
        Map<String, Event> events = new HashMap<>();
        for (Object each : Fields.list(calendar.get("events")).orElse(List.of())) {
            Map<String, Object> fields = Fields.map(each).orElse(Map.of());
            Optional<String> type = Fields.text(fields.get("type"));
            Optional<String> title = Fields.text(fields.get("title"));
            Optional<Instant> start = Fields.time(fields.get("start_utc"));
            if (type.isPresent() && title.isPresent() && start.isPresent()) {
                Fields.text(fields.get("instance_id"))
                        .ifPresent(id -> events.put(id, new Event(type.get(), title.get(), start.get())));
            }
        }
        return events;
    }

    private boolean isOver(Event event) {
        return event.start().plus(LONGEST_AFTER).isBefore(now);
    }

    private void add(String user, Event event, String lead, FileReport report) {
        String mark = MemberImport.mark(guildId, event.type(), event.title(), event.start(), lead);
        sent.add(new OldImport.Sent(user, new Told(mark, event.start().plus(REMEMBERED)), report));
    }
}
