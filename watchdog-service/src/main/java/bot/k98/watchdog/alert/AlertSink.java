package bot.k98.watchdog.alert;

import bot.k98.watchdog.domain.incident.Episode;

/** One who is told. */
interface AlertSink {
    /** Short and stable: part of the ledger's entries and of metrics. */
    String name();

    /**
     * Whether an end is worth telling where the opening was never told. It is harmless where the same key names both, and needed where the
     * answer to the opening was lost.
     */
    boolean endsWhatWasNeverTold();

    /** Blocks until there is an answer or none will come. The same episode may be told twice. */
    Delivery deliver(Episode episode);
}
