package bot.k98.watchdog.judge;

import bot.k98.contracts.ServiceName;
import bot.k98.watchdog.domain.judgement.Judgement;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The heartbeat lines of LOG_DIR/log.txt: one as soon as all services are there, one every five minutes that they stay so, and one whenever
 * another set of them is missing or stopped.
 */
final class HeartbeatLines {
    private static final Duration EVERY = Duration.ofMinutes(5);

    private Optional<Standing> told = Optional.empty();
    private Instant toldAt = Instant.MIN;

    /** A line, when one is due. */
    Optional<Line> line(Judgement judgement, Instant now) {
        List<ServiceName> missing = judgement.missing();
        Standing standing = new Standing(missing, judgement.stopped());
        boolean changed = told.map(before -> !before.equals(standing)).orElse(missing.isEmpty());
        boolean due = missing.isEmpty() && !now.isBefore(toldAt.plus(EVERY));
        if (!changed && (told.isEmpty() || !due)) {
            return Optional.empty();
        }
        told = Optional.of(standing);
        toldAt = now;
        return Optional.of(new Line(text(judgement, missing), !missing.isEmpty()));
    }

    private record Standing(List<ServiceName> missing, Set<ServiceName> stopped) {}

    /** @param warning whether something is missing */
    record Line(String text, boolean warning) {}

    private static String text(Judgement judgement, List<ServiceName> missing) {
        String count = judgement.fresh() + "/" + judgement.wanted();
        String stopped = judgement.stopped().isEmpty() ? "" : " stopped=" + words(judgement.stopped());
        return (missing.isEmpty()
                        ? "heartbeat ok services=" + count
                        : "heartbeat missing services=" + count + " missing=" + words(missing))
                + stopped;
    }

    private static String words(Collection<ServiceName> services) {
        return services.stream().sorted().map(ServiceName::wire).collect(Collectors.joining(","));
    }
}
