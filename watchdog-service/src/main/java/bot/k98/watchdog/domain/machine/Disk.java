package bot.k98.watchdog.domain.machine;

/**
 * Room on the file system of a folder.
 *
 * @param folder the variable that names it, for example {@code DATA_DIR}
 * @param free bytes that this user may still write
 */
public record Disk(String folder, long free, long total) {
    private static final long GIB = 1L << 30;

    /** Less than this is nearly full on any disk. */
    private static final long LEAST = GIB;

    /** More than this is enough on any disk. */
    private static final long ENOUGH = 10 * GIB;

    private static final double LEAST_PART = 0.10;

    /** How much more must be free before it counts as good again. */
    private static final double MARGIN = 1.2;

    public boolean isNearlyFull() {
        return isBelow(1);
    }

    public boolean isRoomy() {
        return !isBelow(MARGIN);
    }

    private boolean isBelow(double margin) {
        return free < LEAST * margin || (free < ENOUGH * margin && free < total * LEAST_PART * margin);
    }

    public long freeMebibytes() {
        return free >> 20;
    }

    /** Of the whole, from 0 to 1. */
    public double freePart() {
        return total == 0 ? 1 : (double) free / total;
    }
}
