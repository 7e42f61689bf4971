package bot.k98.gateway.domain.egress;

/**
 * Spreads requests evenly. Discord takes 50 a second from a bot; one less is used, evenly, so that no second anywhere holds more,
 * and each gateway takes the part of it that it has of the work. Not safe for threads.
 */
public final class Pace {
    static final int A_SECOND = 49;

    /** A gateway without any partition still answers and looks. */
    static final double SMALLEST_SHARE = 0.1;

    private static final long SECOND = 1_000_000_000L;

    private long nextFree = Long.MIN_VALUE;

    /**
     * Takes the next free place.
     *
     * @param now of a clock that only goes forward, in nanoseconds
     * @param share of the bot's requests that are this gateway's, 0 to 1
     * @return how long to wait for the place, in nanoseconds
     */
    public long reserve(long now, double share) {
        long place = Math.max(now, nextFree);
        nextFree = place + (long) (SECOND / (A_SECOND * Math.clamp(share, SMALLEST_SHARE, 1)));
        return place - now;
    }
}
