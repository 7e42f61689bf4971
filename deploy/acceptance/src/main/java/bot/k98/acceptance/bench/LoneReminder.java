package bot.k98.acceptance.bench;

import bot.k98.acceptance.stack.Launch;
import bot.k98.acceptance.stack.Program;
import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.Interaction;
import bot.k98.contracts.discord.InteractionEvent;
import bot.k98.contracts.discord.Member;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A broker and one reminder-service. Members' uses are written as the gateway writes them; nobody sends what comes of them. */
final class LoneReminder implements AutoCloseable {
    static final String GUILD = "1100000000000000001";

    private static final int BROKER_PORT = 1;
    private static final int REMINDER_PORT = 31;

    private final Launch launch;
    private final Program broker;
    private final KafkaProducer<String, byte[]> producer;
    private Program reminder;
    private long used = 1_340_000_000_000_000_000L;

    private LoneReminder(Launch launch, Program broker) {
        this.launch = launch;
        this.broker = broker;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    static LoneReminder start(Path folder) throws IOException, InterruptedException {
        Path calendar = Files.createDirectories(folder.resolve("calendar"));
        Launch launch = Launch.in(folder).with("GUILD_ID", GUILD).with("CALENDAR_DIR", calendar.toString());
        LoneReminder lone = new LoneReminder(launch, Program.start(launch, "broker"));
        try {
            lone.startAgain();
            return lone;
        } catch (RuntimeException e) {
            lone.close();
            throw e;
        }
    }

    /** Returns how long it took to be ready. */
    Duration startAgain() throws InterruptedException {
        reminder = Program.start(launch, "reminder");
        return reminder.awaitReady(launch.portBase() + REMINDER_PORT);
    }

    void stop() {
        reminder.stop();
    }

    void kill() {
        reminder.kill();
    }

    /** Resident memory in MB. */
    double megabytes() {
        return Memory.resident(reminder.pid());
    }

    String bootstrapServers() {
        return "127.0.0.1:" + (launch.portBase() + BROKER_PORT);
    }

    /** Where its calendar is read from. */
    Path calendar() {
        return launch.folder().resolve("calendar");
    }

    /** A member uses it; returns at once. */
    void use(String member, Function<Interaction, InteractionEvent> what) {
        String id = Long.toString(used++);
        Instant now = Instant.now();
        Interaction interaction = new Interaction(
                id,
                "1100000000000000010",
                "none",
                now,
                now.plus(Duration.ofMinutes(10)),
                Optional.of(GUILD),
                "1100000000000000301",
                new Member(member, "member " + member, Set.of()));
        var unused = producer.send(new ProducerRecord<>(
                Topics.INTERACTIONS.name(), member, Topics.INTERACTIONS.codec().encode(what.apply(interaction))));
    }

    /** Returns when all uses are written. */
    void flush() {
        producer.flush();
    }

    /** Waits until so many reminders are pending, but not longer than so; returns how many are. */
    int awaitPending(int reminders, Duration patience) throws IOException, InterruptedException {
        return Pending.in(launch, reminder.pid()).await(reminders, patience);
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
        if (reminder != null) {
            reminder.close();
        }
        broker.close();
    }
}
