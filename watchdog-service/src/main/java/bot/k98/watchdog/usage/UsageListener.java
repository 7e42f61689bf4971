package bot.k98.watchdog.usage;

import bot.k98.contracts.Decoded;
import bot.k98.contracts.Topics;
import bot.k98.contracts.Trace;
import bot.k98.contracts.ops.Usage;
import bot.k98.contracts.ops.Usage.CommandAnswered;
import bot.k98.contracts.privacy.PrivacyFact;
import bot.k98.contracts.privacy.PrivacyPart;
import bot.k98.runtime.health.Loops;
import bot.k98.runtime.kafka.BrokerConnection;
import bot.k98.runtime.kafka.Following;
import bot.k98.runtime.kafka.KafkaDefaults;
import bot.k98.runtime.kafka.RecordWriter;
import bot.k98.runtime.kafka.TopicFollower;
import bot.k98.watchdog.domain.usage.UsageParts;
import bot.k98.watchdog.domain.usage.UsageWindow;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Reads ops.usage from its beginning, in no group: after a start the window is what it was. Beside it reads what has to be obeyed in it, and obeys
 * only when all uses that were there are read: a member is handed out all of theirs, or is told that it will take a while.
 */
@ApplicationScoped
public class UsageListener implements Following {
    private static final Logger LOG = Logger.getLogger(UsageListener.class);
    private static final TopicPartition USES = new TopicPartition(Topics.USAGE.name(), 0);

    /** Each fact stands in every partition. */
    private static final TopicPartition FACTS = new TopicPartition(Topics.PRIVACY_FACTS.name(), 0);

    private final BrokerConnection broker;
    private final Clock clock;
    private final RecordWriter writer;
    private final TopicFollower follower;
    private final UsageWindow window = new UsageWindow();
    private final Deque<PrivacyFact> waiting = new ArrayDeque<>();
    private final Queue<PrivacyPart> unsaid = new ConcurrentLinkedQueue<>();

    UsageListener(KafkaDefaults defaults, BrokerConnection broker, RecordWriter writer, Clock clock, Loops loops) {
        this.broker = broker;
        this.writer = writer;
        this.clock = clock;
        this.follower = new TopicFollower("usage", () -> defaults.consumer("usage"), this, loops.register("usage"));
    }

    public UsageWindow window() {
        return window;
    }

    void start(@Observes StartupEvent event) {
        follower.startAfter(broker);
    }

    void stop(@Observes ShutdownEvent event) {
        follower.stop();
    }

    @Override
    public void begin(Consumer<String, byte[]> consumer) {
        consumer.assign(List.of(USES, FACTS));
        consumer.seekToBeginning(List.of(USES, FACTS));
    }

    @Override
    public void heard(Consumer<String, byte[]> consumer, ConsumerRecords<String, byte[]> records) {
        records.forEach(this::hear);
        if (consumer.currentLag(USES).orElse(1) == 0) {
            obeyAll();
        }
    }

    private void hear(ConsumerRecord<String, byte[]> entry) {
        if (entry.topic().equals(FACTS.topic())) {
            hearFact(entry.value());
        } else {
            hearUse(entry.value());
        }
    }

    private void hearFact(byte[] value) {
        switch (Topics.PRIVACY_FACTS.codec().decode(value)) {
            case Decoded.Known<PrivacyFact>(PrivacyFact fact) -> waiting.add(fact);
            case Decoded.UnknownType<PrivacyFact> newer ->
                LOG.warnf("fact to obey of unknown type skipped type=%s", newer.type());
            case Decoded.Malformed<PrivacyFact> bad ->
                LOG.errorf("fact to obey unreadable problem=\"%s\"", bad.reason());
        }
    }

    private void obeyAll() {
        while (!waiting.isEmpty()) {
            UsageParts.obey(waiting.remove(), window, clock.instant()).ifPresent(unsaid::add);
        }
        int now = unsaid.size();
        for (int i = 0; i < now; i++) {
            tell(unsaid.remove());
        }
    }

    /** One that can't be written is said again: somebody waits for it. */
    private void tell(PrivacyPart part) {
        String id = "part-" + part.request();
        writer.write(Topics.PRIVACY_PARTS, part.userId(), part, id, Trace.ofInteraction(part.request()))
                .whenComplete((written, failure) -> {
                    if (failure != null) {
                        LOG.debugf("part not written request=%s problem=\"%s\"", part.request(), failure.getMessage());
                        unsaid.add(part);
                    }
                });
    }

    private void hearUse(byte[] value) {
        switch (Topics.USAGE.codec().decode(value)) {
            case Decoded.Known<Usage>(CommandAnswered use) -> window.add(use, clock.instant());
            case Decoded.UnknownType<Usage> newer -> LOG.debugf("usage of unknown type skipped type=%s", newer.type());
            case Decoded.Malformed<Usage> bad -> LOG.warnf("usage unreadable problem=\"%s\"", bad.reason());
        }
    }
}
