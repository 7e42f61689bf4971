package bot.k98.reminder.domain.preference;

import bot.k98.reminder.domain.calendar.Lead;
import bot.k98.reminder.domain.preference.PreferenceCommand.ChooseLeads;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One step of a member's choice. */
public final class PreferenceRules {
    private PreferenceRules() {}

    /** What the member is told about the step. */
    public enum Note {
        NONE,
        SAVED,
        /** Saved, in fewer words than it was said. */
        ADJUSTED,
        SWITCHED_ON,
        SWITCHED_OFF,
        /** Nothing is chosen, so there is nothing to switch on. */
        NOTHING_CHOSEN,
        REALLY_CLEAR,
        CLEARED,
        /** Something else changed since it was asked. */
        STALE,
        RESUMED
    }

    /**
     * @param after what stands then
     * @param type whose leads are shown
     * @param resumes whether direct messages are tried again
     */
    public record Step(Preferences after, Note note, Optional<String> type, boolean resumes) {
        static Step of(Preferences after, Note note) {
            return new Step(after, note, Optional.empty(), false);
        }
    }

    /** @param types that can be chosen now */
    public static Step decide(Preferences before, Collection<String> types, PreferenceCommand command) {
        return switch (command) {
            case PreferenceCommand.ShowPanel show -> new Step(before, Note.NONE, show.type(), false);
            case PreferenceCommand.RemindMe wanted ->
                new Step(before, Note.NONE, named(before, types, wanted.typeKey()), false);
            case ChooseLeads choose ->
                named(before, types, choose.typeKey())
                        .map(type -> choose(before, type, choose))
                        .orElseGet(() -> Step.of(before, Note.STALE));
            case PreferenceCommand.Switch change -> change(before, change);
            case PreferenceCommand.AskToClear ignored -> Step.of(before, Note.REALLY_CLEAR);
            case PreferenceCommand.Clear clear -> clear(before, clear);
            case PreferenceCommand.TryAgain ignored -> new Step(before, Note.RESUMED, Optional.empty(), true);
        };
    }

    private static Optional<String> named(Preferences before, Collection<String> types, String typeKey) {
        return Stream.concat(types.stream(), before.leads().keySet().stream())
                .filter(type -> Preferences.typeKey(type).equals(typeKey))
                .findFirst();
    }

    /** A first choice switches on. All excludes the others, and one of the others excludes all. */
    private static Step choose(Preferences before, String type, ChooseLeads choose) {
        Map<String, Set<Lead>> wanted = new TreeMap<>(before.leads());
        boolean adds = !choose.leads().isEmpty();
        boolean byName = type.equals(Preferences.ALL) || type.equals(Preferences.CHRONICLE);
        boolean leavesAll = adds && !byName && wanted.remove(Preferences.ALL) != null;
        wanted.put(type, choose.leads());
        Map<String, Set<Lead>> normal = NormalPolicy.normalise(wanted);
        wanted.values().removeIf(Set::isEmpty);
        Preferences after = before.with(normal)
                .switched(adds || (before.enabled() && !normal.isEmpty()))
                .changedBy(choose.name());
        Note note = leavesAll || !normal.equals(wanted) ? Note.ADJUSTED : Note.SAVED;
        return new Step(after, note, Optional.of(type), false);
    }

    private static Step change(Preferences before, PreferenceCommand.Switch change) {
        if (change.on() && before.leads().isEmpty()) {
            return Step.of(before, Note.NOTHING_CHOSEN);
        }
        return Step.of(
                before.switched(change.on()).changedBy(change.name()),
                change.on() ? Note.SWITCHED_ON : Note.SWITCHED_OFF);
    }

    private static Step clear(Preferences before, PreferenceCommand.Clear clear) {
        return clear.revision() == before.revision()
                ? Step.of(before.with(Map.of()).switched(false).changedBy(clear.name()), Note.CLEARED)
                : Step.of(before, Note.STALE);
    }
}
