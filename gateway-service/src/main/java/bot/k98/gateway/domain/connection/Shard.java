package bot.k98.gateway.domain.connection;

/**
 * A part of the guilds, which has a connection of its own.
 *
 * @param id from 0
 * @param count how many parts there are in all
 */
public record Shard(int id, int count) {
    /** The bit of a snowflake from which on it is a time. */
    private static final int TIME_FROM = 22;

    /** Whether there is another one besides it. */
    public boolean alone() {
        return count == 1;
    }

    /** Whether a guild belongs to it: Discord divides guilds by the time in their ids. */
    public boolean serves(String guildId) {
        return (Long.parseUnsignedLong(guildId) >>> TIME_FROM) % count == id;
    }

    @Override
    public String toString() {
        return id + "/" + count;
    }
}
