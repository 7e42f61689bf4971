package bot.k98.acceptance.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The floor: a record to the same broker and back to a consumer of this process, with acks from all and nothing else in between. */
final class BareKafka {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration WARM_UP = Duration.ofSeconds(2);

    private final String servers;
    private final String topic = "bench." + UUID.randomUUID();
    private final Map<String, Long> sent = new ConcurrentHashMap<>();

    BareKafka(String servers) {
        this.servers = servers;
    }

    void run(Pace pace, Latencies latencies) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
            roundTrips(pace, latencies);
            admin.deleteTopics(List.of(topic)).all().get();
        }
    }

    private void roundTrips(Pace pace, Latencies latencies) throws InterruptedException {
        var strings = new StringDeserializer();
        try (var consumer =
                        new KafkaConsumer<>(Map.<String, Object>of("bootstrap.servers", servers), strings, strings);
                var producer = new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", servers, "acks", "all", "linger.ms", 0),
                        new StringSerializer(),
                        new StringSerializer())) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            Thread reading = Thread.ofPlatform().start(() -> read(consumer, latencies));
            new Pace(pace.perSecond(), WARM_UP).run(() -> send(producer, "warm-"));
            pace.run(() -> send(producer, ""));
            consumer.wakeup();
            reading.join();
        }
    }

    private void send(KafkaProducer<String, String> producer, String prefix) {
        String id = prefix + UUID.randomUUID();
        sent.put(id, System.nanoTime());
        var unused = producer.send(new ProducerRecord<>(topic, id));
    }

    private void read(KafkaConsumer<String, String> consumer, Latencies latencies) {
        try {
            while (true) {
                consumer.poll(POLL).forEach(entry -> {
                    if (!entry.value().startsWith("warm-")) {
                        latencies.addMillis((System.nanoTime() - sent.get(entry.value())) / NANOS_PER_MILLI);
                    }
                });
            }
        } catch (WakeupException e) {
            sent.clear();
        }
    }
}
