package bot.k98.queue.topology;

import bot.k98.contracts.Codec;
import bot.k98.contracts.Decoded;
import bot.k98.contracts.queue.ImportResult;
import bot.k98.contracts.queue.Publication;
import bot.k98.queue.domain.CataloguePolicy.Entry;
import bot.k98.queue.topology.StoredEntry.EntryV1;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueStore;

/** The catalogue's rows: who brought which rows first, and how many publications a guild has had. */
final class CatalogueRows {
    private static final Codec<StoredEntry> CODEC = Codec.of(StoredEntry.class);

    private final KeyValueStore<String, byte[]> rows;

    CatalogueRows(KeyValueStore<String, byte[]> rows) {
        this.rows = rows;
    }

    Optional<Entry> find(String guildId, ImportResult result) {
        return read(key(guildId, result));
    }

    /** 0 before the first. */
    long last(String guildId) {
        return read(guildId).map(entry -> entry.publication().sequence()).orElse(0L);
    }

    void put(String guildId, ImportResult result, Entry entry) {
        byte[] row = CODEC.encode(new EntryV1(
                entry.jobId(),
                entry.publication().sequence(),
                entry.publication().at()));
        rows.put(key(guildId, result), row);
        rows.put(guildId, row);
    }

    private Optional<Entry> read(String key) {
        byte[] row = rows.get(key);
        if (row == null) {
            return Optional.empty();
        }
        return switch (CODEC.decode(row)) {
            case Decoded.Known<StoredEntry>(EntryV1 entry) ->
                Optional.of(new Entry(entry.jobId(), new Publication(entry.sequence(), entry.at())));
            case Decoded.UnknownType<StoredEntry>(String type) -> throw new UnreadableRowException(key, row, type);
            case Decoded.Malformed<StoredEntry>(String reason) -> throw new UnreadableRowException(key, row, reason);
        };
    }

    private static String key(String guildId, ImportResult result) {
        return String.join(LineKey.SEPARATOR, guildId, result.profile(), result.period(), result.snapshot());
    }
}
