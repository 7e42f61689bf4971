package bot.k98.reminder.topology;

import bot.k98.contracts.Topic;
import bot.k98.contracts.Topics;
import bot.k98.contracts.reminder.LeadCall;
import bot.k98.runtime.streams.Decoding;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;

/**
 * The part of the topology that tells members of leads.
 *
 * <pre>
 * (a lead is reached, or its event is moved or called off) ──▶ reminder.due, every partition
 * reminder.due ─────────▶ tell-members ──▶ discord.posts.personal, reminder.due (own partition: go on)
 * reminder.calendar, reminder.preferences ──▶ stores of every instance, for displays
 * </pre>
 */
final class LeadTopology {
    /** To every task, but a task's word to itself to its own partition. */
    static final StreamPartitioner<String, Object> TO_TASKS = new StreamPartitioner<>() {
        @Override
        public Optional<Set<Integer>> partitions(String topic, String key, Object value, int partitions) {
            return Optional.of(
                    value instanceof LeadCall.WalkOn on
                            ? Set.of(on.partition())
                            : IntStream.range(0, partitions).boxed().collect(Collectors.toSet()));
        }
    };

    private LeadTopology() {}

    static void addTo(Topology topology, Workplace.Tools tools) {
        topology.addSource(
                Names.DUE, Serdes.String().deserializer(), Serdes.ByteArray().deserializer(), Topics.DUE.name());
        topology.addProcessor(Names.READ_DUE, new Decoding<>(Topics.DUE, Names.TELL, Names.DEAD_LETTERS), Names.DUE);
        ProcessorSupplier<String, LeadCall, String, Object> telling = () -> new LeadProcessor(tools);
        topology.addProcessor(Names.TELL, telling, Names.READ_DUE);
        seen(topology, Topics.CALENDAR, ReminderStores.CALENDAR_SEEN);
        seen(topology, Topics.PREFERENCES, ReminderStores.PREFERENCES_SEEN);
    }

    /** @param callers who find leads reached, or their events gone */
    static void addSinksTo(Topology topology, String... callers) {
        topology.addSink(
                Names.CALLS,
                Topics.DUE.name(),
                Serdes.String().serializer(),
                (topic, value) -> Topics.DUE.codec().encode((LeadCall) value),
                TO_TASKS,
                callers);
    }

    private static void seen(Topology topology, Topic<?> topic, String store) {
        topology.addGlobalStore(
                ReminderStores.seen(store),
                store + "-topic",
                Serdes.String().deserializer(),
                Serdes.ByteArray().deserializer(),
                topic.name(),
                store + "-keep",
                () -> new SeenProcessor(store));
    }
}
