package bot.k98.runtime.config;

import bot.k98.contracts.ServiceName;
import java.util.Optional;
import java.util.Set;

/**
 * One environment variable.
 *
 * @param name as the operator writes it
 * @param fallback the text used when it is not set; empty when there is none
 * @param requiredBy the services that can't start without it
 * @param secret never printed; may also be given as a file by {@code <name>_FILE}
 * @param meaning one sentence for docs/configuration.md
 */
public record Variable<T>(
        String name,
        Kind<T> kind,
        Optional<String> fallback,
        Set<ServiceName> requiredBy,
        boolean secret,
        String meaning) {
    static <T> Variable<T> variable(String name, Kind<T> kind, String meaning) {
        return new Variable<>(name, kind, Optional.empty(), Set.of(), false, meaning);
    }

    Variable<T> orElse(String text) {
        return new Variable<>(name, kind, Optional.of(text), requiredBy, secret, meaning);
    }

    Variable<T> requiredBy(ServiceName... services) {
        return new Variable<>(name, kind, fallback, Set.of(services), secret, meaning);
    }

    Variable<T> asSecret() {
        return new Variable<>(name, kind, fallback, requiredBy, true, meaning);
    }

    /** The variable that names a file with this one's value. */
    public String fileName() {
        return name + "_FILE";
    }
}
