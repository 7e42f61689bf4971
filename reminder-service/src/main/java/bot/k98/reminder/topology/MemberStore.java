package bot.k98.reminder.topology;

import bot.k98.contracts.Codec;
import bot.k98.contracts.Decoded;
import bot.k98.reminder.domain.MemberKey;
import bot.k98.reminder.domain.MemberReminders;
import bot.k98.reminder.domain.Reminder;
import bot.k98.reminder.domain.ReminderFact;
import bot.k98.reminder.domain.ReminderKey;
import bot.k98.runtime.streams.RowScan;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** What a task's stores hold of its members; facts are all that changes them. */
final class MemberStore {
    private static final Codec<StoredReminder> ROWS = Codec.of(StoredReminder.class);
    private static final Codec<StoredNote> NOTES = Codec.of(StoredNote.class);

    private final KeyValueStore<String, byte[]> reminders;
    private final KeyValueStore<String, byte[]> texts;
    private final KeyValueStore<String, byte[]> notes;
    private final DueIndex due;

    MemberStore(ProcessingContext context) {
        reminders = context.getStateStore(ReminderStores.REMINDERS);
        texts = context.getStateStore(ReminderStores.TEXTS);
        notes = context.getStateStore(ReminderStores.NOTES);
        due = new DueIndex(context.getStateStore(ReminderStores.DUE));
    }

    DueIndex due() {
        return due;
    }

    /** @throws UnreadableRowException when one of the member's rows can't be read */
    MemberReminders load(MemberKey member) {
        Map<String, Reminder> rows = new TreeMap<>();
        String prefix = member.text() + MemberKey.SEPARATOR;
        try (KeyValueIterator<String, byte[]> found = reminders.prefixScan(prefix, new StringSerializer())) {
            while (found.hasNext()) {
                KeyValue<String, byte[]> row = found.next();
                Reminder reminder = read(ReminderKey.parse(row.key), row.value);
                rows.put(reminder.key().id(), reminder);
            }
        }
        return new MemberReminders(member, rows, closedSince(member), zone(member));
    }

    /** Empty when nothing stands under the key. */
    Optional<byte[]> row(ReminderKey key) {
        return Optional.ofNullable(reminders.get(key.text()));
    }

    /** Whether Discord refuses direct messages to the member. */
    boolean isClosed(MemberKey member) {
        return closedSince(member).isPresent();
    }

    /** Empty when it has none. */
    String text(ReminderKey key) {
        byte[] text = texts.get(key.text());
        return text == null ? "" : new String(text, StandardCharsets.UTF_8);
    }

    /** @param before what stood before the fact */
    void apply(MemberReminders before, ReminderFact fact) {
        switch (fact) {
            case ReminderFact.ReminderScheduled scheduled -> {
                texts.put(scheduled.reminder().key().text(), scheduled.text().getBytes(StandardCharsets.UTF_8));
                replace(before, scheduled.reminder());
            }
            case ReminderFact.ReminderEdited edited -> {
                edited.text()
                        .ifPresent(text ->
                                texts.put(edited.reminder().key().text(), text.getBytes(StandardCharsets.UTF_8)));
                replace(before, edited.reminder());
            }
            case ReminderFact.SeriesMovedOn moved -> {
                texts.put(moved.once().text(), texts.get(moved.reminder().key().text()));
                replace(before, moved.reminder());
            }
            case ReminderFact.LeadMissed missed -> {
                texts.put(missed.reminder().key().text(), missed.text().getBytes(StandardCharsets.UTF_8));
                replace(before, missed.reminder());
            }
            case ReminderFact.Standing standing -> replace(before, standing.reminder());
            case ReminderFact.Gone gone -> remove(before, gone.key());
            case ReminderFact.DirectMessagesClosed closed ->
                notes.put(closed.member().userId(), NOTES.encode(new StoredNote.ClosedV1(closed.since())));
            case ReminderFact.DirectMessagesRetried retried ->
                notes.delete(retried.member().userId());
            case ReminderFact.ZoneChosen chosen -> choose(chosen);
            case ReminderFact.MissedSummarised ignored -> {}
            case ReminderFact.ReminderRefused ignored -> {}
        }
    }

    /** Forgets what is known of the user besides their reminders, also whatever the guild. */
    void forget(MemberKey member) {
        // Also of reminders that were put aside.
        RowScan.startingWith(texts, member.text() + MemberKey.SEPARATOR, Integer.MAX_VALUE)
                .forEach(row -> texts.delete(row.key));
        notes.delete(member.userId());
        notes.delete(zoneKey(member));
    }

    /** Takes a row out whatever stands in it; its text stays for whoever looks into the quarantine. */
    void takeOut(ReminderKey key) {
        reminders.delete(key.text());
    }

    /** Every reminder has its time in the index afterwards; rows that can't be read are left to whoever loads them. */
    void indexAgain() {
        try (KeyValueIterator<String, byte[]> rows = reminders.all()) {
            while (rows.hasNext()) {
                KeyValue<String, byte[]> row = rows.next();
                if (ROWS.decode(row.value) instanceof Decoded.Known<StoredReminder>(var known)) {
                    due.put(DueIndex.Entry.of(StoredReminderMapper.fromRow(ReminderKey.parse(row.key), known)));
                }
            }
        }
    }

    /** Reads all rows once: at the start of a task. */
    int countPending() {
        int count = 0;
        try (KeyValueIterator<String, byte[]> rows = reminders.all()) {
            while (rows.hasNext()) {
                if (isPending(rows.next().value)) {
                    count++;
                }
            }
        }
        return count;
    }

    /** Whether a row stands for a reminder that is still to come. */
    static boolean isPending(byte[] row) {
        return ROWS.decode(row) instanceof Decoded.Known<StoredReminder>(var known)
                && (known instanceof StoredReminder.PendingV1 || known instanceof StoredReminder.RepeatingV1);
    }

    private void replace(MemberReminders before, Reminder reminder) {
        before.find(reminder.key().id()).map(DueIndex.Entry::of).ifPresent(due::remove);
        reminders.put(reminder.key().text(), ROWS.encode(StoredReminderMapper.toRow(reminder)));
        due.put(DueIndex.Entry.of(reminder));
    }

    private void remove(MemberReminders before, ReminderKey key) {
        before.find(key.id()).map(DueIndex.Entry::of).ifPresent(due::remove);
        reminders.delete(key.text());
        texts.delete(key.text());
    }

    private void choose(ReminderFact.ZoneChosen chosen) {
        String key = zoneKey(chosen.member());
        chosen.zone()
                .ifPresentOrElse(
                        zone -> notes.put(key, NOTES.encode(new StoredNote.ZoneV1(zone.getId()))),
                        () -> notes.delete(key));
    }

    /** Since when Discord refuses direct messages to the member. */
    Optional<Instant> closedSince(MemberKey member) {
        return note(member.userId(), StoredNote.ClosedV1.class).map(StoredNote.ClosedV1::since);
    }

    private Optional<ZoneId> zone(MemberKey member) {
        return note(zoneKey(member), StoredNote.ZoneV1.class).map(note -> ZoneId.of(note.zone()));
    }

    private static String zoneKey(MemberKey member) {
        return member.userId() + MemberKey.SEPARATOR + "zone";
    }

    private <N extends StoredNote> Optional<N> note(String key, Class<N> type) {
        return NOTES.decode(notes.get(key)) instanceof Decoded.Known<StoredNote>(var note) && type.isInstance(note)
                ? Optional.of(type.cast(note))
                : Optional.empty();
    }

    private static Reminder read(ReminderKey key, byte[] row) {
        return switch (ROWS.decode(row)) {
            case Decoded.Known<StoredReminder>(var known) -> StoredReminderMapper.fromRow(key, known);
            case Decoded.UnknownType<StoredReminder>(String type) ->
                throw new UnreadableRowException(key, row, "the row is a " + type);
            case Decoded.Malformed<StoredReminder>(String reason) ->
                throw new UnreadableRowException(key, row, "the row is unreadable: " + reason);
        };
    }
}
