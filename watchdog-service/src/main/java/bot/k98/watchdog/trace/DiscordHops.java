package bot.k98.watchdog.trace;

import bot.k98.contracts.Decoded;
import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.InteractionEvent;
import bot.k98.contracts.discord.InteractionEvent.AutocompleteAsked;
import bot.k98.contracts.discord.InteractionEvent.ButtonPressed;
import bot.k98.contracts.discord.InteractionEvent.CommandUsed;
import bot.k98.contracts.discord.InteractionEvent.FormSubmitted;
import bot.k98.contracts.discord.InteractionEvent.MessageMenuUsed;
import bot.k98.contracts.discord.InteractionEvent.SelectChosen;
import bot.k98.contracts.discord.Receipt;
import bot.k98.watchdog.domain.trace.Hop;
import java.util.List;

/** What records say of Discord itself: when a member used the bot there, and when a message arrived. Nothing that anyone typed. */
final class DiscordHops {
    private static final String DISCORD = "Discord";

    private DiscordHops() {}

    static List<Hop> of(String topic, byte[] value) {
        if (topic.equals(Topics.INTERACTIONS.name())
                && Topics.INTERACTIONS.codec().decode(value)
                        instanceof Decoded.Known<InteractionEvent>(InteractionEvent event)) {
            return List.of(new Hop(event.interaction().createdAt(), DISCORD, "member", words(event)));
        }
        if (topic.equals(Topics.RECEIPTS.name())
                && Topics.RECEIPTS.codec().decode(value) instanceof Decoded.Known<Receipt>(Receipt receipt)) {
            return List.of(new Hop(receipt.at(), DISCORD, "gateway", words(receipt)));
        }
        return List.of();
    }

    private static String words(InteractionEvent event) {
        return switch (event) {
            case CommandUsed used -> "used /" + used.command();
            case ButtonPressed pressed -> "pressed " + pressed.component().action();
            case SelectChosen chosen -> "chose in " + chosen.component().action();
            case FormSubmitted form -> "sent the form " + form.form().action();
            case MessageMenuUsed menu -> "used " + menu.command();
            case AutocompleteAsked asked -> "typed in /" + asked.command();
        };
    }

    private static String words(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Delivered delivered -> "has message " + delivered.messageId();
            case Receipt.Rejected rejected -> "refused it: " + rejected.reason();
            case Receipt.Expired _ -> "was not asked any more: too late";
            case Receipt.Withdrawn _ -> "was not asked any more: withdrawn";
            case Receipt.Unconfirmed unconfirmed -> "did not confirm: " + unconfirmed.reason();
        };
    }
}
