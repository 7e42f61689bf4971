package bot.k98.acceptance.bench;

import bot.k98.acceptance.stack.JsonHttp;
import bot.k98.acceptance.stack.Stack;
import bot.k98.contracts.Lane;
import bot.k98.contracts.ServiceName;
import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.Post;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Many members of the local Discord's guild, and orders to write to them as a service writes those. */
final class Crowd {
    static final int SIZE = 2_000;
    static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Stack stack;
    private final JsonHttp discord;
    private final List<String> members = new ArrayList<>();
    private boolean written;

    private Crowd(Stack stack) {
        this.stack = stack;
        this.discord = new JsonHttp("http://127.0.0.1:" + stack.launch().portBase());
    }

    static Crowd joining(Stack stack) {
        Ground.say("2,000 members join");
        Crowd crowd = new Crowd(stack);
        for (int i = 0; i < SIZE; i++) {
            crowd.members.add(crowd.discord
                    .post("/sandbox/api/members", JsonHttp.object().put("username", "crowd" + i))
                    .path("user")
                    .path("id")
                    .asText());
        }
        return crowd;
    }

    /**
     * Each of them gets a message, so that the gateway knows their channels. Discord doesn't say how many channels a bot may open in a
     * second, so its limits for each route are off meanwhile; the 50 requests a second are the gateway's own.
     */
    void writeFirst() {
        if (written) {
            return;
        }
        Ground.say("a first message to each of them");
        limits(false);
        TopicWatch ends = ends("first");
        order(Lane.PERSONAL, "first", SIZE, Optional.empty());
        ends.await(SIZE, PATIENCE);
        limits(true);
        written = true;
    }

    /** Their ids. */
    List<String> members() {
        return List.copyOf(members);
    }

    /** How the messages of a batch end, from now on. */
    TopicWatch ends(String name) {
        return TopicWatch.from(
                stack.bootstrapServers(),
                Topics.RECEIPTS.name(),
                receipt -> receipt.key().startsWith(name + "-"));
    }

    private void limits(boolean on) {
        discord.post("/sandbox/faults/settings", JsonHttp.object().put("rate_limits", on));
    }

    /**
     * Orders messages, to one member after the other and round again. They are confirmed when this returns.
     *
     * @param name of this batch: the same name and number is the same order
     */
    void order(Lane lane, String name, int messages, Optional<Instant> notAfter) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", stack.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (int i = 0; i < messages; i++) {
                String member = members.get(i % SIZE);
                Post.Request request = new Post.Request(name + "-" + i, ServiceName.QUEUE, "bench", notAfter);
                Post post = new Post.SendMessage(request, Post.Target.direct(member), MessageBody.of(name + " " + i));
                var unused = producer.send(new ProducerRecord<>(
                        Topics.posts(lane).name(),
                        member,
                        Topics.posts(lane).codec().encode(post)));
            }
        }
    }

    /** How many requests the local Discord refused as too many since that call. */
    Calls callsSince(long number) {
        return Calls.since(discord, number);
    }
}
