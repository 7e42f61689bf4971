package bot.k98.sandbox.state;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The world, its journal, its ids and those who listen. Everything that changes goes through {@link #commit}, everything that is told through {@link #tell}. */
public final class Community implements AutoCloseable {
    /** Interactions, private answers and nonces are of no use after a day. */
    private static final Duration SHORT_LIVED = Duration.ofDays(1);

    private final World world = new World();
    private final InstantSource clock;
    private final Snowflakes ids;
    private final Journal journal;
    private final List<Consumer<Happening>> listeners = new ArrayList<>();

    /** Opens the state in this folder, or makes the first world there. */
    public Community(Path folder, InstantSource clock) throws IOException {
        this.clock = clock;
        this.ids = new Snowflakes(clock);
        this.journal = Journal.open(folder.resolve("journal.jsonl"), world::apply, () -> {
            if (world.all(Kind.GUILD).isEmpty()) {
                FirstWorld.facts(clock.instant()).forEach(world::apply);
            }
            return world.facts().filter(this::stillOfUse);
        });
        dropForgotten();
    }

    private void dropForgotten() {
        world.facts()
                .filter(fact -> !stillOfUse(fact))
                .toList()
                .forEach(fact -> world.apply(new Fact.Removed(fact.kind(), fact.key())));
    }

    private boolean stillOfUse(Fact fact) {
        return switch (fact) {
            case Fact.Removed removed -> false;
            case Fact.Stored stored ->
                switch (stored.kind()) {
                    case INTERACTION -> young(stored.key());
                    case NONCE -> young(stored.document().path("message").asText());
                    case MESSAGE -> !stored.document().has("_only") || young(stored.key());
                    case GUILD, ROLE, USER, MEMBER, CHANNEL, COMMAND, PERMISSION, EVENT, ATTACHMENT, COUNTER -> true;
                };
        };
    }

    private boolean young(String id) {
        return Snowflakes.millis(id) > clock.millis() - SHORT_LIVED.toMillis();
    }

    public World world() {
        return world;
    }

    public Instant now() {
        return clock.instant();
    }

    public String nextId() {
        return ids.next();
    }

    /** Journals and applies these facts as one change. */
    public void commit(Fact... facts) {
        journal.append(List.of(facts));
        for (Fact fact : facts) {
            world.apply(fact);
        }
    }

    public void tell(Happening happening) {
        listeners.forEach(listener -> listener.accept(happening));
    }

    public void listen(Consumer<Happening> listener) {
        listeners.add(listener);
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
