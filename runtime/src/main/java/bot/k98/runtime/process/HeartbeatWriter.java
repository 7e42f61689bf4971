package bot.k98.runtime.process;

import bot.k98.contracts.Topics;
import bot.k98.contracts.Trace;
import bot.k98.contracts.ops.Heartbeat;
import bot.k98.contracts.ops.Heartbeat.Beat;
import bot.k98.runtime.config.Configuration;
import bot.k98.runtime.config.Variables;
import bot.k98.runtime.health.HeartbeatDetails;
import bot.k98.runtime.health.Loops;
import bot.k98.runtime.health.ReadinessCheck;
import bot.k98.runtime.kafka.BrokerConnection;
import bot.k98.runtime.kafka.RecordWriter;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Says again and again that this instance is there: to its heartbeat.json, and to ops.heartbeats while there is a broker. */
@ApplicationScoped
class HeartbeatWriter {
    private final Context context;
    private final Health health;
    private final BrokerConnection broker;
    private final RecordWriter writer;
    private Periodic beating;

    HeartbeatWriter(Context context, Health health, BrokerConnection broker, RecordWriter writer) {
        this.context = context;
        this.health = health;
        this.broker = broker;
        this.writer = writer;
    }

    /** Who beats. */
    @Singleton
    record Context(Configuration configuration, Instance instance, Directories directories, Clock clock) {}

    /** What is asked at each beat. */
    @Singleton
    record Health(
            Loops loops, ReadinessCheck readiness, @All List<HeartbeatDetails> details) {}

    void start(@Observes StartupEvent event) {
        beating = Periodic.every(context.configuration().get(Variables.HEARTBEAT_INTERVAL), "heartbeat", this::beat);
    }

    void stop(@Observes ShutdownEvent event) {
        beating.close();
    }

    private void beat() {
        Beat beat = now();
        try {
            AtomicFile.write(
                    context.directories().heartbeatFile(),
                    Topics.HEARTBEATS.codec().encode(beat));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (broker.provisioned().toCompletableFuture().isDone() && broker.reachable()) {
            String id = beat.instance() + "@" + beat.ts();
            var unused =
                    writer.write(Topics.HEARTBEATS, beat.instance(), (Heartbeat) beat, id, Trace.of("heartbeat", id));
        }
    }

    private Beat now() {
        Instance instance = context.instance();
        Map<String, String> details = new TreeMap<>();
        health.details().forEach(source -> details.putAll(source.details()));
        return new Beat(
                instance.service(),
                instance.name(),
                context.clock().instant(),
                instance.startedAt(),
                instance.pid(),
                instance.version(),
                instance.httpPort(),
                health.loops().alive(),
                health.readiness().ready(),
                details);
    }
}
