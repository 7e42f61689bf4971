package bot.k98.watchdog.trace;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.Topics;
import bot.k98.contracts.Trace;
import bot.k98.contracts.WireHeaders;
import bot.k98.contracts.discord.Interaction;
import bot.k98.contracts.discord.InteractionEvent;
import bot.k98.contracts.discord.Member;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.Reply;
import bot.k98.runtime.kafka.RecordHeaders;
import bot.k98.sandbox.testing.BrokerProcess;
import bot.k98.watchdog.domain.trace.Hop;
import bot.k98.watchdog.domain.trace.TraceReference;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicScanIT {
    private static final String REPLIES = Topics.replies(ServiceName.REMINDER).name();
    private static final List<String> TOPICS = List.of(Topics.INTERACTIONS.name(), REPLIES, "not.there");

    @Test
    void followsAUseOverTopicsWithinItsBounds(@TempDir Path folder) throws Exception {
        try (BrokerProcess broker = BrokerProcess.start(folder)) {
            // Given
            makeTopics(broker);
            Instant now = Instant.now();
            Interaction use = use("1310000000000000001", now.minusMillis(40));
            try (var producer = producer(broker)) {
                for (int i = 0; i < 500; i++) {
                    write(producer, use("other-" + i, now));
                }
                write(producer, use);
                write(producer, new Reply.Answer(use.address(), MessageBody.of("done")), use.trace());
            }
            TraceReference reference =
                    TraceReference.of(use.trace().reference()).orElseThrow();

            // When
            TopicScan.Found all = scan(broker, 10_000, reference, now.minus(Duration.ofHours(1)));
            TopicScan.Found bounded = scan(broker, 1, reference, now.minus(Duration.ofHours(1)));
            TopicScan.Found later = scan(broker, 10_000, reference, now.plus(Duration.ofHours(1)));
            List<TopicScan.Found> twice = scanTwice(broker, reference, now.minus(Duration.ofHours(1)));

            // Then
            assertThat(all.complete()).isTrue();
            assertThat(all.hops())
                    .extracting(Hop::what)
                    .containsExactlyInAnyOrder("used /remind set", "CommandUsed", "Answer");
            assertThat(all.hops()).extracting(Hop::who).contains("member", "gateway", "reminder");
            assertThat(bounded.complete()).isFalse();
            assertThat(later.hops()).isEmpty();
            assertThat(twice).allSatisfy(found -> {
                assertThat(found.complete()).isTrue();
                assertThat(found.hops()).hasSize(3);
            });
        }
    }

    private static void makeTopics(BrokerProcess broker) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(
                            new NewTopic(Topics.INTERACTIONS.name(), 3, (short) 1),
                            new NewTopic(REPLIES, 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    private static TopicScan.Found scan(BrokerProcess broker, int most, TraceReference reference, Instant from) {
        try (var consumer = consumer(broker)) {
            return new TopicScan(consumer, most).scan(TOPICS, reference, from);
        }
    }

    /** With one consumer, as a search of an hour, a day and a week does. */
    private static List<TopicScan.Found> scanTwice(BrokerProcess broker, TraceReference reference, Instant from) {
        try (var consumer = consumer(broker)) {
            TopicScan scan = new TopicScan(consumer, 10_000);
            return List.of(scan.scan(TOPICS, reference, from), scan.scan(TOPICS, reference, from));
        }
    }

    private static KafkaConsumer<String, byte[]> consumer(BrokerProcess broker) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "isolation.level",
                "read_committed",
                "max.poll.records",
                50));
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static KafkaProducer<String, byte[]> producer(BrokerProcess broker) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private static void write(KafkaProducer<String, byte[]> producer, Interaction use) {
        InteractionEvent event = new InteractionEvent.CommandUsed(use, "remind set", Map.of());
        send(producer, Topics.INTERACTIONS.name(), Topics.INTERACTIONS.codec().encode(event), event, use.trace());
    }

    private static void write(KafkaProducer<String, byte[]> producer, Reply reply, Trace trace) {
        byte[] value = Topics.replies(ServiceName.REMINDER).codec().encode(reply);
        send(producer, REPLIES, value, reply, trace);
    }

    private static void send(
            KafkaProducer<String, byte[]> producer, String topic, byte[] value, Object message, Trace trace) {
        ServiceName source = topic.equals(REPLIES) ? ServiceName.REMINDER : ServiceName.GATEWAY;
        var headers = RecordHeaders.of(WireHeaders.of("id", message, source, Instant.now(), trace));
        var unused = producer.send(new ProducerRecord<>(topic, null, "key", value, headers));
    }

    private static Interaction use(String id, Instant at) {
        return new Interaction(
                id, "2", "token", at, at.plusSeconds(1), Optional.of("3"), "4", new Member("5", "Mia", Set.of()));
    }
}
