package bot.k98.gateway.domain.interaction;

import bot.k98.contracts.discord.Manifest.ReplyMode;
import bot.k98.contracts.discord.Reply;
import bot.k98.contracts.discord.Reply.Answer;
import bot.k98.contracts.discord.Reply.OfferChoices;
import bot.k98.contracts.discord.Reply.OpenForm;
import bot.k98.contracts.discord.Reply.PrivateAnswer;
import bot.k98.contracts.discord.Reply.UpdateMessage;
import bot.k98.gateway.domain.call.CallOutcome;
import bot.k98.gateway.domain.call.CallOutcome.Accepted;
import bot.k98.gateway.domain.call.CallOutcome.NotSent;
import bot.k98.gateway.domain.call.CallOutcome.Refused;
import bot.k98.gateway.domain.call.CallOutcome.Unknown;
import java.time.Duration;
import java.time.Instant;

/**
 * Which request brings a reply to its member. A first answer is tried while the use is young and nobody is known to have
 * answered; after that the first answer is edited; with a dead token the reply goes to direct messages or the channel. Every step
 * but a follow-up may be done twice without harm, so what has an unknown outcome is done again.
 */
public final class ReplyPolicy {
    private static final Duration TOKEN_GRACE = Duration.ofMinutes(5);
    private static final int LOADING = 1 << 7;
    private static final int EPHEMERAL = 1 << 6;

    private ReplyPolicy() {}

    /** The first step of a reply. */
    public static ReplyMove first(Reply reply, Standing standing, Instant now) {
        Instant created = reply.to().createdAt();
        if (onlyFirst(reply)) {
            boolean late = standing == Standing.ANSWERED
                    || standing == Standing.GONE
                    || now.isAfter(InteractionClock.goneAt(created));
            return late ? ReplyMove.end(ReplyEnding.LATE) : ReplyMove.now(firstAnswer(reply));
        }
        if (standing == Standing.GONE || InteractionClock.tokenDead(created, now)) {
            return ReplyMove.now(elsewhere(reply));
        }
        boolean direct = standing == Standing.OPEN && InteractionClock.directPossible(created, now);
        return ReplyMove.now(direct ? firstAnswer(reply) : later(reply));
    }

    /**
     * The step after a step.
     *
     * @param attempts how many requests there were for this reply so far, at least 1
     */
    public static ReplyMove next(Reply reply, ReplyStep did, CallOutcome outcome, int attempts, Instant now) {
        return switch (outcome) {
            case Accepted accepted -> accepted(did, accepted);
            case Refused refused -> RefusedReply.next(reply, did, refused, now);
            case NotSent notSent -> again(reply, did, attempts, now);
            case Unknown unknown -> unknown(reply, did, attempts, now);
        };
    }

    private static ReplyMove accepted(ReplyStep did, Accepted accepted) {
        return switch (did) {
            case RESPOND, UPDATE, CHOICES, FORM -> ReplyMove.end(ReplyEnding.DIRECT);
            case EDIT_ORIGINAL, FOLLOW_UP -> ReplyMove.end(ReplyEnding.LATER);
            case DIRECT_MESSAGE, CHANNEL_MESSAGE -> ReplyMove.end(ReplyEnding.ELSEWHERE);
            case CLEAR_ORIGINAL -> ReplyMove.now(ReplyStep.FOLLOW_UP);
            case LOOK_AT_ORIGINAL -> ReplyMove.now(afterLook(accepted.number("flags")));
        };
    }

    private static ReplyStep afterLook(long flags) {
        if ((flags & EPHEMERAL) != 0) {
            return ReplyStep.EDIT_ORIGINAL;
        }
        return (flags & LOADING) != 0 ? ReplyStep.CLEAR_ORIGINAL : ReplyStep.FOLLOW_UP;
    }

    private static ReplyMove unknown(Reply reply, ReplyStep did, int attempts, Instant now) {
        return switch (did) {
            case CHOICES, FORM -> ReplyMove.end(ReplyEnding.LATE);
            case RESPOND, UPDATE -> ReplyMove.now(later(reply));
            case FOLLOW_UP -> ReplyMove.end(ReplyEnding.UNCONFIRMED);
            case EDIT_ORIGINAL, LOOK_AT_ORIGINAL, CLEAR_ORIGINAL, DIRECT_MESSAGE, CHANNEL_MESSAGE ->
                again(reply, did, attempts, now);
        };
    }

    private static ReplyMove again(Reply reply, ReplyStep did, int attempts, Instant now) {
        Instant created = reply.to().createdAt();
        if (did.isFirst()) {
            ReplyMove move = first(reply, Standing.OPEN, now);
            return move.equals(ReplyMove.now(did)) ? ReplyMove.in(Backoff.soon(attempts), did) : move;
        }
        if (!did.isElsewhere()) {
            ReplyStep step = InteractionClock.tokenDead(created, now) ? elsewhere(reply) : did;
            return ReplyMove.in(Backoff.of(attempts), step);
        }
        boolean givenUp = InteractionClock.tokenDead(created, now.minus(TOKEN_GRACE));
        return givenUp ? ReplyMove.end(ReplyEnding.EXPIRED) : ReplyMove.in(Backoff.of(attempts), did);
    }

    static ReplyStep firstAnswer(Reply reply) {
        return switch (reply) {
            case OfferChoices choices -> ReplyStep.CHOICES;
            case OpenForm form -> ReplyStep.FORM;
            case UpdateMessage update when update.to().mode() == ReplyMode.UPDATE -> ReplyStep.UPDATE;
            case UpdateMessage update -> ReplyStep.RESPOND;
            case Answer answer -> ReplyStep.RESPOND;
            case PrivateAnswer word -> ReplyStep.RESPOND;
        };
    }

    /** Whether Discord takes it as its first word about the use, or not at all. */
    static boolean onlyFirst(Reply reply) {
        return reply instanceof OfferChoices || reply instanceof OpenForm;
    }

    /** The step once something was said. */
    static ReplyStep later(Reply reply) {
        ReplyMode mode = reply.to().mode();
        return switch (reply) {
            case OfferChoices choices -> ReplyStep.CHOICES;
            case OpenForm form -> ReplyStep.FORM;
            case UpdateMessage update -> ReplyStep.EDIT_ORIGINAL;
            case Answer answer ->
                switch (mode) {
                    case PRIVATE, PUBLIC -> ReplyStep.EDIT_ORIGINAL;
                    case UPDATE -> ReplyStep.FOLLOW_UP;
                    case FORM -> ReplyStep.LOOK_AT_ORIGINAL;
                };
            case PrivateAnswer word ->
                switch (mode) {
                    case PRIVATE -> ReplyStep.EDIT_ORIGINAL;
                    // After a form there is no first answer to change, after "try again" there is one.
                    case PUBLIC, FORM -> ReplyStep.LOOK_AT_ORIGINAL;
                    case UPDATE -> ReplyStep.FOLLOW_UP;
                };
        };
    }

    /** The step once the token is dead. */
    static ReplyStep elsewhere(Reply reply) {
        boolean forAll = reply instanceof Answer && reply.to().mode() == ReplyMode.PUBLIC;
        return forAll ? ReplyStep.CHANNEL_MESSAGE : ReplyStep.DIRECT_MESSAGE;
    }
}
