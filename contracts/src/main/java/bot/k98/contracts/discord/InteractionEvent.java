package bot.k98.contracts.discord;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Map;

/** A member used the bot. Topic {@code discord.interactions}, key: user id. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface InteractionEvent {
    Interaction interaction();

    /**
     * A slash command.
     *
     * @param command its path without the slash, words separated by a space: {@code remind set}
     * @param options by name, as text: numbers in decimal, booleans {@code true}/{@code false}, users, roles and channels by id
     */
    @JsonTypeName("CommandUsed")
    record CommandUsed(Interaction interaction, String command, Map<String, String> options)
            implements InteractionEvent {
        public CommandUsed {
            options = options == null ? Map.of() : Map.copyOf(options);
        }
    }

    /**
     * A button.
     *
     * @param messageId the message that carries it
     */
    @JsonTypeName("ButtonPressed")
    record ButtonPressed(Interaction interaction, ComponentId component, String messageId)
            implements InteractionEvent {}

    /**
     * A member is typing an option's value.
     *
     * @param option the name of the option being typed
     * @param typed so far; may be empty
     * @param options the values of the others, as in {@link CommandUsed}
     */
    @JsonTypeName("AutocompleteAsked")
    record AutocompleteAsked(
            Interaction interaction, String command, String option, String typed, Map<String, String> options)
            implements InteractionEvent {
        public AutocompleteAsked {
            options = options == null ? Map.of() : Map.copyOf(options);
        }
    }
}
