package bot.k98.queue.domain.profile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A column of a snapshot.
 *
 * @param name in the snapshot
 * @param headers it may have in the file; case, spaces and punctuation don't count
 * @param required whether a file without it is refused
 */
public record Column(String name, List<String> headers, boolean required, CellRule rule) {
    public Column {
        headers = List.copyOf(headers);
    }

    /** What a cell may hold. */
    public enum Type {
        INTEGER,
        DECIMAL,
        TEXT
    }

    /**
     * @param blank whether it may be empty
     * @param min smallest number
     * @param max largest number
     * @param longest text is cut to this many characters
     * @param onBad what happens to a value that breaks the rule
     */
    public record CellRule(
            Type type, boolean blank, Optional<BigDecimal> min, Optional<BigDecimal> max, int longest, OnBad onBad) {}
}
