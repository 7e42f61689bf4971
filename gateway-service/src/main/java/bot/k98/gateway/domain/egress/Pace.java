package bot.k98.gateway.domain.egress;

/**
 * Spreads requests evenly. Discord takes 50 a second from a bot; one less is used, evenly, so that no second anywhere holds more,
 * and each gateway takes the part of it that it has of the work. Where Discord says that it was too fast all the same (a busy machine or
 * network lets requests arrive in bunches), it waits as long as Discord wants, goes on half as fast, and is back to its pace a few seconds later.
 * Not safe for threads.
 */
public final class Pace {
    static final int A_SECOND = 49;

    /** A gateway without any partition still answers and looks. */
    static final double SMALLEST_SHARE = 0.1;

    /** Of the pace, what is left of it at each time that it was too fast. */
    static final double SLOWED = 0.5;

    /** Of the pace, what comes back each second. */
    static final double REGAINED = 0.1;

    static final double SLOWEST = 0.1;

    private static final long SECOND = 1_000_000_000L;

    private long nextFree = Long.MIN_VALUE;
    private long heldUntil = Long.MIN_VALUE;
    private double speed = 1;

    /**
     * Takes the next free place.
     *
     * @param now of a clock that only goes forward, in nanoseconds
     * @param share of the bot's requests that are this gateway's, 0 to 1
     * @return how long to wait for the place, in nanoseconds
     */
    public long reserve(long now, double share) {
        long place = Math.max(now, nextFree);
        double perSecond = A_SECOND * Math.clamp(share, SMALLEST_SHARE, 1) * speedAt(place);
        nextFree = place + (long) (SECOND / perSecond);
        return place - now;
    }

    /**
     * Discord wants no request for a time. Places that were taken before are no longer good: see {@link #held}.
     *
     * @param length in nanoseconds
     */
    public void hold(long now, long length) {
        if (!held(now)) {
            speed = Math.max(SLOWEST, speedAt(now) * SLOWED);
        }
        heldUntil = Math.max(heldUntil, now + length);
        nextFree = Math.max(nextFree, heldUntil);
    }

    /** Whether Discord wants no request now. */
    public boolean held(long now) {
        return now < heldUntil;
    }

    private double speedAt(long now) {
        if (speed == 1 || held(now)) {
            return speed;
        }
        return Math.min(1, speed + REGAINED * (now - heldUntil) / SECOND);
    }
}
