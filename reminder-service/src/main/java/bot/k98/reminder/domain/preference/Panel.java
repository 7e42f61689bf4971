package bot.k98.reminder.domain.preference;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a member's panel shows.
 *
 * @param types that can be chosen now, all and fights first
 * @param closedSince since when Discord refuses direct messages to the member
 */
public record Panel(
        Preferences preferences,
        PreferenceRules.Note note,
        Optional<String> type,
        List<String> types,
        AlertForecast forecast,
        Optional<Instant> closedSince) {
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
}
