package bot.k98.reminder.domain.preference;

import bot.k98.contracts.DeterministicId;
import bot.k98.reminder.domain.calendar.Lead;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one member wants to be told, and when. Nobody is told anything who didn't choose it.
 *
 * @param name as the member was called when they last changed it; empty: never
 * @param enabled whether anything is sent; what is chosen stays when it isn't
 * @param leads by event type; {@link #ALL} and {@link #FIGHTS} stand for several. No type without a lead
 * @param revision one more with each change
 */
public record Preferences(String name, boolean enabled, Map<String, Set<Lead>> leads, long revision) {
    /** Every type but {@link #CHRONICLE}. */
    public static final String ALL = "all";

    /** Whatever counts as a fight, of whatever type. */
    public static final String FIGHTS = "fights";

    /** So often that it is sent to those only who chose it by its name. */
    public static final String CHRONICLE = "chronicle";

    private static final int KEY = 12;

    public static final Preferences NONE = new Preferences("", false, Map.of(), 0);

    public Preferences {
        leads = leads.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> sorted(entry.getValue()), (a, b) -> a, TreeMap::new));
    }

    private static Set<Lead> sorted(Collection<Lead> leads) {
        return EnumSet.copyOf(leads);
    }

    /** Names a type where there is little room: its own name may be long, and have any character. */
    public static String typeKey(String type) {
        return DeterministicId.hex("event-type", type).substring(0, KEY);
    }

    public Set<Lead> of(String type) {
        return leads.getOrDefault(type, Set.of());
    }

    /**
     * Which choice wants it: the type's own, else fights, else all.
     *
     * @return empty when nothing is sent
     */
    public Optional<String> rule(String type, boolean fight, Lead lead) {
        return !enabled
                ? Optional.empty()
                : covering(type, fight).filter(rule -> of(rule).contains(lead)).findFirst();
    }

    /** Choices of which each wants it: the type's own, then fights, then all. */
    public static Stream<String> covering(String type, boolean fight) {
        return Stream.of(
                        Stream.of(type),
                        fight ? Stream.of(FIGHTS) : Stream.<String>empty(),
                        type.equals(CHRONICLE) ? Stream.<String>empty() : Stream.of(ALL))
                .flatMap(rules -> rules);
    }

    /**
     * What a member chose elsewhere, as it is: nothing is said in fewer words, since those stand for more kinds here than they did there.
     * Nothing is on that says nothing.
     */
    public static Preferences brought(String name, boolean enabled, Map<String, Set<Lead>> leads) {
        boolean says = leads.values().stream().anyMatch(chosen -> !chosen.isEmpty());
        return new Preferences(name, enabled && says, leads, 1);
    }

    Preferences with(Map<String, Set<Lead>> others) {
        return new Preferences(name, enabled, others, revision);
    }

    Preferences switched(boolean on) {
        return new Preferences(name, on, leads, revision);
    }

    Preferences changedBy(String member) {
        return new Preferences(member, enabled, leads, revision + 1);
    }
}
