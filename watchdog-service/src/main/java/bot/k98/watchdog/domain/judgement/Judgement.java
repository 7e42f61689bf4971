package bot.k98.watchdog.domain.judgement;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.ops.Heartbeat.Beat;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether every service is there.
 *
 * @param services all four, in the order of {@link ServiceName}
 * @param stopped those that an operator stopped: nobody misses them
 */
public record Judgement(List<OfService> services, Set<ServiceName> stopped) {
    public Judgement {
        services = List.copyOf(services);
        stopped = Set.copyOf(stopped);
    }

    /**
     * One service: fresh when any of its instances is.
     *
     * @param age of its newest heartbeat; empty when none was heard
     * @param instances names of those that are fresh
     * @param ready whether all of those do their work
     */
    public record OfService(ServiceName service, Optional<Duration> age, List<String> instances, boolean ready) {
        public boolean fresh() {
            return !instances.isEmpty();
        }
    }

    /**
     * @param freshFor a heartbeat that is older doesn't count
     * @param stopped services that an operator stopped
     */
    public static Judgement of(BeatBook book, Duration freshFor, Set<ServiceName> stopped, Instant now) {
        return new Judgement(
                Arrays.stream(ServiceName.values())
                        .map(service -> ofService(service, book, freshFor, now))
                        .toList(),
                stopped);
    }

    private static OfService ofService(ServiceName service, BeatBook book, Duration freshFor, Instant now) {
        List<Beat> beats = book.newest().values().stream()
                .filter(beat -> beat.service() == service)
                .toList();
        List<Beat> fresh = beats.stream()
                .filter(beat -> age(beat, now).compareTo(freshFor) <= 0)
                .toList();
        return new OfService(
                service,
                beats.stream().map(beat -> age(beat, now)).min(Comparator.naturalOrder()),
                fresh.stream().map(Beat::instance).sorted().toList(),
                !fresh.isEmpty() && fresh.stream().allMatch(Beat::ready));
    }

    /** Never negative: two machines' clocks may differ a little. */
    public static Duration age(Beat beat, Instant now) {
        Duration age = Duration.between(beat.ts(), now);
        return age.isNegative() ? Duration.ZERO : age;
    }

    /** Every service that should be there is. */
    public boolean allFresh() {
        return required().allMatch(OfService::fresh);
    }

    /** How many services should be there. */
    public long wanted() {
        return required().count();
    }

    /** How many of them are. */
    public long fresh() {
        return required().filter(OfService::fresh).count();
    }

    private Stream<OfService> required() {
        return services.stream().filter(service -> !stopped.contains(service.service()));
    }

    public List<ServiceName> missing() {
        return required()
                .filter(service -> !service.fresh())
                .map(OfService::service)
                .toList();
    }
}
