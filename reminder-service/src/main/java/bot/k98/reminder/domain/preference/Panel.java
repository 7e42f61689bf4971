package bot.k98.reminder.domain.preference;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a member's panel shows.
 *
 * @param types that can be chosen now, all and fights first
 * @param wanted page of them, from 1
 * @param closedSince since when Discord refuses direct messages to the member
 */
public record Panel(
        Preferences preferences,
        PreferenceRules.Note note,
        Optional<String> type,
        List<String> types,
        int wanted,
        AlertForecast forecast,
        Optional<Instant> closedSince) {
    /** What Discord takes as options of one menu. */
    private static final int PAGE = 25;

    public Panel {
        types = List.copyOf(types);
    }

    /** How it stands as a whole. */
    public enum State {
        ACTIVE,
        /** On, but nothing is chosen, or something that no longer is. */
        REVIEW,
        OFF
    }

    public State state() {
        if (!preferences.enabled()) {
            return State.OFF;
        }
        return preferences.leads().isEmpty() || !gone().isEmpty() ? State.REVIEW : State.ACTIVE;
    }

    /** What was chosen and can't be chosen any more. Nothing is gone while the calendar isn't known. */
    public List<String> gone() {
        return forecast instanceof AlertForecast.CalendarUnknown
                ? List.of()
                : preferences.leads().keySet().stream()
                        .filter(type -> !types.contains(type))
                        .toList();
    }

    /** All that the menu offers, on whatever page: what can be chosen, then what was and can't be any more. */
    public List<String> offered() {
        return Stream.concat(types.stream(), preferences.leads().keySet().stream())
                .distinct()
                .toList();
    }

    public int pages() {
        return Math.max(1, Math.ceilDiv(offered().size(), PAGE));
    }

    /** That of the type whose leads are shown, or the wanted one. */
    public int page() {
        return type.map(shown -> offered().indexOf(shown) / PAGE + 1).orElseGet(() -> Math.clamp(wanted, 1, pages()));
    }

    /** Where the page begins among all that is offered, from 0. */
    public int begin() {
        return (page() - 1) * PAGE;
    }

    public List<String> onPage() {
        return offered().stream().skip(begin()).limit(PAGE).toList();
    }
}
