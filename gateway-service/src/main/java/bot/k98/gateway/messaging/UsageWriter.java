package bot.k98.gateway.messaging;

import bot.k98.contracts.DeterministicId;
import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.Interaction;
import bot.k98.contracts.discord.InteractionEvent.CommandUsed;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.Reply;
import bot.k98.contracts.discord.ReplyAddress;
import bot.k98.contracts.ops.Usage;
import bot.k98.gateway.answer.Later;
import bot.k98.gateway.domain.interaction.Incoming;
import bot.k98.gateway.domain.interaction.ReplyEnding;
import bot.k98.gateway.domain.interaction.Routing;
import bot.k98.runtime.answer.Apology;
import bot.k98.runtime.kafka.BrokerConnection;
import bot.k98.runtime.kafka.RecordWriter;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes a record for each command that was answered, and for each that was refused here. A use that no service answered is in the metrics
 * only.
 */
@ApplicationScoped
public class UsageWriter {
    private static final String APOLOGY = "apology";
    private static final Duration SWEEP = Duration.ofMinutes(1);
    private static final Duration TOGETHER = Duration.ofSeconds(1);

    private final RecordWriter writer;
    private final BrokerConnection broker;
    private final Clock clock;
    private final Map<String, CommandUsed> open = new ConcurrentHashMap<>();
    private final Gathered<Answered> answered;
    private volatile Instant swept = Instant.EPOCH;

    /** @param record of the use */
    private record Answered(CommandUsed used, Usage record) {}

    UsageWriter(RecordWriter writer, BrokerConnection broker, Later later, Clock clock) {
        this.writer = writer;
        this.broker = broker;
        this.clock = clock;
        this.answered = new Gathered<>(TOGETHER, later, this::write);
    }

    void stop(@Observes ShutdownEvent event) {
        answered.end();
    }

    /** Takes note of a use on its way; returns where it goes. */
    public Routing noting(Incoming incoming, Routing routing) {
        if (incoming instanceof Incoming.Readable readable && readable.event() instanceof CommandUsed used) {
            switch (routing) {
                case Routing.Answered(var _, Routing.Why why) ->
                    write(used, why.isHelpful() ? Optional.empty() : Optional.of(word(why)));
                case Routing.Publish _ -> open.put(used.interaction().id(), used);
            }
        }
        return routing;
    }

    /** Its answer came to this end. */
    void ended(Reply reply, ReplyEnding ending) {
        CommandUsed used = open.remove(reply.to().interactionId());
        if (used != null) {
            write(used, error(reply, ending));
        }
        sweep(clock.instant());
    }

    /** Now and then: with each answer it would cost more the more uses are open. */
    private void sweep(Instant now) {
        if (now.isAfter(swept.plus(SWEEP))) {
            swept = now;
            Instant dead = now.minus(Interaction.TOKEN_LIFE);
            open.values().removeIf(old -> old.interaction().createdAt().isBefore(dead));
        }
    }

    private static Optional<String> error(Reply reply, ReplyEnding ending) {
        return switch (ending) {
            case DIRECT, LATER, ELSEWHERE -> isApology(reply) ? Optional.of(APOLOGY) : Optional.empty();
            case LATE, EXPIRED, REFUSED, UNCONFIRMED -> Optional.of(word(ending));
        };
    }

    private static boolean isApology(Reply reply) {
        return reply instanceof Reply.PrivateAnswer(ReplyAddress to, MessageBody body)
                && body.equals(Apology.of(to.trace()));
    }

    /** Never in the way of an answer, and nothing is kept for a broker that is away. */
    private void write(CommandUsed used, Optional<String> error) {
        if (!broker.reachable()) {
            return;
        }
        Interaction use = used.interaction();
        Usage record = new Usage.CommandAnswered(
                use.id(),
                used.command(),
                use.member().id(),
                use.guildId(),
                use.createdAt(),
                error.isEmpty(),
                Duration.between(use.createdAt(), clock.instant()).toMillis(),
                error);
        answered.add(new Answered(used, record));
    }

    private void write(Answered one) {
        Interaction use = one.used().interaction();
        String id = DeterministicId.of("usage", use.id());
        var unused = writer.write(Topics.USAGE, one.used().command(), one.record(), id, use.trace());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
