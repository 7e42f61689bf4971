package bot.k98.gateway.messaging;

import bot.k98.contracts.Topics;
import bot.k98.gateway.answer.OfferedFiles;
import bot.k98.runtime.health.Loop;
import bot.k98.runtime.health.Loops;
import bot.k98.runtime.kafka.BrokerConnection;
import bot.k98.runtime.kafka.KafkaDefaults;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/** Knows where each offered file lies in discord.files; its bytes stay there until a request needs them. */
@ApplicationScoped
public class FilesListener implements OfferedFiles {
    private static final Logger LOG = Logger.getLogger(FilesListener.class);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final KafkaDefaults defaults;
    private final BrokerConnection broker;
    private final FileReader reader;
    private final Loop loop;
    private final Map<String, FilePlace> places = new ConcurrentHashMap<>();
    private volatile KafkaConsumer<String, byte[]> consumer;
    private volatile boolean complete;
    private volatile boolean stopping;

    FilesListener(KafkaDefaults defaults, BrokerConnection broker, FileReader reader, Loops loops) {
        this.defaults = defaults;
        this.broker = broker;
        this.reader = reader;
        this.loop = loops.register("files");
        loop.waiting("the broker");
    }

    @Override
    public boolean complete() {
        return complete;
    }

    @Override
    public boolean has(String hash) {
        return places.containsKey(hash);
    }

    @Override
    public CompletionStage<Optional<byte[]>> bytes(String hash) {
        FilePlace place = places.get(hash);
        if (place == null) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        return reader.read(place).thenApply(bytes -> {
            if (bytes.isEmpty()) {
                places.remove(hash, place);
            }
            return bytes;
        });
    }

    void start(@Observes StartupEvent event) {
        broker.provisioned()
                .thenRun(() -> Thread.ofPlatform().daemon().name("k98-files").start(this::listen));
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    private void listen() {
        try (KafkaConsumer<String, byte[]> reading = new KafkaConsumer<>(FileReader.settings(defaults, "files"))) {
            consumer = reading;
            WholeTopic topic = WholeTopic.of(reading, Topics.FILES);
            while (!stopping) {
                reading.poll(POLL).forEach(this::note);
                complete = complete || topic.caughtUp();
                loop.turned();
            }
        } catch (WakeupException e) {
            LOG.debug("files listener told to stop");
        }
    }

    private void note(ConsumerRecord<String, byte[]> entry) {
        if (entry.key() != null) {
            places.put(entry.key(), new FilePlace(entry.partition(), entry.offset()));
        }
    }
}
