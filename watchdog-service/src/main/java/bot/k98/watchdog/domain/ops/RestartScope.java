package bot.k98.watchdog.domain.ops;

import bot.k98.contracts.ServiceName;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What shall be restarted: one service, or all but the watchdog, which has to be asked by name. */
public record RestartScope(List<ServiceName> services) {
    public static final String ALL = "all";

    public RestartScope {
        services = List.copyOf(services);
    }

    /** Empty for a word that names nothing. */
    public static Optional<RestartScope> of(String word) {
        return word.equals(ALL)
                ? Optional.of(allButWatchdog())
                : ServiceName.find(word).map(service -> new RestartScope(List.of(service)));
    }

    private static RestartScope allButWatchdog() {
        return new RestartScope(Arrays.stream(ServiceName.values())
                .filter(service -> service != ServiceName.WATCHDOG)
                .toList());
    }

    /** The word that names this. */
    public String word() {
        return services.size() == 1 ? services.getFirst().wire() : ALL;
    }
}
