package bot.k98.watchdog.domain.fleet;

import bot.k98.contracts.ServiceName;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How many instances of each service run here.
 *
 * @param instances for each service but the watchdog, from 1 to {@link #MOST}
 */
public record Scale(Map<ServiceName, Integer> instances) {
    /** A service has ten ports, and instance n has the nth. */
    public static final int MOST = 9;

    public static final Scale ONE_EACH = new Scale(Map.of());

    public Scale {
        Map<ServiceName, Integer> all = new EnumMap<>(ServiceName.class);
        for (ServiceName service : services()) {
            all.put(service, instances.getOrDefault(service, 1));
        }
        instances = Map.copyOf(all);
    }

    /** What a text asks for. */
    public sealed interface Wish {
        record Understood(Map<ServiceName, Integer> instances) implements Wish {
            public Understood {
                instances = Map.copyOf(instances);
            }
        }

        /** @param problem a sentence: what, and what to write instead */
        record NotUnderstood(String problem) implements Wish {}
    }

    /** The services of which there can be several. */
    public static List<ServiceName> services() {
        return Arrays.stream(ServiceName.values())
                .filter(service -> service != ServiceName.WATCHDOG)
                .toList();
    }

    /** @param text such as {@code reminder=2,queue=3}; empty asks for nothing */
    public static Wish read(String text) {
        Map<ServiceName, Integer> wanted = new EnumMap<>(ServiceName.class);
        for (String part : text.isBlank() ? new String[0] : text.split(",", -1)) {
            String[] sides = part.strip().split("=", 2);
            String problem = problem(part.strip(), sides, wanted);
            if (!problem.isEmpty()) {
                return new Wish.NotUnderstood(problem);
            }
            wanted.put(ServiceName.of(sides[0]), Integer.parseInt(sides[1]));
        }
        return new Wish.Understood(wanted);
    }

    private static String problem(String part, String[] sides, Map<ServiceName, Integer> before) {
        if (sides.length < 2) {
            return "'%s' is no scale; write service=number, for example reminder=2,queue=3.".formatted(part);
        }
        if (sides[0].equals(ServiceName.WATCHDOG.wire())) {
            return "The watchdog can't be scaled: one of it runs for each system.";
        }
        if (ServiceName.find(sides[0]).isEmpty()) {
            return "There is no service '%s'; it is one of %s.".formatted(sides[0], words());
        }
        if (before.containsKey(ServiceName.of(sides[0]))) {
            return "%s stands there twice; say it once.".formatted(sides[0]);
        }
        return sides[1].matches("[1-9]")
                ? ""
                : "%s can't have %s instances; it is a whole number from 1 to %d. To have none, use /ops stop."
                        .formatted(sides[0], sides[1].isEmpty() ? "no number of" : "'" + sides[1] + "'", MOST);
    }

    private static String words() {
        return services().stream().map(ServiceName::wire).collect(Collectors.joining(", "));
    }

    public Scale with(Map<ServiceName, Integer> wanted) {
        Map<ServiceName, Integer> all = new EnumMap<>(instances);
        all.putAll(wanted);
        return new Scale(all);
    }

    public int of(ServiceName service) {
        return instances.getOrDefault(service, 0);
    }

    /** As {@link #read} takes it. */
    @Override
    public String toString() {
        return services().stream().map(service -> service + "=" + of(service)).collect(Collectors.joining(","));
    }
}
