package bot.k98.runtime.kafka;

import bot.k98.contracts.Decoded;
import bot.k98.contracts.Topics;
import bot.k98.contracts.ops.Control;
import bot.k98.contracts.ops.Control.DrainRequested;
import bot.k98.contracts.ops.Control.RestartRequested;
import bot.k98.runtime.health.Loop;
import bot.k98.runtime.health.Loops;
import bot.k98.runtime.process.Instance;
import bot.k98.runtime.process.ProcessLife;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/**
 * Reads ops.control by itself, in no group, so that each instance hears everything. Obeys what is addressed to this instance
 * and younger than its start: an old request was obeyed by this instance's predecessor.
 */
@ApplicationScoped
class ControlListener {
    private static final Logger LOG = Logger.getLogger(ControlListener.class);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final KafkaDefaults defaults;
    private final BrokerConnection broker;
    private final Instance instance;
    private final ProcessLife life;
    private final Loop loop;
    private volatile KafkaConsumer<String, byte[]> consumer;
    private volatile boolean stopping;

    ControlListener(KafkaDefaults defaults, BrokerConnection broker, Instance instance, ProcessLife life, Loops loops) {
        this.defaults = defaults;
        this.broker = broker;
        this.instance = instance;
        this.life = life;
        this.loop = loops.register("control");
        loop.waiting("the broker");
    }

    void start(@Observes StartupEvent event) {
        broker.provisioned()
                .thenRun(() -> Thread.ofPlatform().daemon().name("k98-control").start(this::listen));
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    private void listen() {
        try (KafkaConsumer<String, byte[]> reading = new KafkaConsumer<>(defaults.consumer("control"))) {
            consumer = reading;
            var partition = List.of(new TopicPartition(Topics.CONTROL.name(), 0));
            reading.assign(partition);
            reading.seekToBeginning(partition);
            while (!stopping) {
                reading.poll(POLL).forEach(entry -> hear(Topics.CONTROL.codec().decode(entry.value())));
                loop.turned();
            }
        } catch (WakeupException e) {
            LOG.debug("control listener told to stop");
        }
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
