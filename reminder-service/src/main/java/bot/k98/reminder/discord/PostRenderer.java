package bot.k98.reminder.discord;

import bot.k98.contracts.DeterministicId;
import bot.k98.contracts.ServiceName;
import bot.k98.contracts.Trace;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.Post;
import bot.k98.reminder.domain.MemberKey;
import bot.k98.reminder.domain.Reminder;
import bot.k98.reminder.domain.ReminderFact;
import bot.k98.reminder.domain.ReminderFact.MissedSummarised;
import bot.k98.reminder.domain.ReminderFact.ReminderEnded;
import bot.k98.reminder.domain.ReminderFact.ReminderFired;
import bot.k98.reminder.domain.ReminderFact.ReminderRedirected;
import bot.k98.reminder.domain.ReminderKey;
import bot.k98.reminder.domain.ReminderLimits;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The messages that facts bring about. A fact handled twice asks under the same request id. */
public final class PostRenderer {
    private static final String ABOUT_MISSED = "missed";
    private static final String ABOUT_ENDED = "ended";
    private static final String ABOUT_FAILURE = "failure";
    private static final int SUMMARY_LINES = 10;
    private static final int SUMMARY_TEXT = 100;

    private final TextLookup texts;

    public PostRenderer(TextLookup texts) {
        this.texts = texts;
    }

    /** Empty for a fact of which nobody is told by a message of its own. */
    public Optional<Post.SendMessage> render(ReminderFact fact) {
        return switch (fact) {
            case ReminderFired fired -> Optional.of(fired(fired));
            case ReminderRedirected redirected -> Optional.of(redirected(redirected));
            case MissedSummarised summary -> Optional.of(summary(summary));
            case ReminderEnded ended when ended.tells() -> Optional.of(ended(ended));
            case ReminderFact.Standing ignored -> Optional.empty();
            case ReminderFact.Gone ignored -> Optional.empty();
            case ReminderFact.AboutMember ignored -> Optional.empty();
        };
    }

    /** The way of one firing of one reminder. */
    public static Trace trace(ReminderKey key, long revision) {
        return Trace.of("reminder", key.text(), revision);
    }

    /** A word to the member whose reminder could not be decided. */
    public static Post.SendMessage apology(ReminderKey key, Trace trace) {
        Post.Request request = request(
                DeterministicId.of("reminder-apology", key.text(), trace.traceId()),
                new OwnerKey(new ReminderKey(key.member(), ABOUT_FAILURE), 0),
                Optional.empty());
        String text = ReminderTexts.text("apology.reminder", key.id(), trace.reference());
        return new Post.SendMessage(request, Post.Target.direct(key.member().userId()), MessageBody.of(text));
    }

    private Post.SendMessage fired(ReminderFired fact) {
        Reminder.Fired reminder = fact.reminder();
        boolean late = fact.late().compareTo(ReminderLimits.PUNCTUAL) > 0;
        String note = late ? "\n" + ReminderTexts.text("fired.late", ReminderTexts.around(reminder.due())) : "";
        return message(reminder, note);
    }

    private Post.SendMessage redirected(ReminderRedirected fact) {
        return message(fact.reminder(), "\n" + ReminderTexts.text("fired.redirected", fact.refusedBy()));
    }

    private Post.SendMessage message(Reminder.Fired reminder, String note) {
        Instant notAfter = reminder.due().plus(ReminderLimits.LATE);
        return new Post.SendMessage(
                request(reminder.requestId(), new OwnerKey(reminder.key(), reminder.revision()), Optional.of(notAfter))
                        .withdrawnBy(reminder.requestId()),
                reminder.target(),
                body(reminder, note).with(ReminderButtons.of(reminder)));
    }

    private MessageBody body(Reminder.Fired reminder, String note) {
        String text = texts.of(reminder.key());
        String owner = reminder.key().member().userId();
        return switch (reminder.target().kind()) {
            case DIRECT -> MessageBody.of(ReminderTexts.text("fired.direct", text) + note);
            case CHANNEL ->
                MessageBody.of(ReminderTexts.text("fired.here", "<@" + owner + ">", text) + note)
                        .mentioning(List.of(owner));
        };
    }

    private Post.SendMessage ended(ReminderEnded fact) {
        Reminder.Pending reminder = fact.reminder();
        MemberKey member = reminder.key().member();
        Post.Request request = request(
                DeterministicId.of("reminder-ended", reminder.key().text(), reminder.revision()),
                new OwnerKey(new ReminderKey(member, ABOUT_ENDED), 0),
                Optional.empty());
        String text =
                ReminderTexts.text("ended.told", fact.by(), reminder.target().id(), texts.of(reminder.key()));
        return new Post.SendMessage(request, Post.Target.direct(member.userId()), MessageBody.of(text));
    }

    private Post.SendMessage summary(MissedSummarised summary) {
        MemberKey member = summary.member();
        String ids = summary.missed().stream()
                .map(missed -> missed.key().id() + ":" + missed.revision())
                .sorted()
                .collect(Collectors.joining(","));
        Post.Request request = request(
                DeterministicId.of("reminder-missed", member.text(), ids),
                new OwnerKey(new ReminderKey(member, ABOUT_MISSED), 0),
                Optional.empty());
        return new Post.SendMessage(
                request, Post.Target.direct(member.userId()), MessageBody.of(summaryText(summary.missed())));
    }

    private String summaryText(List<Reminder.Missed> missed) {
        String lines = missed.stream()
                .limit(SUMMARY_LINES)
                .map(reminder -> ReminderTexts.text(
                        "summary.line",
                        ReminderTexts.at(reminder.due()),
                        ReminderTexts.line(texts.of(reminder.key()), SUMMARY_TEXT)))
                .collect(Collectors.joining("\n"));
        int more = missed.size() - SUMMARY_LINES;
        boolean restored = missed.stream().anyMatch(reminder -> reminder.reason() == Reminder.MissedReason.UNKNOWN);
        return ReminderTexts.text(restored ? "summary.restored" : "summary.title") + "\n" + lines
                + (more > 0 ? "\n" + ReminderTexts.text("summary.more", more) : "");
    }

    private static Post.Request request(String id, OwnerKey about, Optional<Instant> notAfter) {
        return new Post.Request(id, ServiceName.REMINDER, about.text(), notAfter);
    }
}
