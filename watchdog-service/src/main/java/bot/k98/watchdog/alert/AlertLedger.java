package bot.k98.watchdog.alert;

/** What was told already, over restarts. An entry begins with the incident's id. */
public interface AlertLedger {
    boolean isTold(String notice);

    void noteTold(String notice);
}
