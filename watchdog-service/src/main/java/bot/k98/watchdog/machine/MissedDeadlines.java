package bot.k98.watchdog.machine;

import bot.k98.contracts.Decoded;
import bot.k98.contracts.ServiceName;
import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.Receipt;
import bot.k98.runtime.config.Configuration;
import bot.k98.runtime.config.Variables;
import bot.k98.runtime.kafka.Beginning;
import bot.k98.runtime.kafka.Following;
import bot.k98.runtime.kafka.Poll;
import bot.k98.watchdog.domain.machine.SlidingCount;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Hears what became of messages to Discord, in no group, from now on, and counts those that came too late and those of which nobody knows. The
 * watchdog's own notices don't count: an outage that ends makes them late by nature, and an incident of them would feed itself.
 */
@ApplicationScoped
class MissedDeadlines implements Following {
    private static final Duration WITHIN = Duration.ofMinutes(15);

    private final Clock clock;
    private final List<TopicPartition> partitions;
    private final SlidingCount missed = new SlidingCount(WITHIN);

    MissedDeadlines(Configuration configuration, Clock clock) {
        this.clock = clock;
        this.partitions = IntStream.range(0, configuration.get(Variables.K98_PARTITIONS))
                .mapToObj(partition -> new TopicPartition(Topics.RECEIPTS.name(), partition))
                .toList();
        Stream.of(ServiceName.values())
                .filter(MissedDeadlines::counts)
                .forEach(service -> missed.add(service.wire(), 0, clock.instant()));
    }

    private static boolean counts(ServiceName owner) {
        return owner != ServiceName.WATCHDOG;
    }

    /** Of each service, in the last 15 minutes. */
    Map<String, Integer> counts(Instant now) {
        return missed.counts(now);
    }

    @Override
    public String name() {
        return "receipts";
    }

    @Override
    public Beginning beginning() {
        return this::fromNowOn;
    }

    @Override
    public void heard(Poll poll) {
        poll.decoded(Topics.RECEIPTS).forEach(this::take);
    }

    private void fromNowOn(Consumer<String, byte[]> consumer) {
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
    }

    private void take(Decoded<Receipt> decoded) {
        if (decoded instanceof Decoded.Known<Receipt>(Receipt receipt)) {
            late(receipt)
                    .filter(MissedDeadlines::counts)
                    .ifPresent(owner -> missed.add(owner.wire(), 1, clock.instant()));
        }
    }

    private static Optional<ServiceName> late(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Expired expired -> Optional.of(expired.request().owner());
            case Receipt.Unconfirmed unconfirmed ->
                Optional.of(unconfirmed.request().owner());
            case Receipt.Delivered _, Receipt.Rejected _, Receipt.Withdrawn _ -> Optional.empty();
        };
    }
}
