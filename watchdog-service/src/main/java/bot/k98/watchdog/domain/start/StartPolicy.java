package bot.k98.watchdog.domain.start;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.ops.Heartbeat.Beat;
import bot.k98.watchdog.domain.lag.LagRow;
import bot.k98.watchdog.domain.lag.LagTable;
import bot.k98.watchdog.domain.ops.InstanceStatus;
import bot.k98.watchdog.domain.ops.InstanceStatus.AgedBeat;
import bot.k98.watchdog.domain.ops.InstanceStatus.Condition;
import bot.k98.watchdog.domain.ops.Situation;
import bot.k98.watchdog.domain.start.StartReport.Away;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When a start is over.
 *
 * @param version of the build
 * @param begun when this watchdog began
 * @param lastWell when every service was there last, before this start
 */
public record StartPolicy(String version, Instant begun, Optional<Instant> lastWell) {
    /** After this long the operators are told as it is. */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Services that a platform starts may be there a little before the watchdog. */
    static final Duration TOGETHER = Duration.ofMinutes(1);

    /** What there is to do. */
    public sealed interface Verdict {
        record Wait() implements Verdict {}

        /** Only the watchdog was started; the bot itself was there all the time. */
        record NoStart() implements Verdict {}

        record Tell(StartReport report) implements Verdict {}
    }

    public Verdict judge(Situation situation, LagTable lag, Instant now) {
        List<String> unwell = situation.instances().stream()
                .filter(instance -> instance.condition() != Condition.READY)
                .map(InstanceStatus::name)
                .toList();
        boolean all = unwell.isEmpty() && services(situation) == ServiceName.values().length && lag.isCurrent();
        if (!all && now.isBefore(begun.plus(PATIENCE))) {
            return new Verdict.Wait();
        }
        return isStart(situation) ? new Verdict.Tell(report(situation, unwell, lag, now)) : new Verdict.NoStart();
    }

    /** Not when a service is older than this watchdog: that one was there all the time, and another may have fallen just before. */
    private boolean isStart(Situation situation) {
        return others(situation).findAny().isPresent()
                && others(situation).allMatch(beat -> beat.startedAt().isAfter(begun.minus(TOGETHER)));
    }

    private StartReport report(Situation situation, List<String> unwell, LagTable lag, Instant now) {
        return new StartReport(
                version,
                Duration.between(begun, now),
                unwell,
                others(situation)
                        .filter(beat -> !beat.details().isEmpty() && beat.service() != ServiceName.GATEWAY)
                        .map(StartPolicy::held)
                        .toList(),
                lastWell.map(since -> new Away(since, Duration.between(since, begun))),
                lag.rows().stream().mapToLong(LagRow::records).sum());
    }

    private static String held(Beat beat) {
        Map<String, String> details = new TreeMap<>(beat.details());
        return beat.instance() + ": "
                + details.entrySet().stream()
                        .map(detail -> detail.getKey() + " " + detail.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static long services(Situation situation) {
        return beats(situation).map(Beat::service).distinct().count();
    }

    private static Stream<Beat> others(Situation situation) {
        return beats(situation).filter(beat -> beat.service() != ServiceName.WATCHDOG);
    }

    private static Stream<Beat> beats(Situation situation) {
        return situation.instances().stream()
                .flatMap(instance -> instance.beat().stream())
                .filter(AgedBeat::fresh)
                .map(AgedBeat::beat);
    }
}
