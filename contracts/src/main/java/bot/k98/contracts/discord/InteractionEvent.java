package bot.k98.contracts.discord;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A member used the bot. Topic {@code discord.interactions}, key: user id. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface InteractionEvent {
    Interaction interaction();

    /**
     * A slash command.
     *
     * @param command its path without the slash, words separated by a space: {@code remind set}
     * @param options by name, as text: numbers in decimal, booleans {@code true}/{@code false}, users, roles, channels and files by id
     * @param files the files that options name
     */
    @JsonTypeName("CommandUsed")
    record CommandUsed(Interaction interaction, String command, Map<String, String> options, List<Attachment> files)
            implements InteractionEvent {
        public CommandUsed {
            Objects.requireNonNull(interaction);
            Objects.requireNonNull(command);
            options = options == null ? Map.of() : Map.copyOf(options);
            files = files == null ? List.of() : List.copyOf(files);
        }

        /** Without files. */
        public CommandUsed(Interaction interaction, String command, Map<String, String> options) {
            this(interaction, command, options, List.of());
        }
    }

    /**
     * A button.
     *
     * @param messageId the message that carries it
     */
    @JsonTypeName("ButtonPressed")
    record ButtonPressed(Interaction interaction, ComponentId component, String messageId) implements InteractionEvent {
        public ButtonPressed {
            Objects.requireNonNull(interaction);
            Objects.requireNonNull(component);
        }
    }

    /**
     * A choice in a select menu.
     *
     * @param messageId the message that carries it
     * @param values chosen: values of a string select, ids of an entity select
     */
    @JsonTypeName("SelectChosen")
    record SelectChosen(Interaction interaction, ComponentId component, String messageId, List<String> values)
            implements InteractionEvent {
        public SelectChosen {
            values = List.copyOf(values);
        }
    }

    /**
     * A form, sent.
     *
     * @param form the id that {@link Reply.OpenForm} gave it
     * @param fields what was typed, by field name
     */
    @JsonTypeName("FormSubmitted")
    record FormSubmitted(Interaction interaction, ComponentId form, Map<String, String> fields)
            implements InteractionEvent {
        public FormSubmitted {
            fields = Map.copyOf(fields);
        }
    }

    /**
     * A message's context menu.
     *
     * @param command its name as shown in the menu
     */
    @JsonTypeName("MessageMenuUsed")
    record MessageMenuUsed(Interaction interaction, String command, SourceMessage message)
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
            Objects.requireNonNull(interaction);
            Objects.requireNonNull(command);
            Objects.requireNonNull(option);
            Objects.requireNonNull(typed);
            options = options == null ? Map.of() : Map.copyOf(options);
        }
    }
}
