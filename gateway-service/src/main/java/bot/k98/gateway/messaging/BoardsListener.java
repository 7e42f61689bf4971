package bot.k98.gateway.messaging;

import bot.k98.contracts.Decoded;
import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.Board;
import bot.k98.gateway.board.BoardDesk;
import bot.k98.runtime.health.Loop;
import bot.k98.runtime.health.Loops;
import bot.k98.runtime.kafka.BrokerConnection;
import bot.k98.runtime.kafka.KafkaDefaults;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/**
 * Reads discord.boards, one instance for each partition. What is wanted is the newest record of each board, so a partition is read
 * from its beginning whenever it is assigned; offsets are committed for those who watch the lag.
 */
@ApplicationScoped
public class BoardsListener {
    static final String GROUP = "gateway-boards";

    private static final Logger LOG = Logger.getLogger(BoardsListener.class);
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaDefaults defaults;
    private final BrokerConnection broker;
    private final BoardDesk desk;
    private final MemoryReader memory;
    private final Loop loop;
    private volatile KafkaConsumer<String, byte[]> consumer;
    private volatile boolean stopping;
    private Thread thread;

    BoardsListener(KafkaDefaults defaults, BrokerConnection broker, BoardDesk desk, MemoryReader memory, Loops loops) {
        this.defaults = defaults;
        this.broker = broker;
        this.desk = desk;
        this.memory = memory;
        this.loop = loops.register("boards");
        loop.waiting("the broker");
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().daemon().name("k98-boards").unstarted(this::listen);
        broker.provisioned().thenRun(thread::start);
    }

    /** Returns when what was being asked of Discord is done, or its time is over. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        if (consumer != null) {
            consumer.wakeup();
            thread.join(BoardPartitions.PATIENCE.plusSeconds(1));
        }
    }

    private void listen() {
        BoardPartitions partitions = new BoardPartitions(desk);
        try (KafkaConsumer<String, byte[]> reading = new KafkaConsumer<>(settings())) {
            consumer = reading;
            reading.subscribe(List.of(Topics.BOARDS.name()), partitions.on(reading));
            while (!stopping) {
                turn(reading.poll(POLL), partitions);
                loop.turned();
            }
        } catch (WakeupException e) {
            LOG.debug("boards listener told to stop");
        }
    }

    private void turn(ConsumerRecords<String, byte[]> records, BoardPartitions partitions) {
        List<Integer> arrived = partitions.takeArrived();
        if (!arrived.isEmpty()) {
            loop.waiting("the boards' messages to be read");
            desk.assigned(arrived, memory.boards());
        }
        newest(records).values().forEach(this::take);
    }

    /** Of each board: what was wanted before is of no interest. */
    private static Map<String, ConsumerRecord<String, byte[]>> newest(ConsumerRecords<String, byte[]> records) {
        Map<String, ConsumerRecord<String, byte[]>> byKey = new LinkedHashMap<>();
        records.forEach(entry -> byKey.put(entry.key(), entry));
        return byKey;
    }

    private void take(ConsumerRecord<String, byte[]> entry) {
        if (entry.value() == null) {
            desk.forgotten(entry.partition(), entry.key());
            return;
        }
        switch (Topics.BOARDS.codec().decode(entry.value())) {
            case Decoded.Known<Board>(Board board) -> desk.wanted(entry.partition(), board);
            case Decoded.UnknownType<Board>(String type) -> LOG.warnf("board of unknown type skipped type=%s", type);
            case Decoded.Malformed<Board>(String reason) ->
                LOG.warnf("board unreadable board=%s reason=\"%s\"", entry.key(), reason);
        }
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = defaults.consumer("boards");
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, true);
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        return settings;
    }
}
