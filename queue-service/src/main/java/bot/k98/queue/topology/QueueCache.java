package bot.k98.queue.topology;

import bot.k98.contracts.queue.Job;
import bot.k98.runtime.config.Variable;
import bot.k98.runtime.config.Variables;
import bot.k98.runtime.streams.StateExport;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;

/**
 * QUEUE_CACHE_FILE: {@code {"jobs": [{"filename","user","channel","uploaded","status","id","guild"}]}}. The first five are the fields of the
 * file of that name that the bot before this one kept.
 */
public final class QueueCache implements StateExport {
    @Override
    public Variable<Path> file() {
        return Variables.QUEUE_CACHE_FILE;
    }

    @Override
    public void write(StoresOfInstance stores, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("jobs");
        try (KeyValueIterator<String, byte[]> rows =
                stores.keyed(QueueStores.LINES).all()) {
            while (rows.hasNext()) {
                KeyValue<String, byte[]> row = rows.next();
                write(Rows.read(row.key, row.value), out);
            }
        }
        out.writeEndArray();
    }

    private static void write(Job job, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("filename", job.upload().file().name());
        out.writeStringField("user", job.upload().authorName());
        out.writeStringField("channel", job.key().channelId());
        out.writeStringField("uploaded", job.upload().at().toString());
        out.writeStringField("status", job.status().name().toLowerCase(Locale.ROOT));
        out.writeStringField("id", job.id());
        out.writeStringField("guild", job.key().guildId());
        out.writeEndObject();
    }
}
