package bot.k98.watchdog.domain.trace;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a member read in an apology: the first 8 digits of a trace id, in lower case. */
public record TraceReference(String digits) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8,32}");
    private static final Pattern WORD = Pattern.compile("[0-9A-Za-z]+");
    private static final int SHOWN = 8;
    private static final int WHOLE = 32;

    /** Whatever was copied around it is forgiven; a whole trace id is taken too. Empty for anything else. */
    public static Optional<TraceReference> of(String typed) {
        String digits = typed.strip().replace("`", "").toLowerCase(Locale.ROOT);
        return FORM.matcher(digits).matches() ? Optional.of(new TraceReference(digits)) : Optional.empty();
    }

    /** Whether a record's {@code traceparent} is of this trace: version, trace id, span id and flags, joined by hyphens. */
    public boolean isOf(String traceparent) {
        int begin = traceparent.indexOf('-') + 1;
        return begin > 0 && traceparent.startsWith(digits, begin);
    }

    /** Whether a text names it as a word of its own, short or with the whole trace id behind it; not as a part of some other number. */
    public boolean isIn(String text) {
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            boolean whole = word.end() - word.start() == SHOWN || word.end() - word.start() == WHOLE;
            if (whole && text.startsWith(shown(), word.start())) {
                return true;
            }
        }
        return false;
    }

    public String shown() {
        return digits.substring(0, SHOWN);
    }
}
