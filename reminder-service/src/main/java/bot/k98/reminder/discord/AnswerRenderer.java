package bot.k98.reminder.discord;

import bot.k98.contracts.Trace;
import bot.k98.contracts.discord.InteractionEvent;
import bot.k98.contracts.discord.InteractionEvent.AutocompleteAsked;
import bot.k98.contracts.discord.InteractionEvent.ButtonPressed;
import bot.k98.contracts.discord.InteractionEvent.CommandUsed;
import bot.k98.contracts.discord.InteractionEvent.FormSubmitted;
import bot.k98.contracts.discord.InteractionEvent.MessageMenuUsed;
import bot.k98.contracts.discord.InteractionEvent.SelectChosen;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.Reply;
import bot.k98.contracts.discord.ReplyAddress;
import bot.k98.reminder.domain.MemberKey;
import bot.k98.reminder.domain.Refusal;
import bot.k98.reminder.domain.ReminderAnswer;
import java.util.List;

/** Answers as replies: a command's answer is a message, a button's changes the message that carries it, refusals are private. */
public final class AnswerRenderer {
    private final TextLookup texts;
    private final AnswerTexts bodies;
    private final SuggestionRenderer suggestions;

    public AnswerRenderer(TextLookup texts) {
        this.texts = texts;
        this.bodies = new AnswerTexts(texts);
        this.suggestions = new SuggestionRenderer(texts);
    }

    public Reply render(InteractionEvent event, MemberKey member, ReminderAnswer answer) {
        ReplyAddress to = event.interaction().address();
        return switch (answer) {
            case ReminderAnswer.IsSet set -> new Reply.Answer(to, bodies.set(set));
            case ReminderAnswer.IsCancelled cancelled -> shown(event, bodies.cancelled(cancelled));
            case ReminderAnswer.IsEnded ended -> new Reply.Answer(to, bodies.ended(ended));
            case ReminderAnswer.Listed listed -> shown(event, bodies.listed(member, listed));
            case ReminderAnswer.Detailed detailed -> shown(event, bodies.detailed(detailed));
            case ReminderAnswer.EditForm form ->
                ReminderForms.edit(to, form, texts.of(form.reminder().key()));
            case ReminderAnswer.ZoneIs zone -> new Reply.Answer(to, AnswerTexts.zone(zone));
            case ReminderAnswer.Zones zones -> new Reply.OfferChoices(to, SuggestionRenderer.zones(zones));
            case ReminderAnswer.Repeats repeats -> new Reply.OfferChoices(to, SuggestionRenderer.repeats(repeats));
            case ReminderAnswer.Stands stands -> new Reply.UpdateMessage(to, bodies.stands(stands.reminder()));
            case ReminderAnswer.NotThere() ->
                new Reply.PrivateAnswer(to, MessageBody.of(ReminderTexts.text("not.there")));
            case ReminderAnswer.Refused(Refusal refusal) -> refuse(event, refusal);
            case ReminderAnswer.Times times -> new Reply.OfferChoices(to, SuggestionRenderer.times(times));
            case ReminderAnswer.Reminders ids -> new Reply.OfferChoices(to, suggestions.reminders(ids));
        };
    }

    public static Reply refuse(InteractionEvent event, Refusal refusal) {
        return privately(event, RefusalTexts.of(refusal));
    }

    /** The private word when a decision failed. */
    public static Reply apologise(InteractionEvent event) {
        Trace trace = event.interaction().trace();
        return privately(event, ReminderTexts.text("apology", trace.reference()));
    }

    /** Suggestions have no room for words: there, nothing is offered. */
    private static Reply privately(InteractionEvent event, String text) {
        ReplyAddress to = event.interaction().address();
        return switch (event) {
            case AutocompleteAsked _ -> new Reply.OfferChoices(to, List.of());
            case CommandUsed _, ButtonPressed _, SelectChosen _, FormSubmitted _, MessageMenuUsed _ ->
                new Reply.PrivateAnswer(to, MessageBody.of(text));
        };
    }

    /** A component's use changes the message that carries it. */
    private static Reply shown(InteractionEvent event, MessageBody body) {
        ReplyAddress to = event.interaction().address();
        return event instanceof CommandUsed ? new Reply.Answer(to, body) : new Reply.UpdateMessage(to, body);
    }
}
