package bot.k98.reminder.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads {@code repeat} in plain words: {@code daily}, {@code every 2 days}, {@code weekdays}, {@code every monday and thursday},
 * {@code every 2 weeks on friday}, {@code monthly}. Where no day is named, the first time gives it.
 */
final class RepeatReader {
    private static final int LONGEST = 100;
    private static final Set<String> NONE = Set.of("", "no", "none", "never", "off", "once");
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("daily", "every day"),
            Map.entry("weekly", "every week"),
            Map.entry("monthly", "every month"),
            Map.entry("fortnightly", "every 2 weeks"),
            Map.entry("biweekly", "every 2 weeks"),
            Map.entry("weekdays", "every weekday"),
            Map.entry("workdays", "every weekday"),
            Map.entry("weekends", "every weekend"));
    private static final Pattern EVERY =
            Pattern.compile("(?:every|each) (?:(?<number>\\d{1,3}|other|second|third) )?(?<unit>day|week|month)s?");
    private static final Pattern ON = Pattern.compile("(?<every>.+? weeks?) on (?<days>.+)");
    private static final Pattern DAYS =
            Pattern.compile("(?:(?:every|each|on) )?(?<days>[a-z]+(?:(?:,| and| &| )+[a-z]+)*)");
    private static final Pattern BETWEEN_DAYS = Pattern.compile("[\\s,&]+(?:and )?");
    private static final List<String> DAY_NAMES =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final Map<String, Integer> NUMBERS = Map.of("other", 2, "second", 2, "third", 3);
    private static final Map<String, Unit> UNITS = Map.of(
            "day", new Unit("FREQ=DAILY", 366),
            "week", new Unit("FREQ=WEEKLY", 52),
            // Where a month has no such day it comes on the month's last one.
            "month", new Unit("RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD", 12));

    /** @param most of them until it comes again: about a year, as far as any reminder can be */
    private record Unit(String rule, int most) {}

    private RepeatReader() {}

    /** Whether it says that nothing repeats. */
    static boolean isNone(String typed) {
        return NONE.contains(normalise(typed));
    }

    /** The rule that is meant; empty when the text can't be read. */
    static Optional<String> rule(String typed) {
        String text = normalise(typed);
        return text.length() > LONGEST ? Optional.empty() : read(WORDS.getOrDefault(text, text));
    }

    private static Optional<String> read(String text) {
        Matcher every = EVERY.matcher(text);
        Matcher on = ON.matcher(text);
        if (every.matches()) {
            return every(every.group("number"), UNITS.get(every.group("unit")));
        }
        if (on.matches()) {
            return read(on.group("every"))
                    .flatMap(rule -> days(on.group("days")).map(days -> rule + days));
        }
        Matcher days = DAYS.matcher(text);
        return days.matches()
                ? days(days.group("days")).map(byDay -> UNITS.get("week").rule() + byDay)
                : Optional.empty();
    }

    private static Optional<String> every(String number, Unit unit) {
        int count = number == null ? 1 : NUMBERS.getOrDefault(number, 0);
        int interval = count == 0 ? Integer.parseInt(number) : count;
        if (interval < 1 || interval > unit.most()) {
            return Optional.empty();
        }
        return Optional.of(interval == 1 ? unit.rule() : unit.rule() + ";INTERVAL=" + interval);
    }

    private static Optional<String> days(String text) {
        if (text.matches("weekdays?|workdays?")) {
            return Optional.of(";BYDAY=MO,TU,WE,TH,FR");
        }
        if (text.matches("weekends?")) {
            return Optional.of(";BYDAY=SA,SU");
        }
        List<Integer> days = Arrays.stream(BETWEEN_DAYS.split(text))
                .map(RepeatReader::day)
                .distinct()
                .sorted()
                .toList();
        return days.contains(-1)
                ? Optional.empty()
                : Optional.of(days.stream()
                        .map(day -> DAY_NAMES.get(day).substring(0, 2).toUpperCase(Locale.ROOT))
                        .collect(Collectors.joining(",", ";BYDAY=", "")));
    }

    /** From three letters on a day is known. */
    private static int day(String word) {
        String name = word.endsWith("days") ? word.substring(0, word.length() - 1) : word;
        return name.length() < 3
                ? -1
                : DAY_NAMES.stream()
                        .filter(day -> day.startsWith(name))
                        .findFirst()
                        .map(DAY_NAMES::indexOf)
                        .orElse(-1);
    }

    private static String normalise(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
