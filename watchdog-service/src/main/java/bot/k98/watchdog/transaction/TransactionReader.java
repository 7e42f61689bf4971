package bot.k98.watchdog.transaction;

import bot.k98.watchdog.domain.transaction.HangingRules;
import bot.k98.watchdog.domain.transaction.HangingRules.Verdict;
import bot.k98.watchdog.domain.transaction.KnownTransaction;
import bot.k98.watchdog.domain.transaction.OpenTransaction;
import bot.k98.watchdog.domain.transaction.OpenTransaction.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.AbortTransactionSpec;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeProducersResult.PartitionProducerState;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.LeaderNotAvailableException;

/** One look at open transactions, and the end of one. Whatever can't be asked fails the look: who knows half of it ends nothing. */
final class TransactionReader {
    private static final String COORDINATORS = "__transaction_state";
    private static final Set<TransactionState> COMPLETE =
            EnumSet.of(TransactionState.EMPTY, TransactionState.COMPLETE_COMMIT, TransactionState.COMPLETE_ABORT);
    private static final int POLLS = 10;
    private static final Duration POLL = Duration.ofMillis(200);

    private final Admin admin;
    private final Supplier<Consumer<byte[], byte[]>> uncommitted;

    /** @param uncommitted makes a consumer in no group, of all records, for one look */
    TransactionReader(Admin admin, Supplier<Consumer<byte[], byte[]>> uncommitted) {
        this.admin = admin;
        this.uncommitted = uncommitted;
    }

    /**
     * What hangs, with what is to be done about it.
     *
     * @throws ExecutionException when somebody can't be asked, or a coordinator is away
     */
    Map<OpenTransaction, Verdict> read(Instant now) throws ExecutionException, InterruptedException {
        List<OpenTransaction> old =
                open().stream().filter(open -> HangingRules.isOld(open, now)).toList();
        if (old.isEmpty()) {
            return Map.of();
        }
        List<KnownTransaction> known = known(old);
        Map<OpenTransaction, Verdict> hanging = old.stream()
                .collect(Collectors.toMap(
                        Function.identity(), open -> HangingRules.verdict(open, known, () -> group(open))));
        hanging.values().removeIf(Verdict.WAIT::equals);
        return hanging;
    }

    /** Writes the ABORT marker that the coordinator did not write. */
    void end(OpenTransaction open) throws ExecutionException, InterruptedException {
        admin.abortTransaction(new AbortTransactionSpec(
                        partition(open.place()),
                        open.producerId(),
                        (short) open.producerEpoch(),
                        open.coordinatorEpoch()))
                .all()
                .get();
    }

    private List<OpenTransaction> open() throws ExecutionException, InterruptedException {
        var producers = admin.describeProducers(watched()).all().get();
        List<OpenTransaction> open = new ArrayList<>();
        for (Map.Entry<TopicPartition, PartitionProducerState> entry : producers.entrySet()) {
            entry.getValue().activeProducers().stream()
                    .filter(producer -> producer.currentTransactionStartOffset().isPresent())
                    .map(producer -> open(place(entry.getKey()), producer))
                    .forEach(open::add);
        }
        return open;
    }

    private List<TopicPartition> watched() throws ExecutionException, InterruptedException {
        List<String> topics = admin.listTopics(new ListTopicsOptions().listInternal(true)).names().get().stream()
                .filter(HangingRules::isWatched)
                .toList();
        return admin.describeTopics(topics).allTopicNames().get().values().stream()
                .flatMap(topic ->
                        topic.partitions().stream().map(one -> new TopicPartition(topic.name(), one.partition())))
                .toList();
    }

    private static OpenTransaction open(Place place, ProducerState producer) {
        return new OpenTransaction(
                place,
                producer.producerId(),
                producer.producerEpoch(),
                producer.coordinatorEpoch().orElse(0),
                producer.currentTransactionStartOffset().orElseThrow(),
                Instant.ofEpochMilli(producer.lastTimestamp()));
    }

    /** Of all coordinators; those of the old ones that go on with their partitions. */
    private List<KnownTransaction> known(Collection<OpenTransaction> old)
            throws ExecutionException, InterruptedException {
        allCoordinatorsAreThere();
        Set<Long> asked = old.stream().map(OpenTransaction::producerId).collect(Collectors.toSet());
        Collection<TransactionListing> listed = admin.listTransactions().all().get();
        List<String> going = listed.stream()
                .filter(one -> asked.contains(one.producerId()) && !COMPLETE.contains(one.state()))
                .map(TransactionListing::transactionalId)
                .toList();
        var described = admin.describeTransactions(going).all().get();
        List<KnownTransaction> known = new ArrayList<>();
        listed.forEach(one -> known.add(new KnownTransaction(one.transactionalId(), one.producerId(), Set.of())));
        described.forEach((id, one) -> known.add(new KnownTransaction(
                id,
                one.producerId(),
                one.topicPartitions().stream().map(TransactionReader::place).collect(Collectors.toSet()))));
        return known;
    }

    /** What a coordinator without a leader knows isn't listed, and nobody says so. */
    private void allCoordinatorsAreThere() throws ExecutionException, InterruptedException {
        var coordinators = admin.describeTopics(List.of(COORDINATORS))
                .allTopicNames()
                .get()
                .get(COORDINATORS);
        if (coordinators.partitions().stream()
                .anyMatch(one -> one.leader() == null || one.leader().isEmpty())) {
            throw new ExecutionException(new LeaderNotAvailableException("a transaction coordinator is away"));
        }
    }

    /** By the transaction's first record: nothing behind it is compacted away. */
    private Optional<String> group(OpenTransaction open) {
        TopicPartition partition = partition(open.place());
        try (Consumer<byte[], byte[]> consumer = uncommitted.get()) {
            consumer.assign(List.of(partition));
            consumer.seek(partition, open.startOffset());
            for (int poll = 0; poll < POLLS; poll++) {
                var first = consumer.poll(POLL).records(partition);
                if (!first.isEmpty()) {
                    return Optional.of(first.getFirst())
                            .filter(entry -> entry.offset() == open.startOffset())
                            .flatMap(entry -> OffsetsKey.group(entry.key()));
                }
            }
            return Optional.empty();
        }
    }

    private static TopicPartition partition(Place place) {
        return new TopicPartition(place.topic(), place.partition());
    }

    private static Place place(TopicPartition partition) {
        return new Place(partition.topic(), partition.partition());
    }
}
