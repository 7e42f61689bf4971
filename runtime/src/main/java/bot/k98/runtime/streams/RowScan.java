package bot.k98.runtime.streams;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Finds rows of a store that are to go. Found first, deleted then: an iterator and a deletion don't mix. */
public final class RowScan {
    private RowScan() {}

    /** The first rows whose keys begin with {@code prefix}, at most so many. */
    public static List<KeyValue<String, byte[]>> startingWith(
            KeyValueStore<String, byte[]> store, String prefix, int most) {
        try (KeyValueIterator<String, byte[]> rows = store.prefixScan(prefix, new StringSerializer())) {
            return first(rows, key -> true, most);
        }
    }

    /** The first rows with such keys, at most so many; looks at every row before them. */
    public static List<KeyValue<String, byte[]>> having(
            KeyValueStore<String, byte[]> store, Predicate<String> key, int most) {
        try (KeyValueIterator<String, byte[]> rows = store.all()) {
            return first(rows, key, most);
        }
    }

    private static List<KeyValue<String, byte[]>> first(
            KeyValueIterator<String, byte[]> rows, Predicate<String> wanted, int most) {
        List<KeyValue<String, byte[]>> found = new ArrayList<>();
        while (rows.hasNext() && found.size() < most) {
            KeyValue<String, byte[]> row = rows.next();
            if (wanted.test(row.key)) {
                found.add(row);
            }
        }
        return found;
    }
}
