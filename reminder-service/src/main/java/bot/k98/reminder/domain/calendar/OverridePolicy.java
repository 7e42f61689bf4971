package bot.k98.reminder.domain.calendar;

import bot.k98.contracts.reminder.Occurrence.Details;
import bot.k98.contracts.reminder.Occurrence.Kind;
import bot.k98.reminder.domain.calendar.RowProblem.Fault;
import bot.k98.reminder.domain.calendar.SourceRow.OneOffRow;
import bot.k98.reminder.domain.calendar.SourceRow.OverrideRow;
import bot.k98.reminder.domain.calendar.SourceRow.Patch;
import bot.k98.reminder.domain.calendar.SourceRow.RuleRow;
import bot.k98.reminder.domain.calendar.SourceRow.TargetKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Changes and cancels occurrences as overrides say. An override finds an occurrence by the start that its row gave it, or by the one
 * that an earlier override did. A cancelled one stays so. One that makes no sense changes nothing and is told.
 */
final class OverridePolicy {
    private final List<Planned> occurrences;
    private final List<RowProblem> problems = new ArrayList<>();
    private final Set<String> rules;
    private final Set<String> oneOffs;

    OverridePolicy(List<Planned> occurrences, List<RuleRow> rules, List<OneOffRow> oneOffs) {
        this.occurrences = new ArrayList<>(occurrences);
        this.rules = rules.stream().map(RuleRow::id).collect(Collectors.toSet());
        this.oneOffs = oneOffs.stream().map(OneOffRow::id).collect(Collectors.toSet());
    }

    List<Planned> occurrences() {
        return occurrences;
    }

    List<RowProblem> problems() {
        return problems;
    }

    void apply(OverrideRow row) {
        if (!isKnown(row)) {
            report(row, "target_id", Fault.UNKNOWN_TARGET, row.target());
            return;
        }
        if (row.kind() == TargetKind.INSTANCE && row.at().isEmpty()) {
            report(row, "target_occurrence_start_utc", Fault.NEEDS_START, "");
            return;
        }
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < occurrences.size(); i++) {
            if (isMeant(row, occurrences.get(i))) {
                found.add(i);
            }
        }
        boolean moves = row.patch().start().isPresent() || row.patch().end().isPresent();
        if (row.action() == SourceRow.Action.MODIFY && moves && found.size() > 1) {
            report(row, "new_start_utc", Fault.SEVERAL_TARGETS, Integer.toString(found.size()));
            return;
        }
        found.forEach(at -> change(row, at));
    }

    private void change(OverrideRow row, int at) {
        Planned planned = occurrences.get(at);
        switch (row.action()) {
            case CANCEL -> occurrences.set(at, planned.cancelled());
            case MODIFY -> {
                Planned changed = patched(planned, row.patch());
                if (changed.end().isAfter(changed.start())) {
                    occurrences.set(at, changed);
                } else {
                    report(
                            row,
                            "new_end_utc",
                            Fault.ENDS_BEFORE_START,
                            changed.end().toString());
                }
            }
        }
    }

    private boolean isKnown(OverrideRow row) {
        return switch (row.kind()) {
            case RULE -> rules.contains(row.target());
            case ONEOFF -> oneOffs.contains(row.target());
            case INSTANCE -> rules.contains(row.target()) || oneOffs.contains(row.target());
        };
    }

    private static boolean isMeant(OverrideRow row, Planned planned) {
        boolean kind =
                switch (row.kind()) {
                    case RULE -> planned.source().kind() == Kind.RULE;
                    case ONEOFF -> planned.source().kind() == Kind.ONEOFF;
                    case INSTANCE -> planned.source().kind() != Kind.TIMELINE;
                };
        return kind
                && planned.source().id().equals(row.target())
                && row.at()
                        .map(start -> start.equals(planned.sourceStart()) || start.equals(planned.start()))
                        .orElse(true);
    }

    /** A new start alone keeps the length. */
    private static Planned patched(Planned planned, Patch patch) {
        Instant start = patch.start().orElse(planned.start());
        Instant end =
                patch.end().orElseGet(() -> planned.end().plus(java.time.Duration.between(planned.start(), start)));
        Details old = planned.details();
        Details details = new Details(
                either(patch.variant(), old.variant()),
                either(patch.importance(), old.importance()),
                patch.description().orElse(old.description()),
                either(patch.link(), old.link()),
                either(patch.signupLink(), old.signupLink()),
                either(patch.channelId(), old.channelId()),
                patch.tags().isEmpty() ? old.tags() : patch.tags(),
                either(patch.emoji(), old.emoji()));
        return planned.at(start, end).described(patch.title().orElse(planned.title()), details);
    }

    private static Optional<String> either(Optional<String> changed, Optional<String> old) {
        return Stream.of(changed, old).flatMap(Optional::stream).findFirst();
    }

    private void report(OverrideRow row, String column, Fault fault, String found) {
        problems.add(new RowProblem(CalendarTab.OVERRIDES.title(), row.row(), column, fault, found));
    }
}
