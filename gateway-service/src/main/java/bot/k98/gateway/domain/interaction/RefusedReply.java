package bot.k98.gateway.domain.interaction;

import bot.k98.contracts.discord.Reply;
import bot.k98.contracts.discord.Reply.OfferChoices;
import bot.k98.contracts.discord.Reply.UpdateMessage;
import bot.k98.gateway.domain.call.CallOutcome.Refused;
import bot.k98.gateway.domain.call.ErrorCode;
import java.time.Duration;
import java.time.Instant;

/** The part of {@link ReplyPolicy} that reads Discord's refusals. */
final class RefusedReply {
    /** How long after the use another instance may still be about to defer it. */
    private static final Duration DEFERRAL_COMING = Duration.ofSeconds(4);

    private static final Duration ASK_AGAIN = Duration.ofMillis(150);

    private RefusedReply() {}

    static ReplyMove next(Reply reply, ReplyStep did, Refused refused, Instant now) {
        if (did.isElsewhere()) {
            return ReplyMove.end(ReplyEnding.EXPIRED);
        }
        if (refused.notImplemented()) {
            return without(reply, did);
        }
        return switch (refused.code()) {
            case ErrorCode.ALREADY_ACKNOWLEDGED -> acknowledged(reply, did);
            case ErrorCode.UNKNOWN_MESSAGE -> originalGone(reply, did, now);
            case ErrorCode.UNKNOWN_INTERACTION, ErrorCode.UNKNOWN_WEBHOOK, ErrorCode.INVALID_WEBHOOK_TOKEN ->
                tokenUnknown(reply, did, now);
            default -> ReplyMove.end(ReplyEnding.REFUSED);
        };
    }

    private static ReplyMove acknowledged(Reply reply, ReplyStep did) {
        if (reply instanceof OfferChoices) {
            return ReplyMove.end(ReplyEnding.LATE);
        }
        return did.isFirst() ? ReplyMove.now(ReplyPolicy.later(reply)) : ReplyMove.end(ReplyEnding.REFUSED);
    }

    /** The first answer was deleted or dismissed, or is not there yet. */
    private static ReplyMove originalGone(Reply reply, ReplyStep did, Instant now) {
        if (notYetDeferred(reply, now)) {
            return retryYoung(reply, did, now);
        }
        if (did == ReplyStep.FOLLOW_UP) {
            return ReplyMove.now(ReplyPolicy.elsewhere(reply));
        }
        boolean nothingToChange = did == ReplyStep.EDIT_ORIGINAL && reply instanceof UpdateMessage;
        return nothingToChange ? ReplyMove.end(ReplyEnding.EXPIRED) : ReplyMove.now(ReplyStep.FOLLOW_UP);
    }

    private static ReplyMove tokenUnknown(Reply reply, ReplyStep did, Instant now) {
        if (reply instanceof OfferChoices) {
            return ReplyMove.end(ReplyEnding.LATE);
        }
        if (!did.isFirst() && notYetDeferred(reply, now)) {
            return retryYoung(reply, did, now);
        }
        return ReplyMove.now(ReplyPolicy.elsewhere(reply));
    }

    private static boolean notYetDeferred(Reply reply, Instant now) {
        return now.isBefore(reply.to().createdAt().plus(DEFERRAL_COMING));
    }

    private static ReplyMove retryYoung(Reply reply, ReplyStep did, Instant now) {
        boolean direct = InteractionClock.directPossible(reply.to().createdAt(), now);
        return ReplyMove.in(ASK_AGAIN, direct ? ReplyPolicy.firstAnswer(reply) : did);
    }

    /** Another Discord-compatible server may lack a route: the next best one is taken. */
    private static ReplyMove without(Reply reply, ReplyStep did) {
        return switch (did) {
            case RESPOND, UPDATE, CHOICES -> ReplyMove.end(ReplyEnding.REFUSED);
            case LOOK_AT_ORIGINAL -> ReplyMove.now(ReplyStep.CLEAR_ORIGINAL);
            case EDIT_ORIGINAL, CLEAR_ORIGINAL -> ReplyMove.now(ReplyStep.FOLLOW_UP);
            case FOLLOW_UP, DIRECT_MESSAGE, CHANNEL_MESSAGE -> ReplyMove.now(ReplyPolicy.elsewhere(reply));
        };
    }
}
