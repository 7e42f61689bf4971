package bot.k98.queue.domain.profile;

/** What a broken rule costs. */
public enum OnBad {
    /** The row is left out and listed; the others are imported. */
    ROW,
    /** The whole file is refused. */
    FILE
}
