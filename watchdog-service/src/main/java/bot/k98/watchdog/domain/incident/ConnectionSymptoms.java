package bot.k98.watchdog.domain.incident;

import static bot.k98.watchdog.domain.incident.Observation.bad;
import static bot.k98.watchdog.domain.incident.Observation.good;
import static bot.k98.watchdog.domain.incident.Observation.unknown;

import bot.k98.contracts.ServiceName;
import bot.k98.watchdog.domain.ops.InstanceStatus;
import bot.k98.watchdog.domain.ops.InstanceStatus.AgedBeat;
import bot.k98.watchdog.domain.ops.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What the gateways' heartbeats tell of their connections to Discord. */
final class ConnectionSymptoms {
    private static final String DISCORD = "discord";
    private static final String GUILD = "guild";
    private static final String CONNECTED = "CONNECTED";
    private static final String DEAF = "DEAF";
    private static final String UNREADABLE = "channels_unreadable";
    private static final String LEFT = "guild_left";

    private ConnectionSymptoms() {}

    static List<Observation> of(Situation situation) {
        List<Observation> seen = new ArrayList<>();
        List<InstanceStatus> gateways = situation.instances().stream()
                .filter(instance -> Symptoms.service(instance.name()).equals(Optional.of(ServiceName.GATEWAY)))
                .filter(instance -> instance.beat().filter(AgedBeat::fresh).isPresent())
                .toList();
        seen.add(connection(gateways.stream()
                .map(gateway -> details(gateway).getOrDefault(DISCORD, ""))
                .toList()));
        seen.add(guild(gateways));
        gateways.forEach(gateway -> seen.add(history(gateway)));
        return seen;
    }

    private static Observation connection(List<String> connections) {
        IncidentKind kind = IncidentKind.DISCORD_LOST;
        if (connections.isEmpty()) {
            return unknown(kind, DISCORD);
        }
        if (connections.contains(CONNECTED)) {
            return good(kind, DISCORD);
        }
        String problem = connections.contains(DEAF)
                ? "The connection to Discord is deaf: it stands, and nothing is heard on it. The gateway mends it by itself."
                : "No gateway is connected to Discord: "
                        + connections.getFirst().toLowerCase(Locale.ROOT).replace('_', ' ') + ".";
        return bad(kind, DISCORD, problem);
    }

    /** A gateway without a session knows nothing of its guilds. */
    private static Observation guild(List<InstanceStatus> gateways) {
        IncidentKind kind = IncidentKind.GUILD_LEFT;
        Optional<String> left = gateways.stream()
                .map(gateway -> details(gateway).get(LEFT))
                .filter(Objects::nonNull)
                .findFirst();
        if (left.isPresent()) {
            return bad(
                    kind,
                    GUILD,
                    "The bot was removed from the server %s. All of it waits; after 30 days its data are deleted. Invite the bot again."
                            .formatted(left.get()));
        }
        boolean connected = gateways.stream()
                .anyMatch(gateway -> CONNECTED.equals(details(gateway).get(DISCORD)));
        return connected ? good(kind, GUILD) : unknown(kind, GUILD);
    }

    private static Observation history(InstanceStatus gateway) {
        IncidentKind kind = IncidentKind.HISTORY_UNREADABLE;
        String channels = details(gateway).get(UNREADABLE);
        return channels == null
                ? good(kind, gateway.name())
                : bad(
                        kind,
                        gateway.name(),
                        "What was posted in %s watched channels while the bot was away can't be known: it may not read their history."
                                .formatted(channels));
    }

    private static Map<String, String> details(InstanceStatus gateway) {
        return gateway.beat().orElseThrow().beat().details();
    }
}
