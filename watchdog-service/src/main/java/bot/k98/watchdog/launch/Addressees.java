package bot.k98.watchdog.launch;

import bot.k98.runtime.config.Configuration;
import bot.k98.runtime.config.Variables;
import bot.k98.runtime.config.Variables.Supervision;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whom the watchdog itself tells: as configured, else the local Discord's community, when that is what runs here.
 *
 * @param channel the notify channel
 * @param operators user ids
 */
public record Addressees(Optional<String> channel, List<String> operators) {
    public Addressees {
        operators = List.copyOf(operators);
    }

    public static Addressees of(Configuration configuration) {
        Map<String, String> local = isLocal(configuration) ? LocalWorld.community() : Map.of();
        List<String> operators =
                configuration.get(Variables.ADMIN_USER_ID).stream().sorted().toList();
        return new Addressees(
                configuration
                        .find(Variables.NOTIFY_CHANNEL_ID)
                        .or(() -> Optional.ofNullable(local.get(Variables.NOTIFY_CHANNEL_ID.name()))),
                operators.isEmpty() && local.containsKey(Variables.ADMIN_USER_ID.name())
                        ? List.of(local.get(Variables.ADMIN_USER_ID.name()))
                        : operators);
    }

    private static boolean isLocal(Configuration configuration) {
        return configuration.get(Variables.SUPERVISION) == Supervision.OWN
                && configuration.find(Variables.DISCORD_API_URL).isEmpty()
                && configuration.find(Variables.DISCORD_BOT_TOKEN).isEmpty();
    }
}
