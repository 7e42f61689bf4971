package bot.k98.contracts;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * Cuts texts where people see a character end: never within an emoji, also one of several parts, nor between a letter and its accent.
 * Lengths count as Java and Discord's limits here do, in UTF-16 units.
 */
public final class TextCut {
    /** Stands for what was left out. */
    public static final String MORE = "…";

    private TextCut() {}

    /**
     * The beginning of a text.
     *
     * @param longest at least 1, with the mark that something was left out
     */
    public static String to(int longest, String text) {
        return text.length() <= longest ? text : text.substring(0, end(text, longest - MORE.length())) + MORE;
    }

    /** As {@link #to}, without a mark. */
    public static String unmarked(int longest, String text) {
        return text.length() <= longest ? text : text.substring(0, end(text, longest));
    }

    /**
     * Where a text can be cut.
     *
     * @param room the most that may stay; less than the text's length
     * @return at most {@code room}; where one character takes half of the room (a letter under a heap of accents), it is cut between them
     */
    public static int end(String text, int room) {
        if (room <= 0) {
            return 0;
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        // whether a character ends at a place is told by what stands before it and by the code point behind
        characters.setText(text.substring(0, Math.min(text.length(), room + 2)));
        int end = characters.preceding(room + 1);
        if (end > room / 2) {
            return end;
        }
        return Character.isHighSurrogate(text.charAt(room - 1)) ? room - 1 : room;
    }
}
