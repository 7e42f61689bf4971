package bot.k98.gateway.domain.post;

import java.time.Instant;

/** Discord's ids: the upper 42 bits are milliseconds since the first second of 2015, from its reference. */
final class Snowflake {
    private static final long EPOCH = 1_420_070_400_000L;
    private static final int TIME = 22;

    private Snowflake() {}

    static Instant time(String id) {
        return Instant.ofEpochMilli((Long.parseUnsignedLong(id) >>> TIME) + EPOCH);
    }
}
