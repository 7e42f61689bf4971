package bot.k98.watchdog.backup;

import bot.k98.contracts.ServiceName;
import bot.k98.runtime.config.Configuration;
import bot.k98.runtime.config.Configuration.Outcome;
import bot.k98.runtime.config.Environment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;

/** Commands as an operator gives them, and a cluster to look into. */
final class BackupFixture {
    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    BackupFixture(Path folder, String brokers) {
        this.folder = folder;
        environment.put("K98_HOME", Path.of("..").toAbsolutePath().normalize().toString());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", brokers);
        environment.put("DATA_DIR", folder.resolve("data").toString());
        environment.put("LOG_DIR", folder.resolve("logs").toString());
        environment.put("BACKUP_DIR", backups().toString());
    }

    BackupFixture with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    BackupFixture without(String variable) {
        environment.remove(variable);
        return this;
    }

    Path backups() {
        return folder.resolve("backups");
    }

    void run(String... words) throws IOException {
        Configuration configuration = configuration();
        BackupDesk desk =
                new BackupDesk(configuration, Clock.systemUTC(), new PrintStream(said, true, StandardCharsets.UTF_8));
        switch (BackupCommand.parse(List.of(words), configuration)) {
            case BackupCommand.Make make -> desk.make(make);
            case BackupCommand.PutBack putBack -> desk.putBack(putBack);
            case BackupCommand.Verify verify -> desk.verify(verify);
        }
    }

    String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    Path newestArchive() throws IOException {
        try (Stream<Path> files = Files.list(backups())) {
            return files.filter(file -> file.toString().endsWith(".tar"))
                    .sorted()
                    .reduce((first, second) -> second)
                    .orElseThrow();
        }
    }

    String lastBackup() throws IOException {
        return Files.readString(backups().resolve("last_backup.json"));
    }

    private Configuration configuration() {
        return switch (Configuration.read(new Environment(environment), ServiceName.WATCHDOG)) {
            case Outcome.Valid(Configuration configuration) -> configuration;
            case Outcome.Invalid(var problems) -> throw new IllegalStateException(problems.toString());
        };
    }

    static void create(String brokers, String topic, int partitions, Map<String, String> settings) {
        try (Cluster cluster = new Cluster(brokers)) {
            cluster.create(
                    List.of(new NewTopic(topic, Optional.of(partitions), Optional.<Short>empty()).configs(settings)));
        }
    }

    /** {@code key=value} pairs; an empty value deletes. In one transaction. */
    static void write(String brokers, String topic, boolean commit, String... pairs) {
        try (Producer<String, String> producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        brokers,
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        "writer"),
                new StringSerializer(),
                new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            for (String pair : pairs) {
                int equals = pair.indexOf('=');
                String value = pair.substring(equals + 1);
                var unused = producer.send(
                        new ProducerRecord<>(topic, pair.substring(0, equals), value.isEmpty() ? null : value));
            }
            if (commit) {
                producer.commitTransaction();
            } else {
                producer.flush();
                producer.abortTransaction();
            }
        }
    }

    /** Key → value, the newest of each. */
    static Map<String, String> read(String brokers, String topic) {
        Map<String, String> found = new TreeMap<>();
        try (Cluster cluster = new Cluster(brokers);
                Consumer<byte[], byte[]> consumer = cluster.consumer()) {
            List<TopicPartition> partitions = new ArrayList<>();
            for (int number = 0;
                    number < cluster.topics().get(topic).partitions().size();
                    number++) {
                partitions.add(new TopicPartition(topic, number));
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> entry : consumer.poll(Duration.ofMillis(200))) {
                    found.put(
                            new String(entry.key(), StandardCharsets.UTF_8),
                            new String(entry.value(), StandardCharsets.UTF_8));
                }
            }
        }
        return found;
    }
}
