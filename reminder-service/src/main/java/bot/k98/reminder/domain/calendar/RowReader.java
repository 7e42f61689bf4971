package bot.k98.reminder.domain.calendar;

import static bot.k98.reminder.domain.calendar.Row.Limits.DESCRIPTION;
import static bot.k98.reminder.domain.calendar.Row.Limits.EMOJI;
import static bot.k98.reminder.domain.calendar.Row.Limits.ID;
import static bot.k98.reminder.domain.calendar.Row.Limits.IMPORTANCE;
import static bot.k98.reminder.domain.calendar.Row.Limits.TITLE;
import static bot.k98.reminder.domain.calendar.Row.Limits.TYPE;

import bot.k98.contracts.reminder.Occurrence.Details;
import bot.k98.reminder.domain.calendar.RowProblem.Fault;
import bot.k98.reminder.domain.calendar.SourceRow.Action;
import bot.k98.reminder.domain.calendar.SourceRow.DateRow;
import bot.k98.reminder.domain.calendar.SourceRow.OneOffRow;
import bot.k98.reminder.domain.calendar.SourceRow.OverrideRow;
import bot.k98.reminder.domain.calendar.SourceRow.Patch;
import bot.k98.reminder.domain.calendar.SourceRow.RuleRow;
import bot.k98.reminder.domain.calendar.SourceRow.TargetKind;
import bot.k98.reminder.domain.calendar.SourceRow.What;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads one row of a tab, with the tolerances that the old bot's sheets rely on. */
final class RowReader {
    private static final String ACTIVE = "active";

    private final Recurrences recurrences;

    RowReader(Recurrences recurrences) {
        this.recurrences = recurrences;
    }

    /** A row that can't be read is an outcome too. */
    RowReading<SourceRow> read(CalendarTab tab, Row row) {
        if (!tab.isTimeline() && !row.flag(ACTIVE)) {
            return RowReading.off(row.number());
        }
        Optional<String> id = idColumn(tab).flatMap(row::text);
        try {
            SourceRow value = value(tab, row);
            return RowReading.good(row.number(), id.orElseGet(() -> dateId(value)), value);
        } catch (BadCellException bad) {
            return RowReading.bad(row.number(), id, bad.problem());
        }
    }

    private SourceRow value(CalendarTab tab, Row row) {
        return switch (tab) {
            case RUINS, ALTARS, MAJOR, CHRONICLE -> date(tab.name().toLowerCase(Locale.ROOT), row);
            case RULES -> rule(row);
            case ONEOFFS -> oneOff(row);
            case OVERRIDES -> override(row);
        };
    }

    private static Optional<String> idColumn(CalendarTab tab) {
        return switch (tab) {
            case RUINS, ALTARS, MAJOR, CHRONICLE -> Optional.empty();
            case RULES -> Optional.of("rule_id");
            case ONEOFFS -> Optional.of("event_id");
            case OVERRIDES -> Optional.of("override_id");
        };
    }

    /** A date has no id of its own: the same name at the same time is the same date. */
    private static String dateId(SourceRow value) {
        return value instanceof DateRow date ? date.title().orElse("") + "@" + date.start() : "";
    }

    private static DateRow date(String type, Row row) {
        String start = row.required("start", TITLE);
        Instant at = WallTime.readTimeline(start)
                .orElseThrow(() -> row.bad("start", Fault.NO_TIMELINE_DATE))
                .in(WallTime.UTC)
                .toInstant();
        return new DateRow(
                type,
                at,
                row.text("name", TITLE),
                row.text("description", DESCRIPTION).orElse(""));
    }

    private RuleRow rule(Row row) {
        String id = row.required("rule_id", ID);
        row.required("recurrence_type", IMPORTANCE);
        What what = what(row);
        ZoneId zone = row.zone("zone");
        WallTime first = row.time("first_start_utc").orElseThrow(() -> row.bad("first_start_utc", Fault.MISSING));
        int days = row.positive("duration_days").orElseThrow(() -> row.bad("duration_days", Fault.MISSING));
        return new RuleRow(
                id,
                what,
                first.on(zone),
                zone,
                rrule(row),
                days,
                row.instant("repeat_until_utc"),
                row.positive("max_occurrences"));
    }

    /** The old layout knows whole days only; a rule of RFC 5545 goes before it. */
    private String rrule(Row row) {
        Optional<String> typed = row.text("rrule", Row.Limits.LINK);
        if (typed.isPresent()) {
            String rule = typed.get().replaceFirst("(?i)^RRULE:", "");
            if (!recurrences.isUsable(rule)) {
                throw row.bad("rrule", Fault.NO_RULE);
            }
            return rule;
        }
        int interval = row.positive("interval_days").orElseThrow(() -> row.bad("interval_days", Fault.MISSING));
        return "FREQ=DAILY;INTERVAL=" + interval;
    }

    private static OneOffRow oneOff(Row row) {
        String id = row.required("event_id", ID);
        What what = what(row);
        Instant start = row.instant("start_utc").orElseThrow(() -> row.bad("start_utc", Fault.MISSING));
        Instant end = row.instant("end_utc").orElseThrow(() -> row.bad("end_utc", Fault.MISSING));
        if (!end.isAfter(start)) {
            throw row.bad("end_utc", Fault.ENDS_BEFORE_START);
        }
        return new OneOffRow(id, what, start, end);
    }

    private static What what(Row row) {
        String title = row.required("title", TITLE);
        String type = row.required("type", TYPE).toLowerCase(Locale.ROOT);
        return new What(
                type,
                title,
                row.flag("all_day"),
                new Details(
                        row.text("variant", TYPE),
                        row.text("importance", IMPORTANCE).map(text -> text.toLowerCase(Locale.ROOT)),
                        row.text("description", DESCRIPTION).orElse(""),
                        row.link("link_url"),
                        row.link("signup_url"),
                        row.channel("channel_id"),
                        row.tags("tags"),
                        row.text("emoji", EMOJI)));
    }

    private static OverrideRow override(Row row) {
        String id = row.required("override_id", ID);
        TargetKind kind = word(row, "target_kind", TargetKind.class, Fault.NO_TARGET_KIND);
        String target = row.required("target_id", ID);
        Action action = word(row, "action", Action.class, Fault.NO_ACTION);
        Optional<Instant> start = row.instant("new_start_utc");
        Optional<Instant> end = row.instant("new_end_utc");
        if (start.isPresent() && end.isPresent() && !end.get().isAfter(start.get())) {
            throw row.bad("new_end_utc", Fault.ENDS_BEFORE_START);
        }
        Patch patch = new Patch(
                start,
                end,
                row.text("new_title", TITLE),
                row.text("new_description", DESCRIPTION),
                row.text("new_variant", TYPE),
                row.text("new_importance", IMPORTANCE).map(text -> text.toLowerCase(Locale.ROOT)),
                row.text("new_emoji", EMOJI),
                row.link("new_link_url"),
                row.link("new_signup_url"),
                row.channel("new_channel_id"),
                row.tags("new_tags"));
        return new OverrideRow(
                row.number(), id, kind, target, row.instant("target_occurrence_start_utc"), action, patch);
    }

    private static <E extends Enum<E>> E word(Row row, String column, Class<E> words, Fault fault) {
        String typed = row.required(column, IMPORTANCE).toUpperCase(Locale.ROOT);
        return List.of(words.getEnumConstants()).stream()
                .filter(word -> word.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> row.bad(column, fault));
    }
}
