package bot.k98.watchdog.domain.trace;

import java.time.Instant;

/**
 * One step.
 *
 * @param where a topic with partition and offset, Discord, or a process's log
 * @param who did it: Discord or a service
 * @param what the type of the message, in its own words for Discord and logs
 */
public record Hop(Instant at, String where, String who, String what) {}
