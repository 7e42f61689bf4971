package bot.k98.sandbox.sheets;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A season as the four date tabs hold it. Each tab has a row that a reader must refuse or leave out, and dates in each of the forms that people type. */
final class SampleTimeline {

    private static final DateTimeFormatter WITH_WEEKDAY =
            DateTimeFormatter.ofPattern("EEE d MMM uu HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter WITHOUT_WEEKDAY =
            DateTimeFormatter.ofPattern("d MMM uu HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final Duration HOUR = Duration.ofHours(1);

    private SampleTimeline() {}

    static Spreadsheet at(Instant now) {
        Instant hour = now.truncatedTo(ChronoUnit.HOURS).plus(HOUR);
        return new Spreadsheet(
                SampleSheets.TIMELINE,
                "Kingdom 1198 KVK timeline",
                List.of(
                        SampleSheets.tab(1, "RUINS_BOT_DATES", ruins(hour)),
                        SampleSheets.tab(2, "ALTARS_BOT_DATES", altars(hour)),
                        SampleSheets.tab(3, "Major_BOT_DATES", majors(hour)),
                        SampleSheets.tab(4, "Chronicle_BOT_DATES", chronicle(hour))));
    }

    private static List<List<String>> ruins(Instant from) {
        List<List<String>> rows = new ArrayList<>(List.of(List.of("start (UTC)")));
        for (int round = 0; round < 20; round++) {
            rows.add(List.of(WITH_WEEKDAY.format(from.plus(HOUR.multipliedBy(1 + 40L * round)))));
        }
        rows.add(5, List.of("29/09/2026"));
        return rows;
    }

    private static List<List<String>> altars(Instant from) {
        List<List<String>> rows = new ArrayList<>(List.of(List.of("start (UTC)")));
        for (int round = 0; round < 10; round++) {
            Instant start = from.plus(HOUR.multipliedBy(3 + 86L * round));
            rows.add(List.of(round % 2 == 0 ? WITHOUT_WEEKDAY.format(start) : start.toString()));
        }
        rows.add(3, List.of(""));
        rows.add(List.of("to be announced"));
        return rows;
    }

    private static List<List<String>> majors(Instant from) {
        return List.of(
                List.of("start (UTC)", "name"),
                List.of(in(from, 6), "Pass 4 opens"),
                List.of(in(from, 30), "Zone 5 FIGHT: northern passes"),
                List.of(in(from, 78), "Pass 6 opens"),
                List.of(in(from, 126)),
                List.of("next Friday", "Ziggurat FIGHT"),
                List.of(in(from, 222), "Pass 7 FIGHT"),
                List.of(in(from, 390), "Great Ziggurat FIGHT"),
                List.of(in(from, 510), "Season closes"));
    }

    private static List<List<String>> chronicle(Instant from) {
        return List.of(
                List.of("start (UTC)", "name", "description"),
                List.of(in(from, 12), "Stage 3: Gathering storm", "Defeat 40,000 barbarians together"),
                List.of(in(from, 84), "Stage 4: Iron roads", "Hold four passes for a day"),
                List.of("soon", "Stage 5: First blood", "Its date was never filled in"),
                List.of(in(from, 180), "Stage 6: Altars awake", ""),
                List.of(in(from, 348), "Stage 7: The Ziggurat", "The last stage of the season"));
    }

    private static String in(Instant from, long hours) {
        return WITH_WEEKDAY.format(from.plus(HOUR.multipliedBy(hours)));
    }
}
