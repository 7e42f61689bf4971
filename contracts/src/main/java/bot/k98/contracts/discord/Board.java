package bot.k98.contracts.discord;

import bot.k98.contracts.ServiceName;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

/** A live message: the gateway makes it, keeps it as wanted, and makes it again when somebody deletes it. Topic {@code discord.boards}, compacted, key: board id. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Board {
    /** The record key; unique over all services, for example {@code queue:live}. */
    String id();

    /**
     * What the board should be now.
     *
     * @param pinned whether it is pinned in its channel
     */
    @JsonTypeName("BoardWanted")
    record BoardWanted(String id, ServiceName owner, String channelId, MessageBody body, boolean pinned)
            implements Board {}

    /** It should be no more. */
    @JsonTypeName("BoardRemoved")
    record BoardRemoved(String id, ServiceName owner) implements Board {}
}
