package bot.k98.reminder.discord;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.InteractionEvent;
import bot.k98.contracts.discord.InteractionEvent.AutocompleteAsked;
import bot.k98.contracts.discord.InteractionEvent.ButtonPressed;
import bot.k98.contracts.discord.InteractionEvent.CommandUsed;
import bot.k98.contracts.discord.InteractionEvent.FormSubmitted;
import bot.k98.contracts.discord.InteractionEvent.MessageMenuUsed;
import bot.k98.contracts.discord.InteractionEvent.SelectChosen;
import bot.k98.reminder.discord.calendar.CalendarUses;

/** Turns a use of the bot into a command. */
public final class InteractionMapper {
    private InteractionMapper() {}

    /** Whether this service answers it; cheap, and never fails. */
    public static boolean isOurs(InteractionEvent event) {
        return switch (event) {
            case CommandUsed used -> CommandMapper.isOurs(used.command());
            case AutocompleteAsked asked -> CommandMapper.isOurs(asked.command());
            case ButtonPressed pressed ->
                pressed.component().service() == ServiceName.REMINDER && !CalendarUses.isOurs(pressed.component());
            case SelectChosen chosen -> chosen.component().service() == ServiceName.REMINDER;
            case FormSubmitted submitted -> submitted.form().service() == ServiceName.REMINDER;
            case MessageMenuUsed used -> used.command().equals(Commands.REMIND_ABOUT);
        };
    }

    /**
     * Whether it has come on to the task of another member whom it names.
     *
     * @param key of the record that carries it
     */
    public static boolean isPassedOn(InteractionEvent event, String key) {
        boolean namesThem =
                switch (event) {
                    case CommandUsed used -> CommandMapper.names(used.options(), key);
                    case AutocompleteAsked asked -> CommandMapper.names(asked.options(), key);
                    case ButtonPressed _, SelectChosen _, FormSubmitted _, MessageMenuUsed _ -> false;
                };
        return namesThem && !event.interaction().member().id().equals(key);
    }

    public static Use map(InteractionEvent event) {
        return switch (event) {
            case CommandUsed used -> CommandMapper.command(used);
            case AutocompleteAsked asked -> CommandMapper.autocomplete(asked);
            case ButtonPressed pressed -> ComponentMapper.button(pressed);
            case SelectChosen chosen -> ComponentMapper.menu(chosen);
            case FormSubmitted submitted -> ComponentMapper.form(submitted);
            case MessageMenuUsed used -> ComponentMapper.about(used);
        };
    }
}
