package bot.k98.watchdog.alert;

import java.time.Duration;
import java.util.Optional;

/** What became of one attempt to tell. */
sealed interface Delivery {
    /** It was taken. */
    record Accepted() implements Delivery {}

    /** It was refused, and would be refused again. */
    record Refused(String why) implements Delivery {}

    /** It may work later. @param retryAfter as the receiver asked for */
    record Failed(String why, Optional<Duration> retryAfter) implements Delivery {}
}
