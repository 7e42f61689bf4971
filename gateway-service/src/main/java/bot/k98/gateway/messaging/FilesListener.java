package bot.k98.gateway.messaging;

import bot.k98.contracts.Topics;
import bot.k98.gateway.answer.OfferedFiles;
import bot.k98.runtime.health.Loops;
import bot.k98.runtime.kafka.BrokerConnection;
import bot.k98.runtime.kafka.Following;
import bot.k98.runtime.kafka.KafkaDefaults;
import bot.k98.runtime.kafka.TopicFollower;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Knows where each offered file lies in discord.files; its bytes stay there until a request needs them. */
@ApplicationScoped
public class FilesListener implements OfferedFiles, Following {
    private final BrokerConnection broker;
    private final FileReader reader;
    private final TopicFollower follower;
    private final Map<String, FilePlace> places = new ConcurrentHashMap<>();
    private volatile boolean complete;

    FilesListener(KafkaDefaults defaults, BrokerConnection broker, FileReader reader, Loops loops) {
        this.broker = broker;
        this.reader = reader;
        this.follower =
                new TopicFollower("files", () -> FileReader.settings(defaults, "files"), this, loops.register("files"));
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
        follower.startAfter(broker);
    }

    void stop(@Observes ShutdownEvent event) {
        follower.stop();
    }

    @Override
    public void begin(Consumer<String, byte[]> consumer) {
        WholeTopic.assign(consumer, Topics.FILES);
    }

    @Override
    public void heard(Consumer<String, byte[]> consumer, ConsumerRecords<String, byte[]> records) {
        records.forEach(this::note);
        complete = complete || WholeTopic.caughtUp(consumer);
    }

    private void note(ConsumerRecord<String, byte[]> entry) {
        if (entry.key() != null) {
            places.put(entry.key(), new FilePlace(entry.partition(), entry.offset()));
        }
    }
}
