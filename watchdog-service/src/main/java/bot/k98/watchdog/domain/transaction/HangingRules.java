package bot.k98.watchdog.domain.transaction;

import bot.k98.contracts.Topics;
import bot.k98.watchdog.domain.backup.BackupScope;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which transactions hang, and which of those are ours to end. */
public final class HangingRules {
    /**
     * Twice Kafka's own {@code transaction.timeout.ms} (60 s). Our topologies have Streams' 10 s, and the coordinator looks every 10 s for
     * those that are over it.
     */
    static final Duration OLD_OFFSETS = Duration.ofMinutes(2);

    /**
     * Records wait longer: the next transaction of the same producer in that partition ends this one too, and whole, while what is ended here
     * counts as not written. A service that goes on writes to most of its partitions within that time.
     */
    static final Duration OLD_RECORDS = Duration.ofMinutes(10);

    /** Kafka Streams: application id, id of the state folder, number of the thread. */
    private static final Pattern OUR_ID = Pattern.compile(
            Topics.stateful().stream().map(service -> service.wire()).collect(Collectors.joining("|", "(", ")"))
                    + "-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}-\\d+");

    private HangingRules() {}

    /** What is to be done about an open transaction. */
    public enum Verdict {
        /** The coordinator will end it, or nobody can know. */
        WAIT,
        /** It hangs, and nothing says that it is ours. */
        LEAVE,
        END
    }

    /** Whether a hanging transaction in that topic can be ours. */
    public static boolean isWatched(String topic) {
        return topic.equals(OpenTransaction.OFFSETS) || BackupScope.of(topic).isPresent();
    }

    /** Whether it is worth asking the coordinator. */
    public static boolean isOld(OpenTransaction open, Instant now) {
        Duration old = open.isOfOffsets() ? OLD_OFFSETS : OLD_RECORDS;
        return Duration.between(open.lastWritten(), now).compareTo(old) > 0;
    }

    /**
     * A coordinator that tells of none of our ids may not tell us, or knows nothing yet. A topic of the table is ours, whoever wrote to it, unless
     * the producer is known to be another's; a changelog's name alone is no proof on a cluster that is shared.
     *
     * @param known all that the coordinators have
     * @param group whose offsets it committed, asked only when nothing else tells; empty when it can't be told
     */
    public static Verdict verdict(
            OpenTransaction open, Collection<KnownTransaction> known, Supplier<Optional<String>> group) {
        if (known.stream().noneMatch(HangingRules::isOurs) || known.stream().anyMatch(one -> one.willEnd(open))) {
            return Verdict.WAIT;
        }
        var producer = known.stream()
                .filter(one -> one.producerId() == open.producerId())
                .findFirst();
        boolean ours = producer.map(HangingRules::isOurs)
                .orElseGet(() -> open.isOfOffsets()
                        ? group.get().filter(HangingRules::isOurGroup).isPresent()
                        : isInTable(open.place().topic()));
        return ours ? Verdict.END : Verdict.LEAVE;
    }

    private static boolean isOurs(KnownTransaction known) {
        return OUR_ID.matcher(known.transactionalId()).matches();
    }

    private static boolean isOurGroup(String group) {
        return Topics.stateful().stream().anyMatch(service -> service.wire().equals(group));
    }

    private static boolean isInTable(String name) {
        return Topics.all().stream().anyMatch(topic -> topic.name().equals(name));
    }
}
