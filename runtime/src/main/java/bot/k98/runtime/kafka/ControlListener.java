package bot.k98.runtime.kafka;

import bot.k98.contracts.Decoded;
import bot.k98.contracts.Topics;
import bot.k98.contracts.ops.Control;
import bot.k98.contracts.ops.Control.DrainRequested;
import bot.k98.contracts.ops.Control.RestartRequested;
import bot.k98.runtime.health.Loops;
import bot.k98.runtime.process.Instance;
import bot.k98.runtime.process.ProcessLife;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Reads ops.control by itself, in no group, so that each instance hears everything. Obeys what is addressed to this instance
 * and younger than its start: an old request was obeyed by this instance's predecessor.
 */
@ApplicationScoped
class ControlListener implements Following {
    private static final Logger LOG = Logger.getLogger(ControlListener.class);
    private static final List<TopicPartition> PARTITION = List.of(new TopicPartition(Topics.CONTROL.name(), 0));

    private final BrokerConnection broker;
    private final Instance instance;
    private final ProcessLife life;
    private final TopicFollower follower;

    ControlListener(KafkaDefaults defaults, BrokerConnection broker, Instance instance, ProcessLife life, Loops loops) {
        this.broker = broker;
        this.instance = instance;
        this.life = life;
        this.follower =
                new TopicFollower("control", () -> defaults.consumer("control"), this, loops.register("control"));
    }

    void start(@Observes StartupEvent event) {
        follower.startAfter(broker);
    }

    void stop(@Observes ShutdownEvent event) {
        follower.stop();
    }

    @Override
    public void begin(Consumer<String, byte[]> consumer) {
        consumer.assign(PARTITION);
        consumer.seekToBeginning(PARTITION);
    }

    @Override
    public void heard(Consumer<String, byte[]> consumer, ConsumerRecords<String, byte[]> records) {
        records.forEach(entry -> hear(Topics.CONTROL.codec().decode(entry.value())));
    }

    private void hear(Decoded<Control> decoded) {
        switch (decoded) {
            case Decoded.Known<Control>(Control control) when forMe(control) -> obey(control);
            case Decoded.Known<Control> other -> LOG.debugf("control not for this instance request=%s", other.value());
            case Decoded.UnknownType<Control> newer ->
                LOG.warnf("control of unknown type skipped type=%s", newer.type());
            case Decoded.Malformed<Control> bad -> LOG.warnf("control unreadable problem=\"%s\"", bad.reason());
        }
    }

    private boolean forMe(Control control) {
        return control.service() == instance.service()
                && control.instance().map(instance.name()::equals).orElse(true)
                && control.requestedAt().isAfter(instance.startedAt());
    }

    private void obey(Control control) {
        switch (control) {
            case RestartRequested restart -> {
                LOG.infof("restart requested by=%s reason=\"%s\"", restart.requestedBy(), restart.reason());
                life.requestRestart(restart.reason());
            }
            case DrainRequested drain -> {
                LOG.infof("drain requested by=%s reason=\"%s\"", drain.requestedBy(), drain.reason());
                life.drain(drain.reason());
            }
        }
    }
}
