package bot.k98.acceptance.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bot.k98.acceptance.queue.FileServer;
import bot.k98.acceptance.scaling.Load.Use;
import bot.k98.acceptance.stack.CommittedTopic;
import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.Attachment;
import bot.k98.contracts.discord.MessageEvent.MessagePosted;
import bot.k98.contracts.discord.SourceMessage;
import bot.k98.contracts.queue.Job;
import bot.k98.contracts.queue.QueueFact.JobChanged;
import bot.k98.queue.testing.ScanFixture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Officers post files in two watched channels; their messages are written as the gateway does. */
final class UploadLoad implements AutoCloseable {
    private static final String GUILD = "1100000000000000001";
    static final List<String> CHANNELS = List.of("1100000000000000303", "1100000000000000305");
    private static final Duration PATIENCE = ReminderLoad.PATIENCE;
    private static final int ROWS = 300;

    private final FileServer server = new FileServer();
    private final Path folder;
    private final AtomicInteger number = new AtomicInteger();
    private KafkaProducer<String, byte[]> producer;
    private String bootstrapServers;

    UploadLoad(Path folder) {
        this.folder = folder;
    }

    /** As DISCORD_CDN_HOSTS takes it. */
    String host() {
        return "127.0.0.1:" + server.port();
    }

    void connect(String brokers) {
        bootstrapServers = brokers;
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers, "acks", "all"), new StringSerializer(), new ByteArraySerializer());
    }

    /** Files whose names begin so. */
    Use named(String name) {
        return new Use() {
            @Override
            public void once() {
                int mine = number.getAndIncrement();
                post(mine, name + "-" + mine + ".csv");
            }

            @Override
            public Duration every() {
                return Duration.ofMillis(1500);
            }
        };
    }

    private void post(int mine, String name) {
        String id = Long.toString(1310000000000000000L + mine);
        String channel = CHANNELS.get(mine % CHANNELS.size());
        Path file = ScanFixture.honorCsv(folder.resolve(name), ROWS, mine);
        Attachment attachment = new Attachment(
                Long.toString(1320000000000000000L + mine), name, size(file), server.serve(id, file), Optional.empty());
        SourceMessage message =
                new SourceMessage(channel, id, "1100000000000000102", "Otto", Instant.now(), List.of(attachment));
        var unused = producer.send(new ProducerRecord<>(
                Topics.MESSAGES.name(), channel, Topics.MESSAGES.codec().encode(new MessagePosted(GUILD, message))));
    }

    /** Every file is read to its end, and that is said once. */
    void eachEndsOnce(String name) {
        List<String> posted = files(name);
        assertThat(posted).hasSizeGreaterThan(3);
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(ended(name)).containsExactlyInAnyOrderElementsOf(posted));
        await().during(Duration.ofSeconds(3))
                .atMost(PATIENCE)
                .until(() -> ended(name).size() == posted.size());
    }

    private List<String> files(String name) {
        try (var all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString())
                    .filter(file -> file.startsWith(name + "-") && file.endsWith(".csv"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One name for each end that was told. */
    private List<String> ended(String name) {
        return CommittedTopic.read(bootstrapServers, Topics.QUEUE_FACTS).stream()
                .map(fact -> ((JobChanged) fact).job())
                .filter(job -> !job.open())
                .map(UploadLoad::file)
                .filter(file -> file.startsWith(name + "-"))
                .toList();
    }

    private static String file(Job job) {
        return job.upload().file().name();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(1));
        }
        server.close();
    }
}
