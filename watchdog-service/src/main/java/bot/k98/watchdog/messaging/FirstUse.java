package bot.k98.watchdog.messaging;

import bot.k98.contracts.Decoded;
import bot.k98.contracts.ServiceName;
import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.Interaction;
import bot.k98.contracts.discord.InteractionEvent;
import bot.k98.contracts.discord.InteractionEvent.CommandUsed;
import bot.k98.contracts.discord.Member;
import bot.k98.watchdog.discord.AnswerRenderer;
import bot.k98.watchdog.domain.ops.Commands;
import bot.k98.watchdog.domain.ops.Heard;
import bot.k98.watchdog.domain.ops.OpsDecider;
import bot.k98.watchdog.judge.Watch;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Plays one use through before the first member comes: loading what reads, decides and writes took the first of them a second. Nothing is
 * sent.
 */
@ApplicationScoped
class FirstUse {
    private static final Logger LOG = Logger.getLogger(FirstUse.class);

    private final Watch watch;
    private final Clock clock;

    FirstUse(Watch watch, Clock clock) {
        this.watch = watch;
        this.clock = clock;
    }

    void play(@Observes StartupEvent event) {
        Instant begun = clock.instant();
        play(Commands.PING, begun);
        play(Commands.STATUS, begun);
        LOG.debugf("first use played took_ms=%d", clock.instant().toEpochMilli() - begun.toEpochMilli());
    }

    private void play(String command, Instant now) {
        byte[] wire = Topics.INTERACTIONS.codec().encode(new CommandUsed(nobody(now), command, Map.of()));
        if (Topics.INTERACTIONS.codec().decode(wire) instanceof Decoded.Known<InteractionEvent>(InteractionEvent use)) {
            Heard heard = new Heard(use, Optional.of(now), now);
            AnswerRenderer.render(OpsDecider.decide(heard, watch::situation, now), use.interaction())
                    .ifPresent(reply ->
                            Topics.replies(ServiceName.WATCHDOG).codec().encode(reply));
        }
    }

    private static Interaction nobody(Instant now) {
        return new Interaction("0", "0", "none", now, now, Optional.empty(), "0", new Member("0", "nobody", Set.of()));
    }
}
