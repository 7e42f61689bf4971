package bot.k98.sandbox.faults;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The faults that are on. A strike counts; a fault that is used up or over goes by itself. */
public final class Faults {
    private final InstantSource clock;
    private final Map<String, Fault> on = new LinkedHashMap<>();
    private int last;

    public Faults(InstantSource clock) {
        this.clock = clock;
    }

    public String nextId() {
        return "f" + ++last;
    }

    public void add(Fault fault) {
        on.put(fault.id(), fault);
    }

    public boolean remove(String id) {
        return on.remove(id) != null;
    }

    public void clear() {
        on.clear();
    }

    public List<Fault> all() {
        Instant now = clock.instant();
        on.values().removeIf(fault -> fault.over(now));
        return List.copyOf(on.values());
    }

    /** The first fault with such an effect that matches; it has then struck once. */
    public <E extends Fault.Effect> Optional<E> strike(Class<E> effect, String target) {
        if (on.isEmpty()) {
            return Optional.empty();
        }
        for (Fault fault : all()) {
            if (effect.isInstance(fault.effect())
                    && fault.match().matcher(target).find()) {
                on.put(fault.id(), fault.struck());
                return Optional.of(effect.cast(fault.effect()));
            }
        }
        return Optional.empty();
    }
}
