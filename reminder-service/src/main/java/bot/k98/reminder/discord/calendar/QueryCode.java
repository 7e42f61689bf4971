package bot.k98.reminder.discord.calendar;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.ComponentId;
import bot.k98.reminder.domain.calendar.CalendarQuery;
import java.util.Optional;
import java.util.stream.Stream;

/** A query as it stands in a button’s id, so that the button works after any restart. */
final class QueryCode {
    private static final String SEPARATOR = "~";
    private static final int PARTS = 5;

    private QueryCode() {}

    /** Empty when it doesn’t fit into a button. */
    static Optional<ComponentId> id(String action, String guild, CalendarQuery query) {
        Stream<String> words =
                Stream.of(query.type(), query.importance(), query.text()).map(word -> word.orElse(""));
        String code = Integer.toString(query.days()) + SEPARATOR + query.page();
        for (String word : words.toList()) {
            if (word.contains(SEPARATOR) || word.contains(":")) {
                return Optional.empty();
            }
            code += SEPARATOR + word;
        }
        try {
            return Optional.of(new ComponentId(ServiceName.REMINDER, action, guild, code, 0));
        } catch (IllegalArgumentException tooLong) {
            return Optional.empty();
        }
    }

    static Optional<CalendarQuery> read(String code) {
        String[] parts = code.split(SEPARATOR, -1);
        if (parts.length != PARTS || !parts[0].matches("\\d{1,3}") || !parts[1].matches("\\d{1,4}")) {
            return Optional.empty();
        }
        return Optional.of(new CalendarQuery(
                Integer.parseInt(parts[0]),
                word(parts[2]),
                word(parts[3]),
                word(parts[4]),
                Integer.parseInt(parts[1])));
    }

    private static Optional<String> word(String text) {
        return Optional.of(text).filter(word -> !word.isEmpty());
    }
}
