package bot.k98.watchdog.messaging;

import bot.k98.contracts.Decoded;
import bot.k98.contracts.Topics;
import bot.k98.contracts.WireHeaders;
import bot.k98.contracts.discord.Interaction;
import bot.k98.contracts.discord.InteractionEvent;
import bot.k98.contracts.discord.Reply;
import bot.k98.runtime.kafka.ReadAhead;
import bot.k98.watchdog.WatchdogMetrics;
import bot.k98.watchdog.desk.OpsDesk;
import bot.k98.watchdog.discord.AnswerRenderer;
import bot.k98.watchdog.domain.desk.DeskQuestion;
import bot.k98.watchdog.domain.ops.Heard;
import bot.k98.watchdog.domain.ops.OpsAnswer;
import bot.k98.watchdog.domain.ops.OpsAnswer.NotOurs;
import bot.k98.watchdog.domain.ops.OpsDecider;
import bot.k98.watchdog.domain.ops.RecentUses;
import bot.k98.watchdog.judge.Watch;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/** Answers each use of this service's commands and buttons. A use is acknowledged once its reply is written, or can't be. */
@ApplicationScoped
public class InteractionListener {
    private static final Logger LOG = Logger.getLogger(InteractionListener.class);

    /** Uses; fewer than the replies that SmallRye lets wait for the broker. */
    private static final int AT_ONCE = 100;

    private final Watch watch;
    private final ReplyWriter replies;
    private final RestartWriter restarts;
    private final OpsDesk desk;
    private final WatchdogMetrics metrics;
    private final Clock clock;
    private final RecentUses recent = new RecentUses();
    private final ReadAhead readAhead = new ReadAhead(AT_ONCE);

    InteractionListener(
            Watch watch,
            ReplyWriter replies,
            RestartWriter restarts,
            OpsDesk desk,
            WatchdogMetrics metrics,
            Clock clock) {
        this.watch = watch;
        this.replies = replies;
        this.restarts = restarts;
        this.desk = desk;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Completes when the next use may come: one reply's way to the broker does not hold up the others. */
    @Incoming("interactions")
    @SuppressWarnings("unchecked")
    CompletionStage<Void> hear(Message<byte[]> message) {
        IncomingKafkaRecordMetadata<String, byte[]> from =
                message.getMetadata(IncomingKafkaRecordMetadata.class).orElseThrow();
        CompletionStage<Void> room = readAhead.begun();
        Uni.createFrom()
                .deferred(() -> hear(from.getRecord()))
                .onFailure()
                .invoke(failure -> LOG.errorf(failure, "use failed offset=%d", from.getOffset()))
                .onFailure()
                .recoverWithNull()
                .chain(() -> Uni.createFrom().completionStage(message::ack))
                .subscribe()
                .with(done -> readAhead.done(), failure -> readAhead.done());
        return room;
    }

    private Uni<Void> hear(ConsumerRecord<String, byte[]> entry) {
        return switch (Topics.INTERACTIONS.codec().decode(entry.value())) {
            case Decoded.Known<InteractionEvent>(InteractionEvent event) -> hear(event, entry);
            case Decoded.UnknownType<InteractionEvent>(String type) -> {
                LOG.debugf("use of unknown type skipped type=%s", type);
                yield done();
            }
            case Decoded.Malformed<InteractionEvent>(String reason) -> {
                LOG.warnf("use unreadable offset=%d problem=\"%s\"", entry.offset(), reason);
                yield done();
            }
        };
    }

    private Uni<Void> hear(InteractionEvent event, ConsumerRecord<String, byte[]> entry) {
        Instant now = clock.instant();
        Heard heard = new Heard(event, publishedAt(entry), Instant.ofEpochMilli(entry.timestamp()));
        OpsAnswer answer = OpsDecider.decide(heard, watch::situation, now);
        return answer instanceof NotOurs || !isToBeAnswered(event.interaction(), heard.appendedAt(), now)
                ? done()
                : carryOut(answer, event.interaction());
    }

    private boolean isToBeAnswered(Interaction use, Instant appendedAt, Instant now) {
        if (use.expired(appendedAt, now)) {
            metrics.expired();
            return false;
        }
        boolean first = recent.firstSeen(use.id(), now);
        if (!first) {
            metrics.repeated();
        }
        return first;
    }

    private Uni<Void> carryOut(OpsAnswer answer, Interaction use) {
        metrics.answered();
        if (answer instanceof OpsAnswer.AskTheDesk(DeskQuestion question)) {
            return desk.answer(question, use).chain(replies::write);
        }
        return answer instanceof OpsAnswer.Restart restart
                ? restart(restart, use).chain(replies::write)
                : AnswerRenderer.render(answer, use).map(replies::write).orElseGet(InteractionListener::done);
    }

    private Uni<Reply> restart(OpsAnswer.Restart restart, Interaction use) {
        return desk.refusal(restart.scope(), use)
                .map(refusal -> Uni.createFrom().item(refusal))
                .orElseGet(() ->
                        restart.scope().rolling() ? desk.roll(restart.scope(), use) : restarts.write(restart, use));
    }

    private static Uni<Void> done() {
        return Uni.createFrom().voidItem();
    }

    /** The gateway's own time of writing, from the record's headers. */
    private static Optional<Instant> publishedAt(ConsumerRecord<String, byte[]> entry) {
        Header time = entry.headers().lastHeader(WireHeaders.TIME);
        try {
            return time == null
                    ? Optional.empty()
                    : Optional.of(Instant.parse(new String(time.value(), StandardCharsets.UTF_8)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
