package bot.k98.runtime.kafka;

import bot.k98.contracts.Topic;
import bot.k98.contracts.Topic.Cleanup;
import bot.k98.contracts.Topic.Stamp;
import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.OutgoingFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What must be made and what is other than wanted. Nothing that exists is changed silently: a wrong setting is reported.
 *
 * @param missing topics to make
 * @param differences one sentence each
 */
record TopicPlan(List<Topic<?>> missing, List<String> differences) {
    static final String CLEANUP = "cleanup.policy";
    static final String RETENTION = "retention.ms";
    static final String DELETION_KEPT = "delete.retention.ms";
    static final String LARGEST = "max.message.bytes";
    static final String STAMP = "message.timestamp.type";

    /** A topic as the broker has it. */
    record Present(int partitions, Map<String, String> settings) {}

    static TopicPlan of(List<Topic<?>> wanted, Map<String, Present> present, int shared) {
        List<Topic<?>> missing = new ArrayList<>();
        List<String> differences = new ArrayList<>();
        for (Topic<?> topic : wanted) {
            Optional.ofNullable(present.get(topic.name()))
                    .ifPresentOrElse(
                            there -> differences.addAll(differences(topic, there, shared)), () -> missing.add(topic));
        }
        return new TopicPlan(List.copyOf(missing), List.copyOf(differences));
    }

    /** The broker's settings for a topic. */
    static Map<String, String> settings(Topic<?> topic) {
        Map<String, String> settings = new LinkedHashMap<>();
        boolean compacted = topic.cleanup() == Cleanup.COMPACT;
        settings.put(CLEANUP, compacted ? "compact" : "delete");
        settings.put(
                compacted ? DELETION_KEPT : RETENTION,
                Long.toString(topic.kept().toMillis()));
        settings.put(STAMP, topic.stamp() == Stamp.BROKER ? "LogAppendTime" : "CreateTime");
        if (topic.equals(Topics.FILES)) {
            settings.put(LARGEST, Integer.toString(OutgoingFile.MAX_RECORD_BYTES));
        }
        return settings;
    }

    private static List<String> differences(Topic<?> topic, Present there, int shared) {
        List<String> differences = new ArrayList<>();
        if (there.partitions() != topic.partitions(shared)) {
            differences.add("topic %s has %d partitions, wanted are %d"
                    .formatted(topic.name(), there.partitions(), topic.partitions(shared)));
        }
        settings(topic).forEach((name, wanted) -> {
            String found = there.settings().get(name);
            if (!wanted.equals(found)) {
                differences.add("topic %s has %s=%s, wanted is %s".formatted(topic.name(), name, found, wanted));
            }
        });
        return differences;
    }
}
