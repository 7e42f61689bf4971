package bot.k98.reminder.topology;

import bot.k98.contracts.Codec;
import bot.k98.contracts.Decoded;
import bot.k98.reminder.domain.Reminder;
import bot.k98.reminder.domain.ReminderKey;
import bot.k98.runtime.config.Variable;
import bot.k98.runtime.config.Variables;
import bot.k98.runtime.streams.StateExport;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** REMINDER_TRACKING_FILE: {@code {"reminders": [{"guild","user","id","state","due","where","repeats","text"}]}}, a member's together. */
public final class ReminderTracking implements StateExport {
    private static final Codec<StoredReminder> ROWS = Codec.of(StoredReminder.class);

    @Override
    public Variable<Path> file() {
        return Variables.REMINDER_TRACKING_FILE;
    }

    @Override
    public void write(StoresOfInstance stores, JsonGenerator out) throws IOException {
        ReadOnlyKeyValueStore<String, byte[]> texts = stores.keyed(ReminderStores.TEXTS);
        out.writeArrayFieldStart("reminders");
        try (KeyValueIterator<String, byte[]> rows =
                stores.keyed(ReminderStores.REMINDERS).all()) {
            while (rows.hasNext()) {
                KeyValue<String, byte[]> row = rows.next();
                if (ROWS.decode(row.value) instanceof Decoded.Known<StoredReminder>(var known)) {
                    write(StoredReminderMapper.fromRow(ReminderKey.parse(row.key), known), texts.get(row.key), out);
                }
            }
        }
        out.writeEndArray();
    }

    private static void write(Reminder reminder, byte[] text, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("guild", reminder.key().member().guildId());
        out.writeStringField("user", reminder.key().member().userId());
        out.writeStringField("id", reminder.key().id());
        out.writeStringField("state", reminder.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        out.writeStringField("due", reminder.due().toString());
        out.writeStringField(
                "where",
                reminder.target().kind().name().toLowerCase(Locale.ROOT) + " "
                        + reminder.target().id());
        out.writeBooleanField(
                "repeats",
                reminder instanceof Reminder.Pending pending && pending.repeat().isPresent());
        out.writeStringField("text", text == null ? "" : new String(text, StandardCharsets.UTF_8));
        out.writeEndObject();
    }
}
