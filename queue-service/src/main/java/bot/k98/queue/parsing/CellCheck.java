package bot.k98.queue.parsing;

import bot.k98.queue.domain.rows.RefusedFileException;

/**
 * Looks at the bytes of a sheet as they go by, for two numbers that the reader believes: it fills a row up to the column that a cell names, and
 * the list of texts up to the number that a cell names, and a made-up one would use up the memory of the process. Knows as much of XML as
 * that takes; whatever Excel does not write counts as damage.
 */
final class CellCheck {
    /** Excel's last cell is XFD1048576. */
    private static final int LONGEST_PLACE = 10;

    private static final int MOST_LETTERS = 3;

    /** {@link ZipCheck#MOST_SHARED_STRINGS} bytes hold fewer than ten million texts. */
    private static final int MOST_DIGITS = 7;

    private static final int NONE = -1;

    private static final int LONGEST_TAG = 512;

    private final byte[] tag = new byte[LONGEST_TAG + 2];
    private int length;
    private boolean inTag;
    private byte quote;
    private boolean namesText;
    private boolean inNumber;
    private int digits;

    void take(byte[] bytes, int count) throws RefusedFileException {
        for (int i = 0; i < count; i++) {
            byte next = bytes[i];
            if (inTag) {
                inTag(next);
            } else if (next == '<') {
                inTag = true;
                length = 0;
            } else if (inNumber && isDigit(next) && ++digits > MOST_DIGITS) {
                throw damaged();
            }
        }
    }

    private void inTag(byte next) throws RefusedFileException {
        if (next == '>' && quote == 0) {
            inTag = false;
            end();
            return;
        }
        if (quote == 0 && isQuote(next)) {
            quote = next;
        } else if (next == quote) {
            quote = 0;
        }
        // Two bytes a letter, or four: the others are zero.
        if (next != 0 && length < LONGEST_TAG) {
            tag[length++] = next;
        }
    }

    private void end() throws RefusedFileException {
        if (inNumber && length > 0 && tag[0] == '!') {
            throw damaged();
        }
        if (isElement('c')) {
            cell();
        }
        inNumber = namesText && isElement('v');
        digits = 0;
    }

    private void cell() throws RefusedFileException {
        if (length == LONGEST_TAG) {
            throw damaged();
        }
        int place = attribute('r');
        if (place != NONE && isNowhere(place)) {
            throw damaged();
        }
        int type = attribute('t');
        namesText = type != NONE && tag[type] == 's' && !isLetter(tag[type + 1]);
    }

    private boolean isNowhere(int place) {
        int letters = 0;
        int end = place;
        while (end < length && !isQuote(tag[end])) {
            letters += isLetter(tag[end]) ? 1 : 0;
            end++;
        }
        return letters > MOST_LETTERS || end - place > LONGEST_PLACE;
    }

    /** Whether a tag begins an element of that name, whatever its prefix. */
    private boolean isElement(char name) {
        int end = 0;
        int begin = 0;
        while (end < length && tag[end] != '/' && !isSpace(tag[end])) {
            end++;
            begin = tag[end - 1] == ':' ? end : begin;
        }
        return end - begin == 1 && tag[begin] == name;
    }

    /** Where its value begins, behind the quote. */
    private int attribute(char name) {
        byte within = 0;
        for (int i = 1; i < length; i++) {
            if (within != 0) {
                within = tag[i] == within ? 0 : within;
            } else if (isQuote(tag[i])) {
                within = tag[i];
            } else if (tag[i] == name && (isSpace(tag[i - 1]) || isQuote(tag[i - 1]))) {
                int at = past(i + 1);
                if (at < length && tag[at] == '=') {
                    return past(at + 1) + 1;
                }
            }
        }
        return NONE;
    }

    private int past(int from) {
        int at = from;
        while (at < length && isSpace(tag[at])) {
            at++;
        }
        return at;
    }

    private static boolean isSpace(byte letter) {
        return letter == ' ' || letter == '\n' || letter == '\r' || letter == '\t';
    }

    private static boolean isLetter(byte letter) {
        return (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z');
    }

    private static boolean isDigit(byte letter) {
        return letter >= '0' && letter <= '9';
    }

    private static boolean isQuote(byte letter) {
        return letter == '"' || letter == '\'';
    }

    private static RefusedFileException damaged() {
        return new RefusedFileException("zip.broken");
    }
}
