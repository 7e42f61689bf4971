package bot.k98.watchdog.progress;

import java.util.Map;
import java.util.Optional;

/**
 * Where things are once all is up.
 *
 * @param page the local Discord's page; empty when the real Discord is used
 * @param health of each instance, by its name
 */
public record Addresses(
        Optional<String> page, String discordApi, String operations, String broker, Map<String, String> health) {
    public Addresses {
        health = Map.copyOf(health);
    }

    /** Where a person goes first. */
    public String entrance() {
        return page.orElse(operations);
    }
}
