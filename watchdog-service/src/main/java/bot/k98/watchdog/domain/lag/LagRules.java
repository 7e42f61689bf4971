package bot.k98.watchdog.domain.lag;

import bot.k98.watchdog.domain.lag.LagRow.Readers;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** From partitions to rows. */
public final class LagRules {
    private LagRules() {}

    /**
     * One row for each group and topic, in order.
     *
     * @param unread what stands behind a partition's position; asked only where there is something
     */
    public static List<LagRow> rows(
            Collection<PartitionProgress> progress, Function<PartitionProgress, Unread> unread, Instant now) {
        Map<GroupTopic, List<PartitionProgress>> byReading = progress.stream()
                .collect(Collectors.groupingBy(PartitionProgress::reading, TreeMap::new, Collectors.toList()));
        return byReading.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue(), unread, now))
                .toList();
    }

    private static LagRow row(
            GroupTopic reading,
            List<PartitionProgress> partitions,
            Function<PartitionProgress, Unread> unread,
            Instant now) {
        long records = 0;
        boolean unknown = false;
        Duration oldest = Duration.ZERO;
        for (PartitionProgress partition : partitions) {
            switch (partition.offsetsBehind() == 0 ? new Unread.Nothing() : unread.apply(partition)) {
                case Unread.Nothing _ -> {}
                case Unread.Unknown _ -> {
                    records += partition.offsetsBehind();
                    unknown = true;
                }
                case Unread.Since since -> {
                    records += partition.offsetsBehind();
                    oldest = longer(oldest, Duration.between(since.writtenAt(), now));
                }
            }
        }
        Optional<Duration> age = unknown && oldest.isZero() ? Optional.empty() : Optional.of(oldest);
        return new LagRow(reading, records, age, readers(partitions));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Readers readers(List<PartitionProgress> partitions) {
        long owned = partitions.stream().filter(PartitionProgress::owned).count();
        if (owned == 0) {
            return Readers.NONE;
        }
        return owned == partitions.size() ? Readers.ALL : Readers.SOME;
    }
}
