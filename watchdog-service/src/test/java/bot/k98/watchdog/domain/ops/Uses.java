package bot.k98.watchdog.domain.ops;

import bot.k98.contracts.discord.ComponentId;
import bot.k98.contracts.discord.Interaction;
import bot.k98.contracts.discord.InteractionEvent;
import bot.k98.contracts.discord.InteractionEvent.ButtonPressed;
import bot.k98.contracts.discord.InteractionEvent.CommandUsed;
import bot.k98.contracts.discord.Member;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Uses of the bot by one operator. */
public final class Uses {
    public static final Instant USED = Instant.parse("2026-01-01T00:00:00Z");

    private Uses() {}

    public static Interaction interaction(Instant createdAt) {
        return new Interaction(
                "1400000000000000001",
                "1100000000000000010",
                "token",
                createdAt,
                createdAt.plusSeconds(2),
                Optional.of("1100000000000000001"),
                "1100000000000000304",
                new Member("1100000000000000101", "Ada", Set.of()));
    }

    public static Heard command(String command, Map<String, String> options) {
        return heard(new CommandUsed(interaction(USED), command, options));
    }

    public static Heard press(String customId, Instant at) {
        return heard(new ButtonPressed(interaction(at), ComponentId.of(customId), "1500000000000000001"));
    }

    private static Heard heard(InteractionEvent event) {
        return new Heard(event, Optional.of(USED.plusMillis(12)), USED.plusMillis(15));
    }
}
