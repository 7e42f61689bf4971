package bot.k98.watchdog.discord;

import bot.k98.contracts.TextCut;
import java.util.ArrayList;
import java.util.List;

/** Keeps texts within Discord's limits: what is too long is cut, never dropped. Limits as of Discord's API documentation, in characters. */
final class Cut {
    static final int TEXT = 2_000;
    static final int DESCRIPTION = 4_096;
    static final int FIELD = 1_024;
    static final int TITLE = 256;
    private static final String FENCE = "```";
    private static final int FRAME = 2 * FENCE.length() + 2;

    private Cut() {}

    /** The beginning. */
    static String to(int most, String text) {
        return TextCut.to(most, text);
    }

    /** As many of the first lines as fit, as a code block; a fence inside is broken up. */
    static String first(int most, List<String> lines) {
        return fenced(fitting(most, lines));
    }

    /** As many of the last lines as fit, as a code block. */
    static String last(int most, List<String> lines) {
        return fenced(fitting(most, lines.reversed()).reversed());
    }

    private static String fenced(List<String> lines) {
        return FENCE + "\n" + String.join("\n", lines) + "\n" + FENCE;
    }

    private static List<String> fitting(int most, List<String> lines) {
        int longest = longest(most);
        int room = most - FRAME;
        List<String> fitting = new ArrayList<>();
        for (String line : lines) {
            String safe = to(longest, line.replace(FENCE, "'''"));
            room -= safe.length() + 1;
            if (room < 0) {
                break;
            }
            fitting.add(safe);
        }
        return fitting;
    }

    /** One line never takes more than half of the room. */
    private static int longest(int most) {
        return (most - FRAME) / 2;
    }

    /** Whether a block would leave nothing out. */
    static boolean fits(int most, List<String> lines) {
        return lines.stream().mapToInt(line -> line.length() + 1).sum() + FRAME <= most
                && lines.stream().allMatch(line -> line.length() <= longest(most));
    }
}
