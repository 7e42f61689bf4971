package bot.k98.contracts;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts texts where people see a character end: never within an emoji, also one of several parts, nor between a letter and its accent.
 * Lengths count as Java and Discord's limits here do, in UTF-16 units.
 */
public final class TextCut {
    /** Stands for what was left out. */
    public static final String MORE = "…";

    /** What Discord shows as something else: a link with words of its own, a time, a mention. */
    private static final Pattern MARKUP =
            Pattern.compile("\\[[^\\[\\]\n]{1,200}+]\\([^()\\s]{1,600}+\\)|<[@#:t][^<>\\s]{1,100}+>");

    private static final int LONGEST_MARKUP = 804;

    private TextCut() {}

    /**
     * The beginning of a text that Discord shows. A link, a time or a mention stays or goes as a whole.
     *
     * @param longest at least 1, with the mark that something was left out
     */
    public static String to(int longest, String text) {
        return text.length() <= longest
                ? text
                : text.substring(0, beforeMarkup(text, end(text, longest - MORE.length()))) + MORE;
    }

    /** As {@link #to}, of a text in which nothing is markup, and without a mark. */
    public static String unmarked(int longest, String text) {
        return text.length() <= longest ? text : text.substring(0, end(text, longest));
    }

    /**
     * Where a text is cut so that Discord shows no half of a link, a time or a mention.
     *
     * @param end less than the text's length
     * @return {@code end}, or where the one begins that it lies in, if more than half of the text before it stays then
     */
    public static int beforeMarkup(String text, int end) {
        Matcher markup = MARKUP.matcher(text)
                .region(Math.max(0, end - LONGEST_MARKUP), Math.min(text.length(), end + LONGEST_MARKUP));
        while (markup.find() && markup.start() < end) {
            if (markup.end() > end) {
                return markup.start() > end / 2 ? markup.start() : end;
            }
        }
        return end;
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
