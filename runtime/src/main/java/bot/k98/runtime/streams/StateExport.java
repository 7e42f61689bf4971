package bot.k98.runtime.streams;

import bot.k98.runtime.config.Variable;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** A service's state as a file for people: what this instance owns, as JSON. A service with a topology may provide one. */
public interface StateExport {
    /** Names the file; the instances after the first add their number to it. */
    Variable<Path> file();

    /**
     * Writes one JSON object's fields.
     *
     * @param out inside of an object
     */
    void write(StoresOfInstance stores, JsonGenerator out) throws IOException;

    /** The stores of all tasks of this instance, to be read only. */
    interface StoresOfInstance {
        ReadOnlyKeyValueStore<String, byte[]> keyed(String name);
    }
}
