package bot.k98.gateway.post;

import bot.k98.contracts.discord.Post;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/**
 * A post as it was read.
 *
 * @param at when it was asked for
 * @param again an earlier owner of its partition may have read it too
 * @param settled what is settled in its partition
 * @param ours whether its partition is still this instance's
 */
public record Asked(Post post, Instant at, boolean again, Settled settled, BooleanSupplier ours) {}
