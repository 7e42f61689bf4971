package bot.k98.watchdog.trace;

import bot.k98.contracts.Topic;
import bot.k98.contracts.Topics;
import bot.k98.contracts.WireHeaders;
import bot.k98.watchdog.domain.trace.Hop;
import bot.k98.watchdog.domain.trace.TraceReference;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/** Reads topics from a time up to their present ends, looking at headers only. */
public final class TopicScan {
    private static final Duration POLL = Duration.ofMillis(300);

    /** A broker that went away in between doesn't hold the operator for ever. */
    private static final int MOST_EMPTY = 20;

    private static final String SOURCE = "/k98/";
    private static final String TYPE = "bot.k98.";

    private final Consumer<String, byte[]> consumer;
    private final int most;

    /** @param most records that are read at most */
    public TopicScan(Consumer<String, byte[]> consumer, int most) {
        this.consumer = consumer;
        this.most = most;
    }

    /** @param complete whether everything since that time was read */
    public record Found(List<Hop> hops, boolean complete) {}

    /** Topics whose records belong to a use; files are large and known by their posts, ticks and heartbeats are nobody's use. */
    public static List<String> searched() {
        return Topics.all().stream()
                .filter(topic -> !topic.equals(Topics.FILES) && !topic.equals(Topics.HEARTBEATS))
                .map(Topic::name)
                .filter(name -> !name.endsWith(".ticks"))
                .toList();
    }

    public Found scan(Collection<String> topics, TraceReference reference, Instant from) {
        Map<TopicPartition, Long> ends = begin(topics, from);
        List<Hop> hops = new ArrayList<>();
        int read = 0;
        int empty = 0;
        while (!ends.isEmpty() && read < most && empty < MOST_EMPTY) {
            ConsumerRecords<String, byte[]> entries = consumer.poll(POLL);
            read += entries.count();
            empty = entries.isEmpty() ? empty + 1 : 0;
            entries.forEach(entry -> hops.addAll(hops(entry, reference)));
            List<TopicPartition> done = ends.keySet().stream()
                    .filter(partition -> consumer.position(partition) >= ends.get(partition))
                    .toList();
            consumer.pause(done);
            done.forEach(ends::remove);
        }
        return new Found(hops, ends.isEmpty());
    }

    private Map<TopicPartition, Long> begin(Collection<String> topics, Instant from) {
        List<TopicPartition> all = consumer.listTopics().entrySet().stream()
                .filter(topic -> topics.contains(topic.getKey()))
                .flatMap(topic -> topic.getValue().stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(all);
        // What an earlier scan has read to its end stays paused over an assignment.
        consumer.resume(consumer.paused());
        var begins = consumer.offsetsForTimes(
                all.stream().collect(Collectors.toMap(Function.identity(), _ -> from.toEpochMilli())));
        Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(all));
        ends.keySet().removeIf(partition -> begins.get(partition) == null);
        consumer.assign(ends.keySet());
        ends.keySet()
                .forEach(partition ->
                        consumer.seek(partition, begins.get(partition).offset()));
        return ends;
    }

    private static List<Hop> hops(ConsumerRecord<String, byte[]> entry, TraceReference reference) {
        if (header(entry, WireHeaders.TRACEPARENT).filter(reference::isOf).isEmpty()) {
            return List.of();
        }
        List<Hop> hops = new ArrayList<>(DiscordHops.of(entry.topic(), entry.value()));
        hops.add(new Hop(
                Instant.ofEpochMilli(entry.timestamp()),
                "%s/%d@%d".formatted(entry.topic(), entry.partition(), entry.offset()),
                cut(header(entry, WireHeaders.SOURCE), SOURCE),
                cut(header(entry, WireHeaders.TYPE), TYPE)));
        return hops;
    }

    private static String cut(Optional<String> value, String prefix) {
        return value.map(text -> text.startsWith(prefix) ? text.substring(prefix.length()) : text)
                .orElse("?");
    }

    private static Optional<String> header(ConsumerRecord<String, byte[]> entry, String name) {
        return Optional.ofNullable(entry.headers().lastHeader(name))
                .map(Header::value)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }
}
