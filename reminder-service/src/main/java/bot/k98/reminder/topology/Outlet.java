package bot.k98.reminder.topology;

import bot.k98.contracts.DeterministicId;
import bot.k98.contracts.ServiceName;
import bot.k98.contracts.Trace;
import bot.k98.contracts.discord.InteractionEvent;
import bot.k98.contracts.discord.OutgoingFile;
import bot.k98.contracts.discord.Post;
import bot.k98.contracts.discord.Reply;
import bot.k98.contracts.discord.Withdrawal;
import bot.k98.contracts.privacy.PrivacyFact;
import bot.k98.contracts.reminder.LeadCall;
import bot.k98.contracts.reminder.MemberPreferences;
import bot.k98.contracts.timer.DeadLetter;
import bot.k98.reminder.domain.MemberKey;
import bot.k98.runtime.streams.Sender;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/** Where a processor's messages leave: to the sinks, in the transaction of the record that caused them. */
final class Outlet {
    private final Sender sender;

    Outlet(ProcessorContext<String, Object> context) {
        sender = new Sender(context, ServiceName.REMINDER);
    }

    void reply(Reply reply, Instant now) {
        String interaction = reply.to().interactionId();
        sender.send(
                Names.REPLIES,
                interaction,
                reply,
                "reply-" + interaction,
                reply.to().trace(),
                now);
    }

    /** To the task that holds another member's reminders. */
    void passOn(String userId, InteractionEvent event, Instant now) {
        String id = "question-" + event.interaction().id();
        sender.send(
                CalendarNames.TO_CALENDAR,
                userId,
                event,
                id,
                event.interaction().trace(),
                now);
    }

    void post(Post post, Trace trace, Instant now) {
        sender.send(Names.POSTS, post.target().id(), post, post.request().id(), trace, now);
    }

    /** Nobody wants the posts that name it any more. */
    void withdraw(String name, Trace trace, Instant now) {
        Withdrawal withdrawal = new Withdrawal.PostsWithdrawn(name, ServiceName.REMINDER, now);
        sender.send(Names.WITHDRAWALS, name, withdrawal, "withdrawn-" + name, trace, now);
    }

    void call(String occurrence, LeadCall call, Instant now) {
        String id = DeterministicId.of("lead-call", call);
        sender.send(Names.CALLS, occurrence, call, id, Trace.of("lead", call.leadId()), now);
    }

    /** Bytes that a reply attaches; before that reply. */
    void file(String hash, byte[] bytes, Trace trace, Instant now) {
        sender.send(Names.FILES, hash, new OutgoingFile.FileOffered(hash, bytes), "file-" + hash, trace, now);
    }

    /** Names bytes. */
    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** To every task of every service. */
    void tellServices(PrivacyFact fact, String id, Trace trace, Instant now) {
        sender.send(Names.TO_SERVICES, fact.guildId(), fact, "privacy-" + id, trace, now);
    }

    void publish(MemberKey member, MemberPreferences preferences, Instant now) {
        String id = DeterministicId.of("preferences", member.text(), now.toEpochMilli());
        sender.send(
                Names.PREFERENCES_SET,
                member.text(),
                preferences,
                id,
                Trace.of("preferences", member.text(), now),
                now);
    }

    /** The member has no preferences any more. */
    void forget(MemberKey member, Instant now) {
        sender.forget(Names.PREFERENCES_SET, member.text(), now);
    }

    void bury(DeadLetter.FailedDecision letter, Trace trace) {
        String id = DeterministicId.of("dead-letter", letter.subject(), trace.traceId());
        sender.send(Names.DEAD_LETTERS, letter.subject(), letter, id, trace, letter.at());
    }
}
