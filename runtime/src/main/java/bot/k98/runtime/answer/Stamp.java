package bot.k98.runtime.answer;

import java.time.Instant;

/** Moments as Discord shows them: to each reader in their own zone and language. */
public final class Stamp {
    private Stamp() {}

    /** The full date and time. */
    public static String full(Instant instant) {
        return of(instant, 'F');
    }

    /** Date and time without the day of the week. */
    public static String medium(Instant instant) {
        return of(instant, 'f');
    }

    /** "in 5 minutes", kept current by Discord itself. */
    public static String relative(Instant instant) {
        return of(instant, 'R');
    }

    private static String of(Instant instant, char style) {
        return "<t:" + instant.getEpochSecond() + ":" + style + ">";
    }
}
