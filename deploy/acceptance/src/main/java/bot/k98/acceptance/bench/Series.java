package bot.k98.acceptance.bench;

/** Something that is measured by itself and has its own section in docs/performance.md. */
interface Series {
    /** The word that {@code ./k98 bench} takes. */
    String name();

    /** The section's heading; stays the same, since the section is found by it. */
    String title();

    /** Measures on the given ground. */
    Findings measure(Ground ground) throws Exception;
}
