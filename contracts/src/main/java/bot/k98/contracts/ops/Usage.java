package bot.k98.contracts.ops;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.Optional;

/** How the bot is used. Topic {@code ops.usage}, key: command. Nothing that somebody typed is in it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Usage {
    /**
     * A command was used and answered. Two gateways that heard the same use write the same id.
     *
     * @param id the interaction's
     * @param command its path, for example {@code remind set}
     * @param userId who used it
     * @param guildId absent in a direct message
     * @param usedAt Discord's time of the use
     * @param success whether the member got what the service answered
     * @param millis from the use to the end of the answer
     * @param error why not, in one word, for example {@code refused}; absent for a success
     */
    @JsonTypeName("CommandAnswered")
    record CommandAnswered(
            String id,
            String command,
            String userId,
            Optional<String> guildId,
            Instant usedAt,
            boolean success,
            long millis,
            Optional<String> error)
            implements Usage {}
}
