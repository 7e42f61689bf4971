package bot.k98.watchdog.domain.transaction;

import bot.k98.watchdog.domain.transaction.OpenTransaction.Place;
import java.util.Set;

/**
 * What the transaction coordinator says of a transactional id.
 *
 * @param producerId the newest that it gave; it gives another one after some 32,000 transactions
 * @param places the partitions that the coordinator will still write a marker to; none when it takes the transaction for complete
 */
public record KnownTransaction(String transactionalId, long producerId, Set<Place> places) {
    /** Whether the coordinator will end it. */
    boolean willEnd(OpenTransaction open) {
        return producerId == open.producerId() && places.contains(open.place());
    }
}
