package bot.k98.watchdog.domain.child;

import java.util.OptionalInt;

/** What a process says by the way it ends. */
public enum ExitMeaning {
    /** Start me again, I asked for it (exit 15 unless configured otherwise). */
    PLANNED_RESTART,
    /** No restart can help: a person has to change something (exit 78, EX_CONFIG of sysexits.h). */
    FATAL_CONFIGURATION,
    /** Everything else, an unknown code too. */
    UNPLANNED;

    private static final int CONFIGURATION = 78;

    /**
     * @param code empty when nobody could read it: an adopted process is not a child of ours
     * @param restartCode the one that asks for a restart
     */
    static ExitMeaning of(OptionalInt code, int restartCode) {
        if (code.isEmpty()) {
            return UNPLANNED;
        }
        if (code.getAsInt() == restartCode) {
            return PLANNED_RESTART;
        }
        return code.getAsInt() == CONFIGURATION ? FATAL_CONFIGURATION : UNPLANNED;
    }
}
