package bot.k98.reminder.domain.calendar;

import bot.k98.reminder.domain.calendar.RowProblem.Fault;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One row of a tab, its cells by heading. The methods read a cell and throw {@link BadCellException} for one that can't be read.
 *
 * @param number as the spreadsheet counts, from 1
 * @param cells without those that are blank; headings in lower case
 */
record Row(String tab, int number, Map<String, String> cells) {
    private static final int LONGEST_NUMBER = 40;
    private static final Set<String> TRUE = Set.of("1", "true", "t", "yes", "y");

    Optional<String> text(String column) {
        return Optional.ofNullable(cells.get(column));
    }

    Optional<String> text(String column, int longest) {
        return text(column).map(text -> {
            if (text.length() > longest) {
                throw new BadCellException(problem(column, Fault.TOO_LONG).exceeding(text.length(), longest));
            }
            return text;
        });
    }

    String required(String column, int longest) {
        return text(column, longest).orElseThrow(() -> bad(column, Fault.MISSING));
    }

    boolean flag(String column) {
        return text(column)
                .map(text -> TRUE.contains(text.toLowerCase(Locale.ROOT)))
                .orElse(false);
    }

    /** Whole numbers, also as 7.0; 1.5 is none. */
    Optional<Integer> number(String column) {
        return text(column).map(text -> {
            try {
                if (text.length() <= LONGEST_NUMBER) {
                    return new BigDecimal(text).intValueExact();
                }
            } catch (NumberFormatException | ArithmeticException e) {
                // Said below.
            }
            throw bad(column, Fault.NO_NUMBER);
        });
    }

    Optional<Integer> positive(String column) {
        return number(column).map(number -> {
            if (number <= 0) {
                throw bad(column, Fault.NOT_POSITIVE);
            }
            return number;
        });
    }

    Optional<WallTime> time(String column) {
        return text(column).map(text -> WallTime.read(text).orElseThrow(() -> bad(column, Fault.NO_DATE)));
    }

    /** Without a zone: UTC. */
    Optional<Instant> instant(String column) {
        return time(column).map(time -> time.in(WallTime.UTC).toInstant());
    }

    ZoneId zone(String column) {
        return text(column)
                .map(text -> {
                    try {
                        return ZoneId.of(text);
                    } catch (DateTimeException e) {
                        throw bad(column, Fault.NO_ZONE);
                    }
                })
                .orElse(WallTime.UTC);
    }

    /** Separated by commas; the first spelling of a tag stays. */
    List<String> tags(String column) {
        Map<String, String> tags = new LinkedHashMap<>();
        text(column, Limits.TAGS)
                .ifPresent(text -> Arrays.stream(text.split(",", -1))
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .forEach(tag -> tags.putIfAbsent(tag.toLowerCase(Locale.ROOT), tag)));
        return List.copyOf(tags.values());
    }

    Optional<String> link(String column) {
        return text(column, Limits.LINK).map(text -> {
            if (!text.matches("https?://\\S+")) {
                throw bad(column, Fault.NO_LINK);
            }
            return text;
        });
    }

    Optional<String> channel(String column) {
        return text(column).map(text -> {
            if (!text.matches("\\d{15,20}")) {
                throw bad(column, Fault.NO_CHANNEL);
            }
            return text;
        });
    }

    BadCellException bad(String column, Fault fault) {
        return new BadCellException(problem(column, fault));
    }

    RowProblem problem(String column, Fault fault) {
        return new RowProblem(tab, number, column, fault, cells.getOrDefault(column, ""));
    }

    /** In characters; the sizes that the old bot's tables had. */
    static final class Limits {
        static final int ID = 128;
        static final int TITLE = 200;
        static final int TYPE = 64;
        static final int EMOJI = 16;
        static final int IMPORTANCE = 32;
        static final int LINK = 500;
        static final int TAGS = 400;
        static final int DESCRIPTION = 1000;

        private Limits() {}
    }
}
