package bot.k98.gateway.domain.interaction;

import bot.k98.contracts.discord.Interaction;
import java.time.Duration;
import java.time.Instant;

/**
 * The limits of one use of the bot. Discord counts its 3 seconds from the interaction's snowflake, and so does every limit here
 * but the two that count from when it was published.
 */
public final class InteractionClock {
    /** How long the broker has to confirm a publish. */
    public static final Duration PUBLISH_PATIENCE = Duration.ofMillis(1_500);

    /** How long a service's answer is waited for after the publish was confirmed. */
    static final Duration ANSWER_PATIENCE = Duration.ofMillis(1_200);

    /** By then something is said, whatever is missing: a second is left for the way to Discord. */
    static final Duration SPEAK_BY = Duration.ofSeconds(2);

    /** Younger than this a first answer is still tried. */
    static final Duration DIRECT_UNTIL = Duration.ofMillis(2_500);

    /** Discord forgets an unanswered use after this. */
    static final Duration GONE_AFTER = Duration.ofSeconds(3);

    private InteractionClock() {}

    /** A record that the broker takes later than this doesn't count. */
    public static Instant publishBy(Instant publishing) {
        return publishing.plus(PUBLISH_PATIENCE);
    }

    /** When the answer is deferred if none is there; a use that is not confirmed by then was deferred at {@link #speakAt}. */
    public static Instant deferAt(Instant created, Instant confirmed) {
        Instant patienceEnds = confirmed.plus(ANSWER_PATIENCE);
        Instant speakBy = created.plus(SPEAK_BY);
        return patienceEnds.isBefore(speakBy) ? patienceEnds : speakBy;
    }

    /** When something is said in place of what can not be put off: choices, a form. */
    public static Instant speakAt(Instant created) {
        return created.plus(SPEAK_BY);
    }

    /** When a first answer is no longer worth sending. */
    public static Instant goneAt(Instant created) {
        return created.plus(GONE_AFTER);
    }

    static boolean directPossible(Instant created, Instant now) {
        return now.isBefore(created.plus(DIRECT_UNTIL));
    }

    static boolean tokenDead(Instant created, Instant now) {
        return !now.isBefore(created.plus(Interaction.TOKEN_LIFE));
    }
}
