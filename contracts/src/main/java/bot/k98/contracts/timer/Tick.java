package bot.k98.contracts.timer;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;

/** Time passes. Topics {@code <service>.ticks}; {@link Ticked} is written to each partition once a second by whoever owns it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Tick {
    /** @param at when it was written */
    @JsonTypeName("Ticked")
    record Ticked(Instant at) implements Tick {}

    /**
     * The stores were put back from a backup. The first record of each partition then, so that it comes before every timer: what was due in
     * between may have been done by the system that was lost, and nobody knows.
     *
     * @param from when the backup was made
     * @param until when it was put back
     */
    @JsonTypeName("Restored")
    record Restored(Instant from, Instant until) implements Tick {}
}
