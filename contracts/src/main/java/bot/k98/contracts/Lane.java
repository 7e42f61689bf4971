package bot.k98.contracts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Lanes of outgoing posts: each has a topic of its own, so that a bulk of one never holds up another. */
public enum Lane {
    /** Operators' alerts. */
    ALERT,
    /** What a single member asked for. */
    PERSONAL,
    /** The same to many. */
    BULK;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
