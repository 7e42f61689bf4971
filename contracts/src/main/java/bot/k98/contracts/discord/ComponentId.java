package bot.k98.contracts.discord;

import bot.k98.contracts.ServiceName;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A component's custom id: {@code <service>:<action>:<guild>:<id>:<revision>}. It says all that is needed to handle a press, so a
 * button works after any restart and in a direct message too.
 *
 * @param id what it is about; may be empty
 * @param revision of what it is about, when the button was made; a press on an older one is answered with the present state
 */
public record ComponentId(ServiceName service, String action, String guildId, String id, long revision) {
    /** Discord's limit on a custom id, in characters. */
    public static final int MAX_LENGTH = 100;

    private static final int PARTS = 5;

    public ComponentId {
        if (Stream.of(action, guildId, id).anyMatch(part -> part.contains(":"))) {
            throw new IllegalArgumentException("a part of a custom id has no colon: " + action);
        }
        int length = String.join(":", service.wire(), action, guildId, id, Long.toString(revision))
                .length();
        if (length > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "custom id of %d characters for %s; Discord takes %d".formatted(length, action, MAX_LENGTH));
        }
    }

    @JsonValue
    public String text() {
        return String.join(":", service.wire(), action, guildId, id, Long.toString(revision));
    }

    /** @throws IllegalArgumentException when {@code text} is not of this form */
    @JsonCreator
    public static ComponentId of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not a custom id of ours"));
    }

    /** Empty when the text isn't of this form: a component that another build or another bot made. */
    public static Optional<ComponentId> parse(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length != PARTS || !parts[PARTS - 1].matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ServiceName.find(parts[0])
                .map(service -> new ComponentId(service, parts[1], parts[2], parts[3], Long.parseLong(parts[4])));
    }

    /** Whether two ids share service and action. */
    public boolean is(ServiceName otherService, String... actions) {
        return service == otherService && Arrays.asList(actions).contains(action);
    }
}
