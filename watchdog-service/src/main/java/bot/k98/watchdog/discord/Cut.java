package bot.k98.watchdog.discord;

import java.util.ArrayList;
import java.util.List;

/** Keeps texts within Discord's limits: what is too long is cut, never dropped. Limits as of Discord's API documentation, in characters. */
final class Cut {
    static final int TEXT = 2_000;
    static final int DESCRIPTION = 4_096;
    static final int FIELD = 1_024;
    static final int TITLE = 256;
    private static final String FENCE = "```";
    private static final String MORE = "…";

    private Cut() {}

    /** The beginning. */
    static String to(int most, String text) {
        return text.length() <= most ? text : text.substring(0, most - MORE.length()) + MORE;
    }

    /** The newest lines that fit, as a code block; a fence inside is broken up. */
    static String block(int most, List<String> lines) {
        int room = most - 2 * FENCE.length() - 2;
        List<String> fitting = new ArrayList<>();
        for (String line : lines.reversed()) {
            String safe = to(room / 2, line.replace(FENCE, "'''"));
            room -= safe.length() + 1;
            if (room < 0) {
                break;
            }
            fitting.addFirst(safe);
        }
        return FENCE + "\n" + String.join("\n", fitting) + "\n" + FENCE;
    }

    /** Whether {@link #block} would leave something out. */
    static boolean fits(int most, List<String> lines) {
        return lines.stream().mapToInt(line -> line.length() + 1).sum() + 2 * FENCE.length() + 2 <= most
                && lines.stream().allMatch(line -> line.length() <= most / 2 - 2 * FENCE.length());
    }
}
