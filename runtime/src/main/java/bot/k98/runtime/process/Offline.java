package bot.k98.runtime.process;

import bot.k98.runtime.config.Configuration;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * What a service can do without being started.
 *
 * @param checks for {@code ./k98 check}
 * @param doctor for {@code ./k98 doctor}; tells the diagnosis what it finds
 */
public record Offline(List<StartCheck> checks, BiConsumer<Configuration, Diagnosis> doctor) {
    static final Offline NOTHING = checking();

    public Offline {
        checks = List.copyOf(checks);
    }

    public static Offline checking(StartCheck... checks) {
        return new Offline(List.of(checks), (configuration, diagnosis) -> {});
    }
}
