package bot.k98.runtime.streams;

import bot.k98.contracts.Topic;
import bot.k98.contracts.Topics;
import bot.k98.contracts.Trace;
import bot.k98.contracts.timer.Tick;
import bot.k98.contracts.timer.Tick.Ticked;
import bot.k98.runtime.kafka.BrokerConnection;
import bot.k98.runtime.kafka.RecordWriter;
import bot.k98.runtime.process.Instance;
import bot.k98.runtime.process.Periodic;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Writes one tick a second to each partition that this instance owns. Services without a topology own none. */
@ApplicationScoped
class TickWriter {
    private static final Duration PERIOD = Duration.ofSeconds(1);

    private final StreamsRunner streams;
    private final BrokerConnection broker;
    private final RecordWriter writer;
    private final Instance instance;
    private final Clock clock;
    private Periodic ticking;

    TickWriter(StreamsRunner streams, BrokerConnection broker, RecordWriter writer, Instance instance, Clock clock) {
        this.streams = streams;
        this.broker = broker;
        this.writer = writer;
        this.instance = instance;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        if (Topics.stateful().contains(instance.service())) {
            ticking = Periodic.every(PERIOD, "ticks", this::tick);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (ticking != null) {
            ticking.close();
        }
    }

    private void tick() {
        Topic<Tick> topic = Topics.ticks(instance.service());
        if (broker.reachable()) {
            streams.ownedPartitions(topic.name()).forEach(partition -> write(topic, partition, clock.instant()));
        }
    }

    private void write(Topic<Tick> topic, int partition, Instant now) {
        String id = topic.name() + "-" + partition + "@" + now;
        var unused =
                writer.write(topic, partition, Integer.toString(partition), new Ticked(now), id, Trace.of("tick", id));
    }
}
