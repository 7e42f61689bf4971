package bot.k98.reminder.domain.calendar;

import java.time.Instant;
import java.util.Objects;

/**
 * An officer's word that a tab lost its rows by mistake.
 *
 * @param by user id
 */
public record Rejection(String by, Instant at) {
    public Rejection {
        Objects.requireNonNull(by);
        Objects.requireNonNull(at);
    }
}
