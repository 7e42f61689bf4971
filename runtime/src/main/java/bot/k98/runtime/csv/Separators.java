package bot.k98.runtime.csv;

import java.util.Comparator;
import java.util.List;

/** What parts the cells of a CSV text: commas, semicolons, tabs or bars, as the spreadsheet’s language has it. */
public final class Separators {
    private static final List<Character> KNOWN = List.of(',', ';', '\t', '|');

    private Separators() {}

    /**
     * All of them, the likeliest first: the one that the first line with anything in it has most of, outside of quotes.
     *
     * @param head the beginning of a text
     */
    public static List<Character> likely(String head) {
        String line = head.lines().filter(one -> !one.isBlank()).findFirst().orElse("");
        return KNOWN.stream()
                .sorted(Comparator.comparingInt(separator -> -count(line, separator)))
                .toList();
    }

    private static int count(String line, char wanted) {
        int found = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            found += !quoted && c == wanted ? 1 : 0;
        }
        return found;
    }
}
