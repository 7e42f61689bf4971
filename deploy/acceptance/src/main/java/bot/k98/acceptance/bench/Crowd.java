package bot.k98.acceptance.bench;

import bot.k98.acceptance.stack.JsonHttp;
import bot.k98.acceptance.stack.Stack;
import bot.k98.contracts.Lane;
import bot.k98.contracts.ServiceName;
import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.Post;
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

    /** Whether each of them got a message before: the gateway then knows their direct-message channels. */
    boolean written() {
        return written;
    }

    void setWritten() {
        written = true;
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
