package bot.k98.watchdog.domain.lag;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All rows.
 *
 * @param asOf when they were read; empty while they never were
 * @param notReadBecause why a newer reading failed; empty when they are current
 */
public record LagTable(Optional<Instant> asOf, List<LagRow> rows, Optional<String> notReadBecause) {
    public static final LagTable NEVER_READ =
            new LagTable(Optional.empty(), List.of(), Optional.of("the broker was not asked yet"));

    public LagTable {
        rows = List.copyOf(rows);
    }

    public static LagTable read(List<LagRow> rows, Instant asOf) {
        return new LagTable(Optional.of(asOf), rows, Optional.empty());
    }

    /** The old rows stay, and say that they are old. */
    public LagTable notRead(String because) {
        return new LagTable(asOf, rows, Optional.of(because));
    }

    public boolean isCurrent() {
        return notReadBecause.isEmpty();
    }
}
