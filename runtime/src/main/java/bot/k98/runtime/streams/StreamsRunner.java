package bot.k98.runtime.streams;

import bot.k98.runtime.health.Readiness;
import bot.k98.runtime.kafka.BrokerConnection;
import bot.k98.runtime.process.ProcessLife;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jboss.logging.Logger;
import org.rocksdb.RocksDB;

/**
 * Runs the one topology of a service, if it has one: waits for the topics, starts, starts anew with a back-off when its thread
 * dies, and stops staying in the group, so that the next start gets the same partitions back without a rebalance; only an instance that is
 * taken away leaves it, so that others get them at once.
 */
@ApplicationScoped
public class StreamsRunner implements Readiness {
    private static final Logger LOG = Logger.getLogger(StreamsRunner.class);
    private static final Duration CLOSING = Duration.ofSeconds(3);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Instance<Topology> topology;
    private final StreamsSettings settings;
    private final BrokerConnection broker;
    private final ProcessLife life;
    private volatile KafkaStreams streams;
    private volatile boolean stopping;
    private Duration pause = FIRST_PAUSE;

    StreamsRunner(Instance<Topology> topology, StreamsSettings settings, BrokerConnection broker, ProcessLife life) {
        this.topology = topology;
        this.settings = settings;
        this.broker = broker;
        this.life = life;
    }

    @Override
    public String name() {
        return "streams";
    }

    @Override
    public Optional<String> notReadyBecause() {
        KafkaStreams running = streams;
        if (topology.isUnsatisfied() || (running != null && running.state() == State.RUNNING)) {
            return Optional.empty();
        }
        return Optional.of(running == null ? "waiting for the broker" : "state is " + running.state());
    }

    /** The partitions of a topic that this instance's tasks own now. */
    public Set<Integer> ownedPartitions(String topic) {
        KafkaStreams running = streams;
        if (running == null || !running.state().isRunningOrRebalancing()) {
            return Set.of();
        }
        return running.metadataForLocalThreads().stream()
                .flatMap(thread -> thread.activeTasks().stream())
                .flatMap(task -> task.topicPartitions().stream())
                .filter(partition -> partition.topic().equals(topic))
                .map(TopicPartition::partition)
                .collect(Collectors.toSet());
    }

    /** For a smoke run: makes all that a start makes, the native library too, and talks to nobody. */
    public void rehearse() {
        if (topology.isResolvable()) {
            RocksDB.loadLibrary();
            new KafkaStreams(topology.get(), settings.properties()).close(CLOSING);
        }
    }

    boolean isRunning() {
        KafkaStreams running = streams;
        return running != null && running.state() == State.RUNNING;
    }

    /** Reads a store of all tasks that this instance owns; throws InvalidStateStoreException while they are moved. */
    ReadOnlyKeyValueStore<String, byte[]> store(String name) {
        return streams.store(StoreQueryParameters.fromNameAndType(name, QueryableStoreTypes.keyValueStore()));
    }

    void begin(@Observes StartupEvent event) {
        if (topology.isResolvable()) {
            var unused = broker.provisioned().thenRunAsync(this::start);
        }
    }

    void end(@Observes @Priority(1) ShutdownEvent event) {
        stopping = true;
        if (streams != null) {
            streams.close(CloseOptions.groupMembershipOperation(membership()).withTimeout(CLOSING));
        }
    }

    private GroupMembershipOperation membership() {
        return life.leaving() ? GroupMembershipOperation.LEAVE_GROUP : GroupMembershipOperation.REMAIN_IN_GROUP;
    }

    private synchronized void start() {
        if (stopping) {
            return;
        }
        KafkaStreams next = new KafkaStreams(topology.get(), settings.properties());
        next.setUncaughtExceptionHandler(failure -> {
            LOG.error("stream thread died", failure);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
        next.setStateListener((now, before) -> changed(now));
        streams = next;
        next.start();
    }

    private void changed(State now) {
        switch (now) {
            case RUNNING -> {
                LOG.infof("streams running instance=%s", settings.instance());
                pause = FIRST_PAUSE;
            }
            case ERROR -> startAnew();
            case CREATED, REBALANCING, PENDING_SHUTDOWN, NOT_RUNNING, PENDING_ERROR ->
                LOG.debugf("streams state=%s", now);
        }
    }

    private void startAnew() {
        LOG.warnf("streams start anew in_seconds=%d", pause.toSeconds());
        CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> {
                    streams.close(CLOSING);
                    start();
                });
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
