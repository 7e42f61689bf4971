package bot.k98.gateway.answer;

import bot.k98.contracts.discord.InteractionEvent;
import bot.k98.contracts.discord.InteractionEvent.AutocompleteAsked;
import bot.k98.contracts.discord.Manifest.ReplyMode;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.Reply;
import bot.k98.contracts.discord.Reply.OfferChoices;
import bot.k98.contracts.discord.Reply.PrivateAnswer;
import bot.k98.contracts.discord.ReplyAddress;
import bot.k98.gateway.GatewayMetrics;
import bot.k98.gateway.domain.interaction.Incoming;
import bot.k98.gateway.domain.interaction.InteractionClock;
import bot.k98.gateway.domain.interaction.Routing;
import bot.k98.gateway.domain.interaction.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Takes each use of the bot: to the service that owns it, while the clock of the 3-second promise runs, or straight back with a
 * word.
 */
public final class InteractionDesk {
    private static final Logger LOG = Logger.getLogger(InteractionDesk.class);

    private final Function<Incoming, Routing> router;
    private final InteractionPublisher publisher;
    private final ReplyDesk replies;
    private final Later later;
    private final Clock clock;
    private final GatewayMetrics metrics;

    public InteractionDesk(
            Function<Incoming, Routing> router,
            InteractionPublisher publisher,
            ReplyDesk replies,
            Later later,
            Clock clock,
            GatewayMetrics metrics) {
        this.router = router;
        this.publisher = publisher;
        this.replies = replies;
        this.later = later;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** Returns soon; the publish may wait for the broker's metadata, so not on a thread that must not wait. */
    public void take(Incoming incoming) {
        ReplyAddress to = incoming.interaction().address();
        Instant now = clock.instant();
        if (now.isAfter(InteractionClock.goneAt(to.createdAt()))) {
            // A replay after an outage: its member was told by Discord that the bot did not answer, and may have tried
            // again.
            metrics.tooLate();
            LOG.warnf(
                    "use came too late interaction=%s age=%s",
                    to.interactionId(), Duration.between(to.createdAt(), now));
        } else if (replies.open(to)) {
            route(router.apply(incoming), now);
        } else {
            LOG.debugf("repeated use skipped interaction=%s", to.interactionId());
        }
    }

    private void route(Routing routing, Instant now) {
        switch (routing) {
            case Routing.Answered answered -> {
                metrics.answeredAtEdge(answered.why());
                var unused = replies.deliver(answered.reply());
            }
            case Routing.Publish publish -> publish(publish.event(), now);
        }
    }

    private void publish(InteractionEvent event, Instant now) {
        ReplyAddress to = event.interaction().address();
        if (event instanceof AutocompleteAsked) {
            Reply nothing = new OfferChoices(to, List.of());
            at(InteractionClock.speakAt(to.createdAt()), now, () -> replies.apologiseUnlessAnswered(nothing));
        } else if (to.mode() == ReplyMode.FORM) {
            Reply tooLate = new PrivateAnswer(to, MessageBody.of(Words.FORM_TOO_LATE));
            at(InteractionClock.speakAt(to.createdAt()), now, () -> replies.apologiseUnlessAnswered(tooLate));
        } else {
            deferAt(InteractionClock.speakAt(to.createdAt()), now, to);
        }
        publisher.publish(event).whenComplete((done, failure) -> {
            if (failure == null) {
                confirmed(event, now);
            } else {
                notConfirmed(event, failure);
            }
        });
    }

    /** Only now the service can know of it: while the broker is silent, "thinking" would promise too much. */
    private void confirmed(InteractionEvent event, Instant begun) {
        Instant now = clock.instant();
        metrics.published(Duration.between(begun, now));
        ReplyAddress to = event.interaction().address();
        if (!(event instanceof AutocompleteAsked) && to.mode() != ReplyMode.FORM) {
            deferAt(InteractionClock.deferAt(to.createdAt(), now), now, to);
        }
    }

    private void deferAt(Instant when, Instant now, ReplyAddress to) {
        at(when, now, () -> {
            var unused = replies.deferUnlessAnswered(to);
        });
    }

    private void notConfirmed(InteractionEvent event, Throwable failure) {
        metrics.publishFailed();
        ReplyAddress to = event.interaction().address();
        LOG.warnf("publish not confirmed interaction=%s problem=\"%s\"", to.interactionId(), failure.getMessage());
        replies.apologiseUnlessAnswered(
                event instanceof AutocompleteAsked
                        ? new OfferChoices(to, List.of())
                        : new PrivateAnswer(to, MessageBody.of(Words.NOT_CONFIRMED)));
    }

    private void at(Instant when, Instant now, Runnable task) {
        Duration delay = Duration.between(now, when);
        later.in(delay.isNegative() ? Duration.ZERO : delay, task);
    }
}
