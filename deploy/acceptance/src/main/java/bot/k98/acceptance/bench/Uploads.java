package bot.k98.acceptance.bench;

import bot.k98.acceptance.stack.CommittedTopic;
import bot.k98.acceptance.stack.Launch;
import bot.k98.acceptance.stack.Stack;
import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.Attachment;
import bot.k98.contracts.discord.MessageEvent.MessagePosted;
import bot.k98.contracts.discord.SourceMessage;
import bot.k98.contracts.queue.Job;
import bot.k98.contracts.queue.JobStatus;
import bot.k98.contracts.queue.QueueFact.JobChanged;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import com.sun.net.httpserver.SimpleFileServer.OutputLevel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Posts files as the gateway does and waits for what becomes of them. */
final class Uploads implements AutoCloseable {
    static final String ONE_CHANNEL = "1100000000000000303";
    static final String OTHER_CHANNEL = "1100000000000000305";
    private static final String GUILD = "1100000000000000001";
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int FILES_PORT = 90;
    private static final long FIRST_ID = 1330000000000000000L;

    private final HttpServer server;
    private final Path folder;
    private final String brokers;
    private final KafkaProducer<String, byte[]> producer;
    private long posted;

    /** @param folder what lies in it can be posted */
    Uploads(Path folder, Stack stack) {
        this.folder = folder.toAbsolutePath();
        this.brokers = stack.bootstrapServers();
        this.server = SimpleFileServer.createFileServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port(stack.launch())),
                this.folder,
                OutputLevel.NONE);
        this.server.start();
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers, "acks", "all"), new StringSerializer(), new ByteArraySerializer());
    }

    /** Where its files come from, as DISCORD_CDN_HOSTS takes it. */
    static String host(Launch launch) {
        return "127.0.0.1:" + port(launch);
    }

    private static int port(Launch launch) {
        return launch.portBase() + FILES_PORT;
    }

    /** Returns the time at which it was posted. */
    Instant post(String channel, Path file) throws IOException, InterruptedException, ExecutionException {
        posted++;
        String id = Long.toString(FIRST_ID + posted);
        String name = file.getFileName().toString();
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/" + name;
        Attachment attachment = new Attachment(id, name, Files.size(file), url, Optional.empty());
        Instant now = Instant.now();
        SourceMessage message = new SourceMessage(channel, id, "1100000000000000102", "Otto", now, List.of(attachment));
        producer.send(new ProducerRecord<>(
                        Topics.MESSAGES.name(),
                        channel,
                        Topics.MESSAGES.codec().encode(new MessagePosted(GUILD, message))))
                .get();
        return now;
    }

    /** Waits until the file's job is at its end; every state that it had, in order. */
    List<Job> ended(String file) throws InterruptedException {
        return await(file, jobs -> !jobs.isEmpty() && !jobs.getLast().open());
    }

    /** Waits until it is being read. */
    void reading(String file) throws InterruptedException {
        var unused = await(file, jobs -> jobs.stream().anyMatch(job -> job.status() == JobStatus.PARSING));
    }

    private List<Job> await(String file, Predicate<List<Job>> reached) throws InterruptedException {
        Instant until = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(until)) {
            List<Job> jobs = CommittedTopic.read(brokers, Topics.QUEUE_FACTS).stream()
                    .map(fact -> ((JobChanged) fact).job())
                    .filter(job -> job.upload().file().name().equals(file))
                    .toList();
            if (reached.test(jobs)) {
                return jobs;
            }
            TimeUnit.NANOSECONDS.sleep(LOOK_AGAIN.toNanos());
        }
        throw new IllegalStateException(file + " came to no end in " + PATIENCE.toMinutes() + " minutes");
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
        server.stop(0);
    }
}
