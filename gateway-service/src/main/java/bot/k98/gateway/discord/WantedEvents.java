package bot.k98.gateway.discord;

import bot.k98.gateway.command.CatalogStore;
import java.time.Duration;

/** Which events of Discord somebody needs, by what the services offer. */
final class WantedEvents {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final CatalogStore catalog;

    WantedEvents(CatalogStore catalog) {
        this.catalog = catalog;
    }

    /** Whether messages are of interest to anybody. */
    boolean messages() {
        return !catalog.watchedChannels().isEmpty();
    }

    /**
     * Waits a little until all services have said what they offer: a session that begins before would have to be begun once more,
     * since Discord takes the wish for events at the beginning only.
     */
    void settled(Admission admission) throws InterruptedException {
        Duration waited = Duration.ZERO;
        while (!catalog.everyoneOffered() && waited.compareTo(LONGEST_WAIT) < 0) {
            admission.pause(LOOK_AGAIN);
            waited = waited.plus(LOOK_AGAIN);
        }
    }
}
