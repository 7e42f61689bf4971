package bot.k98.sandbox.state;

import java.time.InstantSource;

/** Ids as Discord makes them: milliseconds since 2015 in the upper 42 bits, so that an id tells its own time. */
public final class Snowflakes {
    /** 2015-01-01T00:00:00Z, the first second of Discord's ids. */
    public static final long EPOCH = 1_420_070_400_000L;

    private static final int SHIFT = 22;
    private static final int PER_MILLISECOND = 4096;

    private final InstantSource clock;
    private long last;
    private int count;

    public Snowflakes(InstantSource clock) {
        this.clock = clock;
    }

    /** A new id, larger than every one before it, even when the clock is set back. */
    public String next() {
        long now = clock.millis() - EPOCH;
        if (now > last) {
            last = now;
            count = 0;
        } else if (++count == PER_MILLISECOND) {
            last++;
            count = 0;
        }
        return Long.toUnsignedString((last << SHIFT) | count);
    }

    /** The moment in an id, in milliseconds since 1970. */
    public static long millis(String id) {
        return (number(id) >>> SHIFT) + EPOCH;
    }

    /** The id as a number, 0 when it isn't one. */
    public static long number(String id) {
        return isId(id) ? Long.parseUnsignedLong(id) : 0;
    }

    public static boolean isId(String id) {
        return id != null && !id.isEmpty() && id.length() < 20 && id.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
