package bot.k98.acceptance.alerts;

import bot.k98.acceptance.stack.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Everything that a running bot leaves where others could see it: files, metrics, health, its page, topics, arguments of processes. */
final class Traces {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int[] PORTS = {10, 21, 31, 41};
    private static final List<String> PAGES = List.of("/q/metrics", "/q/health");

    private Traces() {}

    static String of(Stack stack, String bootstrapServers) throws IOException {
        StringBuilder all = new StringBuilder();
        files(stack.launch().logs(), all);
        files(stack.launch().data(), all);
        stack.printed().forEach(line -> all.append(line).append('\n'));
        for (int port : PORTS) {
            PAGES.forEach(page -> all.append(get(stack.launch().portBase() + port, page)));
        }
        all.append(get(stack.launch().portBase() + PORTS[0], "/api/lag"));
        topics(bootstrapServers, all);
        arguments(all);
        return all.toString();
    }

    private static void files(Path root, StringBuilder all) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(latin(Files.readAllBytes(file))).append('\n');
            }
        }
    }

    private static String get(int port, String path) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void topics(String bootstrapServers, StringBuilder all) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", bootstrapServers,
                "key.deserializer", ByteArrayDeserializer.class,
                "value.deserializer", ByteArrayDeserializer.class);
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings)) {
            List<TopicPartition> partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(POLL).forEach(entry -> add(entry, all));
            }
        }
    }

    private static void add(ConsumerRecord<byte[], byte[]> entry, StringBuilder all) {
        Stream.of(entry.key(), entry.value())
                .filter(bytes -> bytes != null)
                .forEach(bytes -> all.append(latin(bytes)).append('\n'));
        entry.headers().forEach(header -> all.append(latin(header.value())).append('\n'));
    }

    /** What everybody on the machine may read of every process. */
    private static void arguments(StringBuilder all) throws IOException {
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            processes
                    .map(process -> process.resolve("cmdline"))
                    .filter(Files::isReadable)
                    .forEach(file -> all.append(quietly(file)).append('\n'));
        }
    }

    /** A process may end while it is looked at. */
    private static String quietly(Path file) {
        try {
            return latin(Files.readAllBytes(file));
        } catch (IOException e) {
            return "";
        }
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
