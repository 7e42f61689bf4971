package bot.k98.reminder.domain.preference;

import static bot.k98.reminder.domain.preference.Preferences.ALL;
import static bot.k98.reminder.domain.preference.Preferences.CHRONICLE;
import static bot.k98.reminder.domain.preference.Preferences.FIGHTS;

import bot.k98.reminder.domain.calendar.Lead;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Choices that say the same in fewer words. {@code all} stands alone beside {@code chronicle}; ruins, major events and all fights
 * together are {@code all}; who has fights needs no altars. Nothing is folded that would lose a lead.
 */
final class NormalPolicy {
    static final String RUINS = "ruins";
    static final String ALTARS = "altars";
    static final String MAJOR = "major";

    private NormalPolicy() {}

    static Map<String, Set<Lead>> normalise(Map<String, Set<Lead>> chosen) {
        Map<String, Set<Lead>> leads = new TreeMap<>(chosen);
        leads.values().removeIf(Set::isEmpty);
        season(leads).ifPresent(same -> leads.put(ALL, same));
        if (leads.containsKey(ALL)) {
            leads.keySet().removeIf(type -> !type.equals(ALL) && !type.equals(CHRONICLE));
        }
        if (leads.getOrDefault(FIGHTS, Set.of()).containsAll(leads.getOrDefault(ALTARS, Set.of()))) {
            leads.remove(ALTARS);
        }
        return leads;
    }

    /** The leads of ruins, major events and all fights when they are the same: that was the old bot's {@code all}. */
    private static Optional<Set<Lead>> season(Map<String, Set<Lead>> leads) {
        Set<Lead> ruins = leads.getOrDefault(RUINS, Set.of());
        boolean same = !ruins.isEmpty()
                && ruins.equals(leads.get(MAJOR))
                && (ruins.equals(leads.get(ALTARS)) || ruins.equals(leads.get(FIGHTS)));
        return same && !leads.containsKey(ALL) ? Optional.of(ruins) : Optional.empty();
    }
}
