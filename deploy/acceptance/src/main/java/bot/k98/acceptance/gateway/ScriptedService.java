package bot.k98.acceptance.gateway;

import bot.k98.contracts.Decoded;
import bot.k98.contracts.Lane;
import bot.k98.contracts.ServiceName;
import bot.k98.contracts.Topic;
import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.Board;
import bot.k98.contracts.discord.InteractionEvent;
import bot.k98.contracts.discord.Manifest;
import bot.k98.contracts.discord.MessageEvent;
import bot.k98.contracts.discord.Post;
import bot.k98.contracts.discord.Receipt;
import bot.k98.contracts.discord.Reply;
import bot.k98.contracts.discord.Withdrawal;
import bot.k98.contracts.privacy.PrivacyFact;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A service as the gateway sees it: offers commands, hears of uses, says what a test lets it say. */
public final class ScriptedService implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(20);

    private final ServiceName name;
    private final String bootstrapServers;
    private final KafkaProducer<String, byte[]> producer;
    private final List<InteractionEvent> uses = new CopyOnWriteArrayList<>();
    private final List<Receipt> receipts = new CopyOnWriteArrayList<>();
    private final List<MessageEvent> messages = new CopyOnWriteArrayList<>();
    private volatile Consumer<InteractionEvent> script = event -> {};
    private volatile boolean closed;

    private ScriptedService(ServiceName name, String bootstrapServers) {
        this.name = name;
        this.bootstrapServers = bootstrapServers;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 0),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** The topics must be there: a gateway was ready before. */
    public static ScriptedService of(ServiceName name, String bootstrapServers) {
        ScriptedService service = new ScriptedService(name, bootstrapServers);
        service.read(Topics.INTERACTIONS, event -> {
            service.uses.add(event);
            service.script.accept(event);
        });
        service.read(Topics.RECEIPTS, service.receipts::add);
        service.read(Topics.MESSAGES, service.messages::add);
        return service;
    }

    public void offer(List<Manifest.Command> commands, List<Manifest.Action> actions) {
        write(Topics.COMMANDS, name.wire(), new Manifest.CommandsOffered(name, commands, actions));
    }

    /** Offers no command, only wants to hear of what is posted in these channels. */
    public void watch(String... channels) {
        offer(new Manifest.CommandsOffered(name, List.of(), List.of(), List.of(), Set.of(channels)));
    }

    public void offer(Manifest.CommandsOffered manifest) {
        write(Topics.COMMANDS, name.wire(), manifest);
    }

    /** What it does when it hears of a use; on its own thread. */
    public void onUse(Consumer<InteractionEvent> doing) {
        script = doing;
    }

    public void reply(Reply reply) {
        write(Topics.replies(name), reply.to().interactionId(), reply);
    }

    public void post(Lane lane, Post post) {
        write(Topics.posts(lane), post.target().id(), post);
    }

    /** Into a partition of the test's choice, as if it had been asked at that time. */
    public void post(Lane lane, Post post, int partition, Instant at) {
        Topic<Post> topic = Topics.posts(lane);
        send(new ProducerRecord<>(
                topic.name(),
                partition,
                at.toEpochMilli(),
                post.target().id(),
                topic.codec().encode(post)));
    }

    public void withdraw(Withdrawal withdrawal) {
        write(Topics.WITHDRAWALS, withdrawal.name(), withdrawal);
    }

    /** Into the partition that gateways read. */
    public void fact(PrivacyFact fact) {
        Topic<PrivacyFact> topic = Topics.PRIVACY_FACTS;
        send(new ProducerRecord<>(topic.name(), 0, fact.guildId(), topic.codec().encode(fact)));
    }

    public void board(Board board) {
        write(Topics.BOARDS, board.id(), board);
    }

    /** Uses heard of so far, repeats included. */
    public List<InteractionEvent> uses() {
        return List.copyOf(uses);
    }

    /** Messages of watched channels heard of so far, repeats included. */
    public List<MessageEvent> messages() {
        return List.copyOf(messages);
    }

    public List<Receipt> receipts() {
        return List.copyOf(receipts);
    }

    @Override
    public void close() {
        closed = true;
        producer.close(Duration.ZERO);
    }

    private <T> void write(Topic<T> topic, String key, T value) {
        send(new ProducerRecord<>(topic.name(), key, topic.codec().encode(value)));
    }

    private void send(ProducerRecord<String, byte[]> entry) {
        try {
            producer.send(entry).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** All partitions, from now on. */
    private <T> void read(Topic<T> topic, Consumer<T> hearing) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("isolation.level", "read_committed");
        KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        Thread.ofPlatform().daemon().start(() -> listen(consumer, topic, hearing));
    }

    private <T> void listen(KafkaConsumer<String, byte[]> consumer, Topic<T> topic, Consumer<T> hearing) {
        try (consumer) {
            while (!closed) {
                consumer.poll(POLL).forEach(entry -> {
                    if (topic.codec().decode(entry.value()) instanceof Decoded.Known<T>(T known)) {
                        hearing.accept(known);
                    }
                });
            }
        } catch (InterruptException e) {
            Thread.currentThread().interrupt();
        }
    }
}
