package bot.k98.reminder.domain;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What {@code repeat} could become of what is typed so far. */
final class RepeatSuggestions {
    private static final List<String> EXAMPLES = List.of(
            "every day",
            "every weekday",
            "every week",
            "every 2 days",
            "every 2 weeks",
            "every month",
            "every monday",
            "every monday and thursday",
            "every weekend",
            "none");
    private static final int LONGEST = 100;

    private RepeatSuggestions() {}

    /** What can be read as it is, then the examples that begin or go on like it; all of them when nothing does. */
    static Decision of(String typed) {
        String text = typed.strip();
        String start = text.toLowerCase(Locale.ROOT);
        boolean readable = !text.isEmpty()
                && text.length() <= LONGEST
                && RepeatReader.rule(text).isPresent();
        List<String> fitting = Stream.concat(
                        readable ? Stream.of(text) : Stream.empty(),
                        EXAMPLES.stream().filter(example -> example.contains(start)))
                .distinct()
                .toList();
        return Decision.answer(new ReminderAnswer.Repeats(fitting.isEmpty() ? EXAMPLES : fitting));
    }
}
