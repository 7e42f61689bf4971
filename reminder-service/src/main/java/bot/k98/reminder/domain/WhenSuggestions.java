package bot.k98.reminder.domain;

import bot.k98.reminder.domain.ReminderAnswer.TimeSuggestion;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What {@code when} could become of what is typed so far, each with its reading; or why that would be refused. */
final class WhenSuggestions {
    private static final int LONGEST = 100;
    private static final List<String> EXAMPLES = List.of("10m", "1h", "3h", "tomorrow 09:00", "7d");
    private static final List<String> UNITS = List.of("m", "h", "d");

    private WhenSuggestions() {}

    static Decision of(String typed, Instant askedAt, ZoneId zone) {
        String text = typed.strip();
        List<TimeSuggestion> all =
                candidates(text).map(when -> suggestion(when, askedAt, zone)).toList();
        List<TimeSuggestion> good =
                all.stream().filter(one -> one.refusal().isEmpty()).toList();
        boolean refused = good.isEmpty() && text.length() <= LONGEST;
        return Decision.answer(new ReminderAnswer.Times(
                refused ? List.of(readable(all).orElseGet(() -> suggestion(text, askedAt, zone))) : good, zone));
    }

    private static TimeSuggestion suggestion(String when, Instant askedAt, ZoneId zone) {
        Optional<Instant> reading = WhenReader.read(when, askedAt, zone);
        return new TimeSuggestion(when, reading, SetPolicy.ofTime(when, reading, askedAt));
    }

    private static Optional<TimeSuggestion> readable(List<TimeSuggestion> all) {
        return all.stream().filter(one -> one.reading().isPresent()).findFirst();
    }

    private static Stream<String> candidates(String text) {
        if (text.isEmpty()) {
            return EXAMPLES.stream();
        }
        boolean number = text.matches("(?:.*[^\\d:-])?\\d{1,9}");
        return number ? UNITS.stream().map(unit -> text + unit) : Stream.of(text);
    }
}
