package bot.k98.gateway.messaging;

import bot.k98.contracts.Topics;
import bot.k98.gateway.answer.OfferedFiles;
import bot.k98.runtime.kafka.Beginning;
import bot.k98.runtime.kafka.Following;
import bot.k98.runtime.kafka.KafkaDefaults;
import bot.k98.runtime.kafka.Poll;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Knows where each offered file lies in discord.files; its bytes stay there until a request needs them. */
@ApplicationScoped
public class FilesListener implements OfferedFiles, Following {
    private final FileReader reader;
    private final Map<String, FilePlace> places = new ConcurrentHashMap<>();
    private volatile boolean complete;

    FilesListener(FileReader reader) {
        this.reader = reader;
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

    @Override
    public String name() {
        return "files";
    }

    @Override
    public Beginning beginning() {
        return Beginning.ofEveryPartition(Topics.FILES);
    }

    @Override
    public Map<String, Object> settings(KafkaDefaults defaults) {
        return FileReader.settings(defaults, name());
    }

    @Override
    public void heard(Poll poll) {
        poll.records().forEach(this::note);
        complete = complete || poll.caughtUp(Topics.FILES);
    }

    private void note(ConsumerRecord<String, byte[]> entry) {
        if (entry.key() != null) {
            places.put(entry.key(), new FilePlace(entry.partition(), entry.offset()));
        }
    }
}
