package bot.k98.watchdog.domain.ops;

import bot.k98.contracts.ServiceName;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What shall be restarted: one service, or all but the watchdog, which has to be asked by name.
 *
 * @param rolling one instance after another, while others work
 */
public record RestartScope(List<ServiceName> services, boolean rolling) {
    public static final String ALL = "all";
    private static final String ROLLING = Commands.ROLLING + "-";

    public RestartScope {
        services = List.copyOf(services);
    }

    public RestartScope(List<ServiceName> services) {
        this(services, false);
    }

    /** Empty for a word that names nothing. */
    public static Optional<RestartScope> of(String word) {
        if (word.startsWith(ROLLING)) {
            return of(word.substring(ROLLING.length())).map(RestartScope::inTurns);
        }
        return word.equals(ALL)
                ? Optional.of(allButWatchdog())
                : ServiceName.find(word).map(service -> new RestartScope(List.of(service)));
    }

    private static RestartScope allButWatchdog() {
        return new RestartScope(Arrays.stream(ServiceName.values())
                .filter(service -> service != ServiceName.WATCHDOG)
                .toList());
    }

    /** The same, one instance after another. */
    RestartScope inTurns() {
        return new RestartScope(services, true);
    }

    /** There is one watchdog, so nobody works while it is restarted. */
    boolean isPossible() {
        return !rolling || !services.contains(ServiceName.WATCHDOG);
    }

    /** The word that names this. */
    public String word() {
        return (rolling ? ROLLING : "")
                + (services.size() == 1 ? services.getFirst().wire() : ALL);
    }
}
