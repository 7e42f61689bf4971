package bot.k98.gateway.domain.connection;

/**
 * A part of the guilds, which has a connection of its own.
 *
 * @param id from 0
 * @param count how many parts there are in all
 */
public record Shard(int id, int count) {
    /** Whether there is another one besides it. */
    public boolean alone() {
        return count == 1;
    }

    @Override
    public String toString() {
        return id + "/" + count;
    }
}
