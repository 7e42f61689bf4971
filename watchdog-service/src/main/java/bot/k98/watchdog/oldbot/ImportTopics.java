package bot.k98.watchdog.oldbot;

import bot.k98.contracts.Decoded;
import bot.k98.contracts.DeterministicId;
import bot.k98.contracts.ServiceName;
import bot.k98.contracts.Topic;
import bot.k98.contracts.Topics;
import bot.k98.contracts.Trace;
import bot.k98.contracts.WireHeaders;
import bot.k98.contracts.ops.Usage.CommandAnswered;
import bot.k98.contracts.reminder.MemberImport;
import bot.k98.contracts.reminder.MemberImport.ChoicesBrought;
import bot.k98.contracts.reminder.MemberImport.LeadsTold;
import bot.k98.runtime.kafka.RecordHeaders;
import bot.k98.watchdog.backup.BackupFailure;
import bot.k98.watchdog.backup.Cluster;
import bot.k98.watchdog.domain.oldbot.OldImport.Fresh;
import bot.k98.watchdog.domain.oldbot.OldImport.Present;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;

/** What topics hold of an import, and the import into topics. */
final class ImportTopics {
    private static final Duration TAKEN_WITHIN = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(250);

    private final Cluster cluster;
    private final String guildId;

    ImportTopics(Cluster cluster, String guildId) {
        this.cluster = cluster;
        this.guildId = guildId;
    }

    /** @throws BackupFailure when this bot never ran on that broker */
    Present present() {
        if (!cluster.topics().containsKey(Topics.IMPORTS.name())) {
            throw new BackupFailure("the broker has no topic " + Topics.IMPORTS.name()
                    + ": start the bot once with ./k98 up, then run this again");
        }
        Set<String> members = chosen();
        Set<String> told = new HashSet<>();
        Set<String> uses = new HashSet<>();
        read(Topics.IMPORTS, brought -> {
            switch (brought) {
                case ChoicesBrought choices when choices.guildId().equals(guildId) -> members.add(choices.userId());
                case ChoicesBrought ofAnotherGuild -> {}
                case LeadsTold leads ->
                    leads.leads().forEach(lead -> told.add(Present.told(leads.userId(), lead.mark())));
            }
        });
        read(Topics.USAGE, use -> {
            if (use instanceof CommandAnswered answered) {
                uses.add(answered.id());
            }
        });
        return new Present(members, told, uses);
    }

    /** Who deleted what is kept of them has chosen nothing. */
    private Set<String> chosen() {
        Set<String> members = new HashSet<>();
        String prefix = guildId + "|";
        cluster.readAll(Topics.PREFERENCES.name(), found -> {
            String key = new String(found.key(), StandardCharsets.UTF_8);
            if (key.startsWith(prefix) && found.value() != null) {
                members.add(key.substring(prefix.length()));
            } else if (key.startsWith(prefix)) {
                members.remove(key.substring(prefix.length()));
            }
        });
        return members;
    }

    private <T> void read(Topic<T> topic, Consumer<T> sink) {
        cluster.readAll(topic.name(), found -> {
            if (topic.codec().decode(found.value()) instanceof Decoded.Known<T>(T message)) {
                sink.accept(message);
            }
        });
    }

    /** @return where what members bring was written last, by partition */
    Map<TopicPartition, Long> write(Fresh fresh, Instant now) {
        Map<TopicPartition, Long> ends = new HashMap<>();
        try (Producer<byte[], byte[]> producer = cluster.producer()) {
            List<Future<RecordMetadata>> uses = fresh.uses().stream()
                    .map(use -> producer.send(
                            record(Topics.USAGE, use.command(), use, use.usedAt(), use.usedAt(), use.id())))
                    .toList();
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (MemberImport brought : fresh.members()) {
                String id = DeterministicId.of("brought", brought, now);
                sent.add(producer.send(record(Topics.IMPORTS, brought.userId(), brought, now, now, id)));
            }
            producer.flush();
            uses.forEach(ImportTopics::await);
            for (Future<RecordMetadata> one : sent) {
                RecordMetadata written = await(one);
                ends.merge(new TopicPartition(written.topic(), written.partition()), written.offset(), Math::max);
            }
        }
        return ends;
    }

    private static <T> ProducerRecord<byte[], byte[]> record(
            Topic<T> topic, String key, T message, Instant stamp, Instant at, String id) {
        var headers =
                RecordHeaders.of(WireHeaders.of(id, message, ServiceName.WATCHDOG, at, Trace.of("import-old", id)));
        return new ProducerRecord<>(
                topic.name(),
                null,
                stamp.toEpochMilli(),
                key.getBytes(StandardCharsets.UTF_8),
                topic.codec().encode(message),
                headers);
    }

    private static RecordMetadata await(Future<RecordMetadata> sent) {
        try {
            return sent.get();
        } catch (ExecutionException e) {
            throw new BackupFailure(
                    "the broker refused a record: " + e.getCause().getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until reminder-service has taken what was written. @return false when it hasn't after half a minute */
    boolean isTaken(Map<TopicPartition, Long> ends) {
        for (long looks = TAKEN_WITHIN.dividedBy(LOOK); looks > 0; looks--) {
            Map<TopicPartition, Long> committed = cluster.committed(ServiceName.REMINDER.wire());
            if (ends.entrySet().stream()
                    .allMatch(last -> committed.getOrDefault(last.getKey(), 0L) > last.getValue())) {
                return true;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }
}
