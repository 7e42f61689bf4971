package bot.k98.reminder.discord;

import bot.k98.reminder.domain.Repeat;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Rules in the words in which members can type them. */
final class RepeatTexts {
    private static final Map<String, String> UNITS =
            Map.of("DAILY", "repeat.day", "WEEKLY", "repeat.week", "MONTHLY", "repeat.month");
    private static final Map<String, String> DAYS = Map.of(
            "MO", "repeat.MO",
            "TU", "repeat.TU",
            "WE", "repeat.WE",
            "TH", "repeat.TH",
            "FR", "repeat.FR",
            "SA", "repeat.SA",
            "SU", "repeat.SU");
    private static final String WEEKDAYS = "MO,TU,WE,TH,FR";
    private static final String WEEKEND = "SA,SU";

    private RepeatTexts() {}

    static String of(Repeat repeat) {
        Map<String, String> parts = Arrays.stream(repeat.rule().split(";", -1))
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> part[0], part -> part[1]));
        String unit = ReminderTexts.text(UNITS.get(parts.get("FREQ")));
        String interval = parts.get("INTERVAL");
        String days = parts.containsKey("BYDAY") ? days(parts.get("BYDAY")) : "";
        if (interval == null) {
            return ReminderTexts.text("repeat.every", days.isEmpty() ? unit : days);
        }
        String every = ReminderTexts.text("repeat.every.several", interval, unit);
        return days.isEmpty() ? every : ReminderTexts.text("repeat.on", every, days);
    }

    private static String days(String byDay) {
        return switch (byDay) {
            case WEEKDAYS -> ReminderTexts.text("repeat.weekday");
            case WEEKEND -> ReminderTexts.text("repeat.weekend");
            default ->
                Arrays.stream(byDay.split(",", -1))
                        .map(day -> ReminderTexts.text(DAYS.get(day)))
                        .collect(Collectors.joining(", "));
        };
    }
}
