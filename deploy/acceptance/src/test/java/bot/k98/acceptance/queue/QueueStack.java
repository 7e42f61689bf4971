package bot.k98.acceptance.queue;

import bot.k98.acceptance.stack.CommittedTopic;
import bot.k98.acceptance.stack.Launch;
import bot.k98.acceptance.stack.ServiceProcess;
import bot.k98.contracts.Topic;
import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.Attachment;
import bot.k98.contracts.discord.MessageEvent.MessagePosted;
import bot.k98.contracts.discord.SourceMessage;
import bot.k98.contracts.queue.Job;
import bot.k98.contracts.queue.QueueFact.JobChanged;
import bot.k98.sandbox.testing.BrokerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A broker, a file server and instances of queue-service; the test plays the gateway. */
final class QueueStack implements AutoCloseable {
    static final String GUILD = "1100000000000000001";
    static final String UPLOADS = "1100000000000000303";
    static final String KVK = "1100000000000000305";

    final BrokerProcess broker;
    final FileServer files = new FileServer();
    private final Path folder;
    private final int portBase;
    private final Map<Integer, ServiceProcess> instances = new LinkedHashMap<>();
    private final KafkaProducer<String, byte[]> producer;
    private int messages;

    QueueStack(Path folder) {
        this.folder = folder;
        this.portBase = Launch.in(folder).portBase();
        try {
            broker = BrokerProcess.start(Files.createDirectories(folder.resolve("broker")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** @return when it is ready */
    ServiceProcess start(int number) {
        ServiceProcess started = ServiceProcess.start("queue", folder, number, variables());
        instances.put(number, started);
        awaitReady(started, number);
        return started;
    }

    ServiceProcess instance(int number) {
        return instances.get(number);
    }

    Path data() {
        return folder.resolve("data");
    }

    /** A message with one file. */
    void post(String channel, String name, Path file) {
        messages++;
        String id = Long.toString(1310000000000000000L + messages);
        Attachment attachment = new Attachment(
                Long.toString(1320000000000000000L + messages),
                name,
                size(file),
                files.serve(id, file),
                Optional.empty());
        SourceMessage message =
                new SourceMessage(channel, id, "1100000000000000102", "Otto", Instant.now(), List.of(attachment));
        byte[] value = Topics.MESSAGES.codec().encode(new MessagePosted(GUILD, message));
        try {
            producer.send(new ProducerRecord<>(Topics.MESSAGES.name(), channel, value))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Every change of every job so far, in the order of each job's. */
    List<Job> changes() {
        return read(Topics.QUEUE_FACTS).stream()
                .map(fact -> ((JobChanged) fact).job())
                .toList();
    }

    /** The newest state of the job of a file. */
    Optional<Job> job(String name) {
        return changes().stream()
                .filter(job -> job.upload().file().name().equals(name))
                .reduce((first, last) -> last);
    }

    /** All that lies committed in a topic now. */
    <T> List<T> read(Topic<T> topic) {
        return CommittedTopic.read(broker.bootstrapServers(), topic);
    }

    private Map<String, String> variables() {
        Map<String, String> variables = new HashMap<>();
        variables.put("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers());
        variables.put("DATA_DIR", data().toString());
        variables.put("LOG_DIR", folder.resolve("logs").toString());
        variables.put("K98_PORT_BASE", Integer.toString(portBase));
        variables.put("DISCORD_CDN_HOSTS", "127.0.0.1:" + files.port());
        variables.put("HONOR_CHANNEL_ID", UPLOADS + "," + KVK);
        variables.put("GUILD_ID", GUILD);
        variables.put("NOTIFY_CHANNEL_ID", "1100000000000000304");
        return variables;
    }

    private void awaitReady(ServiceProcess started, int number) {
        URI ready = URI.create("http://127.0.0.1:" + (portBase + 40 + number) + "/q/health/ready");
        Instant until = Instant.now().plusSeconds(120);
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (Instant.now().isBefore(until) && started.alive()) {
                if (isOk(client, ready)) {
                    return;
                }
            }
        }
        throw new IllegalStateException("queue-" + number + " did not become ready; see " + folder);
    }

    private static boolean isOk(HttpClient client, URI at) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(at).timeout(Duration.ofSeconds(2)).build();
            if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                return true;
            }
        } catch (IOException notYet) {
            return pauseFalse();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
        return pauseFalse();
    }

    private static boolean pauseFalse() {
        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        return false;
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
        instances.values().stream().filter(ServiceProcess::alive).forEach(ServiceProcess::stop);
        producer.close(Duration.ofSeconds(1));
        files.close();
        broker.close();
    }
}
