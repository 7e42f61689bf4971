package bot.k98.runtime.streams;

import bot.k98.contracts.Codec;
import bot.k98.contracts.Decoded;
import bot.k98.contracts.privacy.PrivacyFact.GuildLeft;
import bot.k98.contracts.privacy.PrivacyFact.GuildPresent;
import bot.k98.runtime.streams.StoredGuild.AwayV1;
import bot.k98.runtime.streams.StoredGuild.HereV1;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Whether the bot is still in each guild, as a task heard it. A guild that the bot left is held: nothing of it happens. After {@link #HELD}
 * its rows are to be purged; the guild stays held until the bot is back.
 *
 * <pre>
 * here ─ left ─▶ away ─ 30 days, rows gone ─▶ purged
 *   ▲── present ──┴──────── present ─────────────┘
 * </pre>
 */
public final class GuildStandings {
    /** Name of the store in each topology that has one: guild → {@link StoredGuild}. */
    public static final String STORE = "guilds";

    /** How long the data of a guild are kept after the bot left it. */
    public static final Duration HELD = Duration.ofDays(30);

    private static final Codec<StoredGuild> ROWS = Codec.of(StoredGuild.class);

    private final KeyValueStore<String, byte[]> store;

    private GuildStandings(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    public static StoreBuilder<KeyValueStore<String, byte[]>> builder() {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(STORE), Serdes.String(), Serdes.ByteArray())
                .withCachingDisabled()
                .withLoggingEnabled(Map.of());
    }

    /** The store of a processor's own task. */
    public static GuildStandings in(ProcessingContext context) {
        return new GuildStandings(context.getStateStore(STORE));
    }

    /** The time of the first leaving counts; one that is told late, after the bot came back, changes nothing. */
    public void left(GuildLeft left) {
        switch (row(left.guildId()).orElse(null)) {
            case HereV1(Instant heard) when !left.at().isAfter(heard) -> {}
            case AwayV1(Instant since, Instant heard, boolean purged) ->
                put(left.guildId(), new AwayV1(since, later(heard, left.at()), purged));
            case HereV1 _ -> put(left.guildId(), new AwayV1(left.at(), left.at(), false));
            case null -> put(left.guildId(), new AwayV1(left.at(), left.at(), false));
        }
    }

    public void present(GuildPresent present) {
        boolean late = row(present.guildId())
                .filter(row -> !present.at().isAfter(row.heard()))
                .isPresent();
        if (!late) {
            put(present.guildId(), new HereV1(present.at()));
        }
    }

    public boolean isAway(String guild) {
        return row(guild).filter(AwayV1.class::isInstance).isPresent();
    }

    /** All guilds that are held. */
    public Set<String> away() {
        return away(row -> true);
    }

    /** Guilds that were left so long ago that nothing may be kept of them; also those of which nothing is. */
    public Set<String> over(Instant now) {
        return away(row -> isOver(row, now));
    }

    /** Those of {@link #over} of which something may still be there. */
    public Set<String> toPurge(Instant now) {
        return away(row -> isOver(row, now) && !row.purged());
    }

    /** Nothing is left of the guild in this task. */
    public void purged(String guild) {
        if (row(guild).orElse(null) instanceof AwayV1(Instant since, Instant heard, boolean _)) {
            put(guild, new AwayV1(since, heard, true));
        }
    }

    private static boolean isOver(AwayV1 row, Instant now) {
        return !now.isBefore(row.since().plus(HELD));
    }

    private Set<String> away(Predicate<AwayV1> which) {
        Set<String> found = new HashSet<>();
        try (KeyValueIterator<String, byte[]> rows = store.all()) {
            rows.forEachRemaining(row -> {
                if (read(row.value).orElse(null) instanceof AwayV1 away && which.test(away)) {
                    found.add(row.key);
                }
            });
        }
        return found;
    }

    private Optional<StoredGuild> row(String guild) {
        return read(store.get(guild));
    }

    private static Optional<StoredGuild> read(byte[] row) {
        return row != null && ROWS.decode(row) instanceof Decoded.Known<StoredGuild>(StoredGuild known)
                ? Optional.of(known)
                : Optional.empty();
    }

    private void put(String guild, StoredGuild row) {
        store.put(guild, ROWS.encode(row));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
