package bot.k98.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The four services. The wire name is the one word used for module, package, topics, metrics and configuration. */
public enum ServiceName {
    GATEWAY,
    REMINDER,
    QUEUE,
    WATCHDOG;

    private final String wire = name().toLowerCase(Locale.ROOT);

    @JsonValue
    public String wire() {
        return wire;
    }

    /** @throws IllegalArgumentException when {@code wire} is none of the four names */
    @JsonCreator
    public static ServiceName of(String wire) {
        return find(wire)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no service is called '" + wire + "'; there are " + Arrays.toString(values())));
    }

    /** The service of that wire name, if there is one. */
    public static Optional<ServiceName> find(String wire) {
        return Arrays.stream(values()).filter(s -> s.wire.equals(wire)).findFirst();
    }

    @Override
    public String toString() {
        return wire;
    }
}
