package bot.k98.contracts.discord;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;

/** A service answers a use of the bot. Topics {@code discord.replies.<service>}, key: interaction id. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Reply {
    ReplyAddress to();

    /** The answer to a command; visible as the command's manifest declares it. */
    @JsonTypeName("Answer")
    record Answer(ReplyAddress to, MessageBody body) implements Reply {}

    /** A private word to the one who used it, whatever the manifest declares: refusals and apologies. */
    @JsonTypeName("PrivateAnswer")
    record PrivateAnswer(ReplyAddress to, MessageBody body) implements Reply {}

    /** Replaces the message that carries the pressed button. */
    @JsonTypeName("UpdateMessage")
    record UpdateMessage(ReplyAddress to, MessageBody body) implements Reply {}

    /**
     * Opens a form in answer to a command or a component; only as the first answer, within 3 seconds.
     *
     * @param title at most 45 characters
     * @param fields 1 to 5
     */
    @JsonTypeName("OpenForm")
    record OpenForm(ReplyAddress to, ComponentId form, String title, List<FormField> fields) implements Reply {
        public OpenForm {
            fields = List.copyOf(fields);
        }
    }

    /**
     * @param label at most 45 characters
     * @param value what stands there at first; may be empty
     * @param paragraph several lines
     * @param maxLength at most 4000
     */
    record FormField(String name, String label, String value, boolean required, boolean paragraph, int maxLength) {}

    /** Suggestions for the option being typed; at most 25. */
    @JsonTypeName("OfferChoices")
    record OfferChoices(ReplyAddress to, List<Choice> choices) implements Reply {
        public OfferChoices {
            choices = List.copyOf(choices);
        }
    }

    /**
     * @param name what the member reads, at most 100 characters
     * @param value what the command gets, at most 100 characters
     */
    record Choice(String name, String value) {}
}
