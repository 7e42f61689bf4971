package bot.k98.contracts.discord;

import bot.k98.contracts.DeterministicId;
import bot.k98.contracts.ServiceName;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Something to do in Discord, not in answer to a use. Topics {@code discord.posts.<lane>}, key: {@link Target#id}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Post {
    Request request();

    Target target();

    /** Send a message, once. */
    @JsonTypeName("SendMessage")
    record SendMessage(Request request, Target target, MessageBody body) implements Post {}

    /**
     * Change a message of the bot's own; what the body has not, the message loses. Done twice it changes nothing.
     *
     * @param messageId as the receipt of its {@link SendMessage} told
     */
    @JsonTypeName("EditMessage")
    record EditMessage(Request request, Target target, String messageId, MessageBody body) implements Post {}

    /**
     * Delete a message of the bot's own. One that is gone already counts as deleted.
     *
     * @param messageId as the receipt of its {@link SendMessage} told
     */
    @JsonTypeName("DeleteMessage")
    record DeleteMessage(Request request, Target target, String messageId) implements Post {}

    /**
     * Who asks, and until when it makes sense.
     *
     * @param id deterministic: the same cause asks under the same id, and its message is sent once
     * @param ownerKey the owner's own key of what this is about; comes back in the receipt
     * @param notAfter checked right before each attempt; later it is {@link Receipt.Expired}
     * @param withdrawnBy names the {@link Withdrawal} that ends it, checked likewise; many posts may name the same one. A post that names one is ended by
     *     one of its own id as well
     */
    record Request(
            String id, ServiceName owner, String ownerKey, Optional<Instant> notAfter, Optional<String> withdrawnBy) {
        public Request {
            Stream.of(id, owner, ownerKey, notAfter, withdrawnBy).forEach(Objects::requireNonNull);
        }

        /** Nothing withdraws it. */
        public Request(String id, ServiceName owner, String ownerKey, Optional<Instant> notAfter) {
            this(id, owner, ownerKey, notAfter, Optional.empty());
        }

        public Request withdrawnBy(String withdrawal) {
            return new Request(id, owner, ownerKey, notAfter, Optional.of(withdrawal));
        }

        /** The nonce that Discord enforces: one message for each, however often it is sent. 22 characters. */
        public String nonce() {
            return DeterministicId.of("nonce", id);
        }
    }

    /**
     * @param kind a channel's id, or a user's for a direct message
     */
    record Target(Kind kind, String id) {
        /** Where. */
        public enum Kind {
            CHANNEL,
            DIRECT
        }

        public static Target channel(String id) {
            return new Target(Kind.CHANNEL, id);
        }

        public static Target direct(String userId) {
            return new Target(Kind.DIRECT, userId);
        }
    }
}
