package bot.k98.reminder.topology;

import bot.k98.contracts.Decoded;
import bot.k98.contracts.Lane;
import bot.k98.contracts.ServiceName;
import bot.k98.contracts.Topic;
import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.Post;
import bot.k98.contracts.reminder.LeadCall;
import bot.k98.reminder.discord.Officers;
import bot.k98.reminder.domain.ReminderRules;
import bot.k98.reminder.domain.calendar.Lead;
import bot.k98.reminder.domain.preference.GivenEvents;
import bot.k98.reminder.domain.preference.Preferences;
import bot.k98.reminder.metrics.ReminderMetrics;
import bot.k98.reminder.recurrence.WallClockRecurrence;
import bot.k98.runtime.streams.Decoding;
import bot.k98.runtime.streams.GuildStandings;
import bot.k98.runtime.streams.SealedSerde;
import bot.k98.runtime.streams.StreamsSettings;
import bot.k98.runtime.testing.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;

/**
 * One task that tells its members. What it writes to itself waits until a test delivers it, as it does behind other records of its
 * partition.
 */
final class WalkFixture implements AutoCloseable {
    private static final String ARRIVING = "arriving-calls";

    private final SettableClock clock;
    private final TopologyTestDriver driver;

    WalkFixture(Path stateDir, SettableClock clock) {
        this.clock = clock;
        driver = new TopologyTestDriver(
                topology(clock),
                new StreamsSettings(ServiceName.REMINDER, "reminder-9", "nowhere:1", stateDir).properties(),
                clock.instant());
    }

    private static Topology topology(SettableClock clock) {
        Workplace.Tools tools = new Workplace.Tools(
                new ReminderRules(new WallClockRecurrence()),
                GivenEvents.KINDS,
                Officers.NONE,
                clock,
                new ReminderMetrics(new SimpleMeterRegistry()),
                1);
        Topology topology = new Topology();
        topology.addSource(
                Names.DUE, Serdes.String().deserializer(), Serdes.ByteArray().deserializer(), ARRIVING);
        topology.addProcessor(Names.READ_DUE, new Decoding<>(Topics.DUE, Names.TELL, Names.DEAD_LETTERS), Names.DUE);
        topology.addProcessor(Names.TELL, () -> new LeadProcessor(tools), Names.READ_DUE);
        ReminderStores.deciding().forEach(store -> topology.addStateStore(store, Names.TELL));
        topology.addStateStore(GuildStandings.builder(), Names.TELL);
        LeadTopology.addSinksTo(topology, Names.TELL);
        sink(topology, Names.POSTS, Topics.posts(Lane.PERSONAL), Names.TELL);
        sink(topology, Names.DEAD_LETTERS, Topics.deadLetters(ServiceName.REMINDER), Names.READ_DUE, Names.TELL);
        return topology;
    }

    private static <T> void sink(Topology topology, String name, Topic<T> topic, String... parents) {
        topology.addSink(
                name,
                topic.name(),
                Serdes.String().serializer(),
                SealedSerde.of(topic).serializer(),
                parents);
    }

    /** So many members who want to be told of that type, at that lead. */
    void members(int count, String type, Lead lead) {
        byte[] row = PreferenceStore.row(new Preferences("", true, Map.of(type, Set.of(lead)), 1));
        for (int i = 0; i < count; i++) {
            driver.getKeyValueStore(ReminderStores.PREFERENCES).put(CalendarFixture.GUILD + "|2" + (10_000 + i), row);
        }
    }

    void arrive(List<LeadCall> calls) {
        calls.forEach(this::arrive);
    }

    void arrive(LeadCall call) {
        driver.createInputTopic(
                        ARRIVING,
                        Serdes.String().serializer(),
                        Serdes.ByteArray().serializer())
                .pipeInput(call.leadId(), Topics.DUE.codec().encode(call), clock.instant());
    }

    /** What it wrote to itself arrives; what follows from that waits in turn. */
    void goOn() {
        arrive(read(Topics.DUE));
    }

    /** All of it arrives. */
    void goOnToTheEnd() {
        List<LeadCall> calls = read(Topics.DUE);
        while (!calls.isEmpty()) {
            arrive(calls);
            calls = read(Topics.DUE);
        }
    }

    List<Post.SendMessage> told() {
        return read(Topics.posts(Lane.PERSONAL)).stream()
                .map(Post.SendMessage.class::cast)
                .toList();
    }

    long rows(String store) {
        return driver.<String, byte[]>getKeyValueStore(store).approximateNumEntries();
    }

    private <T> List<T> read(Topic<T> topic) {
        List<T> read = new ArrayList<>();
        driver.createOutputTopic(
                        topic.name(),
                        Serdes.String().deserializer(),
                        Serdes.ByteArray().deserializer())
                .readValuesToList()
                .forEach(bytes -> read.add(((Decoded.Known<T>) topic.codec().decode(bytes)).value()));
        return read;
    }

    @Override
    public void close() {
        driver.close();
    }
}
