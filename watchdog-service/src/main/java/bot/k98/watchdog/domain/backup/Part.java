package bot.k98.watchdog.domain.backup;

/** Why a topic's records stand in a backup, and so what a restore does with them. */
public enum Part {
    /** The newest record of each key: stores, boards, the calendar. Written back as they are. */
    STATE,
    /** What happened, kept for a month. Written back, and not handled a second time. */
    HISTORY,
    /** Written by one part of the system, not yet read by the next. Written back to be handled. */
    ON_ITS_WAY,
    /** Messages without a receipt. Kept to be looked at; never sent again, since they may have arrived. */
    WAITING,
    /** Made again with its partitions and settings, empty. */
    EMPTY
}
