package bot.k98.reminder.domain;

import bot.k98.contracts.DeterministicId;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Short ids that a member can type: six of 32 characters (no i, l, o, u: they are misread), made from the interaction that set the
 * reminder. 30 bits are plenty among one member's reminders; a taken one is passed over for the next.
 */
public final class ReminderIds {
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int BITS = 5;
    private static final int LENGTH = 6;
    private static final int HEX_DIGITS = 8;
    private static final int HEX = 16;

    private ReminderIds() {}

    /** The first id of this interaction that is free; the same interaction gets the same one as long as the same are taken. */
    public static String next(String interactionId, Predicate<String> taken) {
        return Stream.iterate(0, attempt -> attempt + 1)
                .map(attempt -> of(interactionId, attempt))
                .filter(id -> !taken.test(id))
                .findFirst()
                .orElseThrow();
    }

    /** What a member typed, as it would have been written: case, look-alikes and quoting don't matter. */
    public static String normalise(String typed) {
        return typed.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[`#]", "")
                .replace('o', '0')
                .replace('i', '1')
                .replace('l', '1');
    }

    private static String of(String interactionId, int attempt) {
        String hash = DeterministicId.hex("reminder", interactionId, attempt).substring(0, HEX_DIGITS);
        long bits = Long.parseLong(hash, HEX);
        StringBuilder id = new StringBuilder(LENGTH);
        IntStream.range(0, LENGTH)
                .forEach(i -> id.append(ALPHABET.charAt((int) (bits >> (i * BITS)) & (ALPHABET.length() - 1))));
        return id.toString();
    }
}
