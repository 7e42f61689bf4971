package bot.k98.watchdog.domain.incident;

import bot.k98.watchdog.domain.incident.Observation.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All concerns and what came of them. One thread looks, any may read. */
public final class IncidentBook {
    /** Newest episodes that are kept for lists. */
    public static final int KEPT = 200;

    private final Instant begun;
    private final Map<Concern, IncidentState> states = new HashMap<>();
    private final Map<String, Episode> episodes = new LinkedHashMap<>();

    /** @param earlier what an earlier watchdog left, oldest first; what is open goes on */
    public IncidentBook(Collection<Episode> earlier, Instant begun) {
        this.begun = begun;
        earlier.forEach(this::recall);
    }

    /** An episode that another watchdog wrote: news only when this book doesn't have it. */
    public synchronized void recall(Episode episode) {
        boolean known = episodes.containsKey(episode.id());
        boolean busy = open(episode.concern()).isPresent();
        if (!known || episode.resolvedAt().isPresent()) {
            keep(episode);
        }
        if (episode.isOpen() && !known && !busy) {
            states.put(episode.concern(), new IncidentState.Open(episode));
        } else if (!episode.isOpen()
                && open(episode.concern()).filter(episode.id()::equals).isPresent()) {
            states.put(episode.concern(), new IncidentState.Quiet());
        }
    }

    private Optional<String> open(Concern concern) {
        return Optional.ofNullable(states.get(concern))
                .flatMap(IncidentState::current)
                .map(Episode::id);
    }

    /**
     * One look at everything.
     *
     * @param blind kinds that can't be judged now, whatever was seen
     * @return incidents that were opened or resolved by it; a concern that isn't seen any more counts as good
     */
    public synchronized List<Episode> look(Collection<Observation> seen, Set<IncidentKind> blind, Instant now) {
        Map<Concern, Observation> all = new LinkedHashMap<>();
        states.keySet().forEach(concern -> all.put(concern, new Observation(concern, Verdict.GOOD, "")));
        seen.forEach(observation -> all.put(observation.concern(), observation));
        List<Episode> news = new ArrayList<>();
        for (Observation observation : all.values()) {
            if (!blind.contains(observation.concern().kind())) {
                look(observation, now).ifPresent(news::add);
            }
        }
        news.forEach(this::keep);
        return news;
    }

    private Optional<Episode> look(Observation observation, Instant now) {
        IncidentState state = states.getOrDefault(observation.concern(), new IncidentState.Untried(begun));
        IncidentDecider.Decision decision = IncidentDecider.decide(state, observation, now);
        states.put(observation.concern(), decision.next());
        return decision.news();
    }

    private void keep(Episode episode) {
        episodes.put(episode.id(), episode);
        if (episodes.size() > KEPT) {
            episodes.values().stream()
                    .filter(old -> !old.isOpen())
                    .findFirst()
                    .ifPresent(oldest -> episodes.remove(oldest.id()));
        }
    }

    /** Open ones first, then the newest. */
    public synchronized List<Episode> newestFirst() {
        return episodes.values().stream()
                .sorted(Comparator.comparing(Episode::isOpen)
                        .thenComparing(Episode::openedAt)
                        .reversed())
                .toList();
    }
}
