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
