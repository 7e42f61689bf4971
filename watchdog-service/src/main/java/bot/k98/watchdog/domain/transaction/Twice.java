package bot.k98.watchdog.domain.transaction;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Only what hangs on two looks in a row, without a record more meanwhile, is touched: between the questions of one look a transaction may have ended, and
 * a coordinator may not yet have known it.
 */
public final class Twice {
    private Set<OpenTransaction> before = Set.of();

    /** @return those that the look before this one had too */
    public List<OpenTransaction> again(Collection<OpenTransaction> hanging) {
        List<OpenTransaction> again = hanging.stream().filter(before::contains).toList();
        before = Set.copyOf(hanging);
        return again;
    }
}
