package bot.k98.gateway.messaging;

import bot.k98.contracts.DeterministicId;
import bot.k98.contracts.Topics;
import bot.k98.contracts.Trace;
import bot.k98.contracts.discord.ConnectionEvent;
import bot.k98.gateway.connection.ConnectionOutlet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;

/**
 * What happened to the connection, to discord.connection. While the broker is away it waits here; of very much the oldest goes, and what comes
 * after it still says since when Discord was lost.
 */
@ApplicationScoped
public class KafkaConnectionOutlet implements ConnectionOutlet {
    private static final Logger LOG = Logger.getLogger(KafkaConnectionOutlet.class);

    /** Some 300 losses; of a night without a broker more than anybody reads. */
    private static final int ROOM = 1_000;

    private final PatientWriter patient;
    private final OneByOne<ConnectionEvent> line = new OneByOne<>(ROOM, this::write, KafkaConnectionOutlet::dropped);

    KafkaConnectionOutlet(PatientWriter patient) {
        this.patient = patient;
    }

    @Override
    public CompletionStage<Void> tell(ConnectionEvent event) {
        return line.add(event);
    }

    private CompletionStage<Void> write(ConnectionEvent event) {
        String shard = Integer.toString(event.connection().shard());
        String id = DeterministicId.of("connection", event);
        Trace trace = Trace.of("connection", event.connection().instance(), shard, event.at());
        return patient.write(Topics.CONNECTION, shard, event, id, trace);
    }

    private static void dropped(ConnectionEvent event) {
        LOG.warnf(
                "not told to operators event=%s at=%s consequence=\"/ops connection shows less\"",
                event.getClass().getSimpleName(), event.at());
    }
}
