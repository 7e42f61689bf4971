package bot.k98.gateway.domain.connection;

import java.time.Duration;

/**
 * How many sessions may still be begun, as {@code GET /gateway/bot} says in {@code session_start_limit}. Discord resets the bot's
 * token when they are used up.
 *
 * @param total a day
 * @param remaining of them
 * @param resetAfter until {@code remaining} is {@code total} again
 */
public record IdentifyBudget(int total, int remaining, Duration resetAfter) {}
