package bot.k98.gateway.domain.post;

import bot.k98.contracts.Lane;
import bot.k98.contracts.discord.Post;
import bot.k98.contracts.discord.Post.DeleteMessage;
import bot.k98.contracts.discord.Post.EditMessage;
import bot.k98.contracts.discord.Post.Request;
import bot.k98.contracts.discord.Post.SendMessage;
import bot.k98.contracts.discord.Receipt;
import bot.k98.contracts.discord.Receipt.Delivered;
import bot.k98.contracts.discord.Receipt.Expired;
import bot.k98.contracts.discord.Receipt.Rejected;
import bot.k98.contracts.discord.Receipt.Unconfirmed;
import bot.k98.contracts.discord.Receipt.Withdrawn;
import bot.k98.gateway.domain.call.CallOutcome;
import bot.k98.gateway.domain.call.CallOutcome.Accepted;
import bot.k98.gateway.domain.call.CallOutcome.NotSent;
import bot.k98.gateway.domain.call.CallOutcome.Refused;
import bot.k98.gateway.domain.call.CallOutcome.Unknown;
import bot.k98.gateway.domain.call.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Whether a post is sent, sent again, or settled with a receipt. */
public final class PostPolicy {
    private static final Duration FIRST_WAIT = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final int DOUBLINGS = 6;

    /** For that long Discord knows a nonce for certain; it says "the past few minutes". */
    static final Duration NONCE_KNOWN = Duration.ofMinutes(2);

    private PostPolicy() {}

    /**
     * Right before a request is made.
     *
     * @param withdrawn nobody wants it any more
     */
    public static PostMove before(Post post, Attempts attempts, boolean withdrawn, Instant now) {
        Request request = post.request();
        boolean late = request.notAfter().map(now::isAfter).orElse(false);
        Optional<Instant> doubt = attempts.doubtSince();
        boolean forgotten =
                doubt.filter(since -> !now.isBefore(since.plus(NONCE_KNOWN))).isPresent();
        if (post instanceof SendMessage && doubt.isPresent() && (withdrawn || late || forgotten)) {
            return new PostMove.LookBack(doubt.get());
        }
        if (withdrawn) {
            return new PostMove.Settled(
                    doubt.isEmpty() ? new Withdrawn(request, now) : unconfirmed(request, "it was withdrawn", now));
        }
        if (late) {
            return new PostMove.Settled(
                    doubt.isEmpty() ? new Expired(request, now) : unconfirmed(request, "its time passed", now));
        }
        return new PostMove.Send();
    }

    private static Receipt unconfirmed(Request request, String what, Instant now) {
        return new Unconfirmed(request, now, what + " while Discord's answer was missing");
    }

    /** After looking back. Empty: it is not there, or is better twice than not at all; it goes on as if nothing was tried. */
    public static Optional<Receipt> looked(Post post, Lane lane, Lookback seen, Instant now) {
        return switch (seen) {
            case Lookback.Found found ->
                Optional.of(new Delivered(post.request(), now, found.channelId(), found.messageId()));
            case Lookback.Absent absent -> Optional.empty();
            case Lookback.CannotTell unknown ->
                lane == Lane.ALERT
                        ? Optional.empty()
                        : Optional.of(new Unconfirmed(post.request(), now, unknown.reason()));
        };
    }

    /** After a look back that failed for the moment. */
    public static PostMove lookAgain(Attempts attempts) {
        return new PostMove.Again(wait(attempts));
    }

    /** After a request that makes the message, or opens the direct messages that it goes to. */
    public static PostMove after(Post post, CallOutcome outcome, Attempts attempts, Instant now) {
        return switch (outcome) {
            case Accepted accepted -> new PostMove.Settled(delivered(post, accepted, now));
            case NotSent notSent -> new PostMove.Again(wait(attempts));
            case Unknown unknown -> new PostMove.Again(wait(attempts));
            case Refused refused when later(refused) -> new PostMove.Again(wait(attempts));
            case Refused refused when gone(post, refused) -> new PostMove.Settled(delivered(post, Accepted.EMPTY, now));
            case Refused refused -> new PostMove.Settled(rejected(post, refused, now));
        };
    }

    /** What was to be deleted is not there: deleted before, by this post or by somebody. */
    private static boolean gone(Post post, Refused refused) {
        return post instanceof DeleteMessage
                && (refused.code() == ErrorCode.UNKNOWN_MESSAGE || refused.code() == ErrorCode.UNKNOWN_CHANNEL);
    }

    private static boolean later(Refused refused) {
        return refused.passing() || refused.code() == ErrorCode.OPENING_DIRECT_MESSAGES_TOO_FAST;
    }

    private static Receipt delivered(Post post, Accepted accepted, Instant now) {
        return new Delivered(
                post.request(),
                now,
                accepted.text("channel_id").orElse(post.target().id()),
                accepted.text("id").orElseGet(() -> messageId(post)));
    }

    private static String messageId(Post post) {
        return switch (post) {
            case SendMessage message -> "";
            case EditMessage edit -> edit.messageId();
            case DeleteMessage delete -> delete.messageId();
        };
    }

    private static Receipt rejected(Post post, Refused refused, Instant now) {
        return new Rejected(post.request(), now, refused.code(), refused.reason());
    }

    private static Duration wait(Attempts attempts) {
        Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(Math.max(attempts.count() - 1, 0), DOUBLINGS));
        return doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
    }
}
