package bot.k98.reminder.discord.calendar;

import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.MessageBody.Embed;
import bot.k98.contracts.discord.MessageBody.Field;
import bot.k98.contracts.discord.MessageBody.Mentions;
import bot.k98.contracts.reminder.Occurrence;
import bot.k98.reminder.domain.calendar.CalendarQuery;
import bot.k98.reminder.domain.calendar.CalendarView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The pinned calendar: the next 30 days, a field for each day, within Discord’s limits. Nothing in it changes because time passes, but what has begun leaves it. */
final class BoardRenderer {
    static final int DAYS = 30;

    private static final int MOST_FIELDS = 25;
    private static final int FIELD = 1024;
    private static final int ALL = 5800;
    private static final int BLUE = 0x3498DB;
    private static final int AMBER = 0xE67E22;

    private final Lines lines;

    BoardRenderer(Lines lines) {
        this.lines = lines;
    }

    MessageBody board(CalendarView view, Instant now) {
        List<Occurrence> shown = CalendarQuery.upcoming(view.standing(), now)
                .filter(one -> !one.start().isAfter(now.plus(Duration.ofDays(DAYS))))
                .toList();
        boolean stale = view.state().isStale(view.tabs(), now);
        String description = description(view, shown.isEmpty(), stale);
        String title = CalendarTexts.text("board.title", DAYS);
        String footer = CalendarTexts.text("board.footer");
        List<Field> fields = fields(shown, ALL - description.length() - title.length() - footer.length());
        Embed embed = new Embed(
                Optional.of(title), Optional.of(description), stale ? AMBER : BLUE, fields, Optional.of(footer));
        MessageBody body = new MessageBody("", List.of(embed), List.of(), Mentions.NONE);
        return shown.isEmpty() ? body : Buttons.local(body, view.guildId(), query());
    }

    private static CalendarQuery query() {
        return new CalendarQuery(DAYS, Optional.empty(), Optional.empty(), Optional.empty(), 1);
    }

    private static String description(CalendarView view, boolean empty, boolean stale) {
        List<String> parts = new ArrayList<>();
        if (stale) {
            parts.add(CalendarTexts.text("board.stale"));
        }
        if (empty) {
            parts.add(CalendarTexts.text("board.empty"));
        }
        view.state().readAt().ifPresent(at -> parts.add(CalendarTexts.text("board.read", CalendarTexts.around(at))));
        return String.join("\n", parts);
    }

    /** Days until the room is used up; what doesn’t fit is counted. */
    private List<Field> fields(List<Occurrence> shown, int room) {
        Map<String, List<Occurrence>> days = shown.stream()
                .collect(Collectors.groupingBy(
                        one -> CalendarTexts.day(one.start()), LinkedHashMap::new, Collectors.toList()));
        List<Field> fields = new ArrayList<>();
        int left = room;
        int told = 0;
        for (Map.Entry<String, List<Occurrence>> day : days.entrySet()) {
            Field field = new Field(CalendarTexts.text("board.day", day.getKey()), value(day.getValue()), false);
            int size = field.name().length() + field.value().length();
            String more = CalendarTexts.text("board.more", shown.size() - told);
            boolean last = fields.size() == MOST_FIELDS - 1 && days.size() > MOST_FIELDS;
            if (last || size + more.length() + 2 > left) {
                fields.add(new Field("…", more, false));
                break;
            }
            fields.add(field);
            left -= size;
            told += day.getValue().size();
        }
        return fields;
    }

    /** Cut between events, never within one. */
    private String value(List<Occurrence> day) {
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < day.size(); i++) {
            String line = (i == 0 ? "" : "\n") + lines.onBoard(day.get(i));
            String more = "\n" + CalendarTexts.text("board.more", day.size() - i);
            if (value.length() + line.length() + more.length() > FIELD) {
                return value + more;
            }
            value.append(line);
        }
        return value.toString();
    }
}
