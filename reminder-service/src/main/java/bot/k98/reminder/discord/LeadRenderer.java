package bot.k98.reminder.discord;

import bot.k98.contracts.DeterministicId;
import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.Post;
import bot.k98.contracts.reminder.LeadCall.LeadDue;
import bot.k98.contracts.reminder.Occurrence;
import bot.k98.reminder.domain.MemberKey;
import bot.k98.reminder.domain.ReminderKey;
import bot.k98.reminder.domain.calendar.Lead;
import bot.k98.reminder.domain.preference.EventKinds;
import java.util.Optional;

/** What members are told of a lead. The text is written out once for all of them. */
public final class LeadRenderer {
    private static final String ABOUT = "lead:";
    private static final int TITLE = 200;
    private static final int LINK = 500;
    private static final int DESCRIPTION = 300;

    private LeadRenderer() {}

    /** At most 1,500 characters. */
    public static String text(Occurrence occurrence, Lead lead, EventKinds kinds) {
        String variant = occurrence
                .details()
                .variant()
                .map(word -> ReminderTexts.text("lead.variant", word))
                .orElse("");
        String title = ReminderTexts.line(
                kinds.emoji(occurrence) + " " + ReminderTexts.plain(occurrence.title()) + variant, TITLE);
        String start = ReminderTexts.at(occurrence.start());
        String when = lead == Lead.START
                ? ReminderTexts.text("lead.now", title, start)
                : ReminderTexts.text("lead.ahead", title, start, ReminderTexts.around(occurrence.start()));
        String description = occurrence.details().description().isBlank()
                ? ""
                : "\n"
                        + ReminderTexts.line(
                                ReminderTexts.plain(occurrence.details().description()), DESCRIPTION);
        String link = occurrence
                .details()
                .link()
                .filter(address -> address.length() <= LINK)
                .map(address -> "\n<" + address + ">")
                .orElse("");
        return when + description + link;
    }

    /** One direct message; the same lead asks for it under the same id. It is withdrawn with its lead, under the lead's id. */
    public static Post.SendMessage message(LeadDue due, MemberKey member) {
        OwnerKey about = new OwnerKey(new ReminderKey(member, ABOUT + due.leadId()), 0);
        Post.Request request = new Post.Request(
                        requestId(due, member), ServiceName.REMINDER, about.text(), Optional.of(due.notAfter()))
                .withdrawnBy(due.leadId());
        MessageBody body = MessageBody.of(due.text() + "\n" + ReminderTexts.text("lead.footer"));
        return new Post.SendMessage(request, Post.Target.direct(member.userId()), body);
    }

    public static String requestId(LeadDue due, MemberKey member) {
        return DeterministicId.of("lead-message", due.leadId(), member.text());
    }

    /** Which lead a message was about; empty when it was about something else. */
    public static Optional<String> leadId(OwnerKey about) {
        return Optional.of(about.key().id()).filter(id -> id.startsWith(ABOUT)).map(id -> id.substring(ABOUT.length()));
    }

    /** What stands in lists for one that didn't arrive. */
    public static String missed(LeadDue due) {
        String lead = Lead.find(due.lead()).map(LeadTexts::before).orElse(due.lead());
        return ReminderTexts.text(
                "lead.missed", ReminderTexts.line(due.occurrence().title(), TITLE), lead);
    }
}
