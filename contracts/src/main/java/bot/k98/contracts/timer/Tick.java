package bot.k98.contracts.timer;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;

/** Time passes. Topics {@code <service>.ticks}; written to each partition once a second by whoever owns it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Tick {
    /** @param at when it was written */
    @JsonTypeName("Ticked")
    record Ticked(Instant at) implements Tick {}
}
