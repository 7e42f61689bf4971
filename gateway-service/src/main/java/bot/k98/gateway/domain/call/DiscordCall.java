package bot.k98.gateway.domain.call;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * One request to Discord.
 *
 * @param parameters fill the places of the endpoint's path, in order
 * @param body JSON as maps, lists, strings, numbers and booleans; absent for none
 * @param files sent beside the body
 * @param deadline not begun after it; absent: whenever Discord's limits let it through
 * @param urgency what goes first when not everything can go now
 * @param wanted asked like the deadline, right before it is begun; one that is no longer wanted isn't
 */
public record DiscordCall(
        Endpoint endpoint,
        List<String> parameters,
        Optional<Object> body,
        List<Attachment> files,
        Optional<Instant> deadline,
        Urgency urgency,
        BooleanSupplier wanted) {
    private static final BooleanSupplier ALWAYS = () -> true;

    public DiscordCall {
        parameters = List.copyOf(parameters);
        files = List.copyOf(files);
    }

    /** Of the least urgency. */
    public static DiscordCall of(Endpoint endpoint, String... parameters) {
        return new DiscordCall(
                endpoint, List.of(parameters), Optional.empty(), List.of(), Optional.empty(), Urgency.BULK, ALWAYS);
    }

    public DiscordCall with(Map<String, Object> json) {
        return new DiscordCall(endpoint, parameters, Optional.of(json), files, deadline, urgency, wanted);
    }

    public DiscordCall with(List<Object> json) {
        return new DiscordCall(endpoint, parameters, Optional.of(json), files, deadline, urgency, wanted);
    }

    public DiscordCall withFiles(List<Attachment> attached) {
        return new DiscordCall(endpoint, parameters, body, attached, deadline, urgency, wanted);
    }

    public DiscordCall before(Instant latest) {
        return new DiscordCall(endpoint, parameters, body, files, Optional.of(latest), urgency, wanted);
    }

    public DiscordCall urgent(Urgency how) {
        return new DiscordCall(endpoint, parameters, body, files, deadline, how, wanted);
    }

    public DiscordCall whileWanted(BooleanSupplier asked) {
        return new DiscordCall(endpoint, parameters, body, files, deadline, urgency, asked);
    }

    /** A file to send. */
    public record Attachment(String name, Content content) {
        public static Attachment of(String name, byte[] bytes) {
            return new Attachment(name, new Bytes(bytes));
        }

        /** @param hash of bytes that a service offered */
        public static Attachment offered(String name, String hash) {
            return new Attachment(name, new Offered(hash));
        }
    }

    /** What is in a file. */
    public sealed interface Content {}

    /** Here they are. */
    public record Bytes(byte[] bytes) implements Content {}

    /** Fetched when the request is made: a request that waits holds no bytes. */
    public record Offered(String hash) implements Content {}
}
