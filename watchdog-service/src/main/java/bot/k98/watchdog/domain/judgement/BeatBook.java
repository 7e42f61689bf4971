package bot.k98.watchdog.domain.judgement;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.ops.Heartbeat.Beat;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The newest heartbeat of each instance, by its name. The same beat may come by topic and by file. */
public record BeatBook(Map<String, Beat> newest) {
    public static final BeatBook EMPTY = new BeatBook(Map.of());

    public BeatBook {
        newest = Map.copyOf(newest);
    }

    public BeatBook with(Collection<Beat> beats) {
        Map<String, Beat> all = new TreeMap<>(newest);
        beats.forEach(beat ->
                all.merge(beat.instance(), beat, (known, heard) -> heard.ts().isBefore(known.ts()) ? known : heard));
        return new BeatBook(all);
    }

    /** Without instances that were not heard of for so long: they were taken away, not lost. */
    public BeatBook forgetting(Duration silence, Instant now) {
        Map<String, Beat> all = new TreeMap<>(newest);
        all.values().removeIf(beat -> beat.ts().isBefore(now.minus(silence)));
        return new BeatBook(all);
    }

    /** Without instances that were not heard of since they departed. */
    public BeatBook without(Map<String, Instant> departed) {
        Map<String, Beat> all = new TreeMap<>(newest);
        departed.forEach((instance, since) ->
                all.computeIfPresent(instance, (_, beat) -> beat.ts().isAfter(since) ? beat : null));
        return new BeatBook(all);
    }

    /**
     * Without instances that were stopped where others do the work of their service: an operator took them away. The last of a service stays
     * until it is forgotten: it is missed.
     */
    public BeatBook withoutStopped(Map<String, Instant> stopped, Duration freshFor, Instant now) {
        Set<ServiceName> served = newest.values().stream()
                .filter(beat -> !stopped.containsKey(beat.instance()))
                .filter(beat -> Judgement.age(beat, now).compareTo(freshFor) <= 0)
                .map(Beat::service)
                .collect(Collectors.toSet());
        Map<String, Instant> departed = new TreeMap<>(stopped);
        departed.keySet()
                .removeIf(instance -> of(instance)
                        .filter(beat -> served.contains(beat.service()))
                        .isEmpty());
        return without(departed);
    }

    public Optional<Beat> of(String instance) {
        return Optional.ofNullable(newest.get(instance));
    }
}
