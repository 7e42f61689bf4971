package bot.k98.contracts.discord;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.Objects;

/** What became of a {@link Post}. Topic {@code discord.receipts}, key: request id, partition: the request's. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Receipt {
    Post.Request request();

    /** When the gateway knew. */
    Instant at();

    /** Discord has it. */
    @JsonTypeName("Delivered")
    record Delivered(Post.Request request, Instant at, String channelId, String messageId) implements Receipt {
        public Delivered {
            Objects.requireNonNull(request);
        }
    }

    /**
     * Discord refuses it, and trying again would not help.
     *
     * @param code Discord's JSON error code, for example 50007 (direct messages are closed); 0 when it gave none
     */
    @JsonTypeName("Rejected")
    record Rejected(Post.Request request, Instant at, int code, String reason) implements Receipt {
        public Rejected {
            Objects.requireNonNull(request);
        }

        /** Discord's code for a member who takes no direct messages from the bot. */
        public static final int DIRECT_MESSAGES_CLOSED = 50007;
    }

    /** Its {@code notAfter} passed before it could be sent. */
    @JsonTypeName("Expired")
    record Expired(Post.Request request, Instant at) implements Receipt {
        public Expired {
            Objects.requireNonNull(request);
        }
    }

    /** The {@link Withdrawal} that it names came before it could be sent. */
    @JsonTypeName("Withdrawn")
    record Withdrawn(Post.Request request, Instant at) implements Receipt {
        public Withdrawn {
            Objects.requireNonNull(request);
        }
    }

    /** It may or may not have been sent, and nothing can tell any more. */
    @JsonTypeName("Unconfirmed")
    record Unconfirmed(Post.Request request, Instant at, String reason) implements Receipt {
        public Unconfirmed {
            Objects.requireNonNull(request);
        }
    }
}
