package bot.k98.queue.domain;

import java.time.Duration;

/** The queue's figures. */
public final class QueueLimits {
    /** A worker that says nothing for this long counts as gone; workers say something every {@link #SIGN_OF_LIFE}. */
    public static final Duration LEASE = Duration.ofSeconds(15);

    public static final Duration SIGN_OF_LIFE = Duration.ofSeconds(3);

    /** The largest file that is taken: Discord's limit for a request. */
    public static final long FILE_BYTES = 25L << 20;

    /** Tries of a step before it is given up. With the pauses between them about 10 minutes. */
    static final int TRIES = 10;

    /** Tries of an export; with the pauses about 3 hours. */
    static final int EXPORT_TRIES = 20;

    /** A file whose worker died this often is suspected of killing it. */
    static final int DEATHS = 3;

    static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);
    static final Duration LONGEST_EXPORT_PAUSE = Duration.ofMinutes(15);

    /** Ended jobs can be looked at and retried for this long. */
    public static final Duration KEPT = Duration.ofDays(30);

    private QueueLimits() {}

    /** 2, 4, 8 … seconds. */
    static Duration pause(int tries, Duration longest) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries - 1, 20));
        return pause.compareTo(longest) > 0 ? longest : pause;
    }
}
