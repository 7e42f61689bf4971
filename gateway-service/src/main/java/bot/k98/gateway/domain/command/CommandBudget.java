package bot.k98.gateway.domain.command;

import bot.k98.contracts.discord.GatewayMemory.Creation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * How many commands may still be created. Discord takes 200 a day for each guild, from its documentation of application commands;
 * above that nothing can be changed for the rest of the day, so some are left for people.
 *
 * @param created what this bot's gateways created, the oldest first
 */
public record CommandBudget(List<Creation> created) {
    /** Discord's 200, less a reserve. */
    static final int A_DAY = 180;

    private static final Duration DAY = Duration.ofDays(1);

    public CommandBudget {
        created = List.copyOf(created);
    }

    /** Whether so many may be created now. */
    public boolean allows(int commands, Instant now) {
        return ofToday(now).mapToInt(Creation::commands).sum() + commands <= A_DAY;
    }

    /** What is left of it after so many are created now. */
    public CommandBudget spent(int commands, Instant now) {
        return new CommandBudget(Stream.concat(ofToday(now), Stream.of(new Creation(now, commands)))
                .toList());
    }

    private Stream<Creation> ofToday(Instant now) {
        return created.stream().filter(creation -> !creation.at().plus(DAY).isBefore(now));
    }
}
