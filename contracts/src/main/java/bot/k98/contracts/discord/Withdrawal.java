package bot.k98.contracts.discord;

import bot.k98.contracts.ServiceName;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Posts are no longer wanted. Topic {@code discord.withdrawals}, key: the name. It need not lie behind its posts, and is remembered for a
 * day: of a post that waits longer than that, the receipt may say that it was sent all the same.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Withdrawal {
    /** As {@link Post.Request#withdrawnBy} has it; or the id of a request that has such a name: that one alone is meant. */
    String name();

    /**
     * All posts of the owner that name it, or the one whose id it is, also those that are asked for later. Final: nothing takes it back.
     *
     * @param at when the owner decided so
     */
    @JsonTypeName("PostsWithdrawn")
    record PostsWithdrawn(String name, ServiceName owner, Instant at) implements Withdrawal {
        public PostsWithdrawn {
            Stream.of(name, owner, at).forEach(Objects::requireNonNull);
        }
    }
}
