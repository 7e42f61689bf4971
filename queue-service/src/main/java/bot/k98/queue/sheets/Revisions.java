package bot.k98.queue.sheets;

import java.io.IOException;
import java.util.List;

/** Which publication each tab shows: a small tab of its own, a line for each. */
final class Revisions {
    static final String TAB = "k98 revisions";

    private static final int ROWS = 200;
    private static final String ALL = "'" + TAB + "'!A1:B" + ROWS;

    private final Document document;

    Revisions(Document document) {
        this.document = document;
    }

    /** 0 for a tab that was never written. */
    long of(String tab) throws IOException {
        if (document.tab(TAB).isEmpty()) {
            return 0;
        }
        List<List<Object>> lines = document.read(ALL);
        int line = line(lines, tab);
        return line < lines.size() ? number(lines.get(line)) : 0;
    }

    void note(String tab, long sequence) throws IOException {
        if (document.tab(TAB).isEmpty()) {
            document.add(TAB, ROWS, 2);
        }
        int line = line(document.read(ALL), tab) + 1;
        document.write("'%s'!A%d:B%d".formatted(TAB, line, line), List.of(List.of(tab, sequence)));
    }

    private static int line(List<List<Object>> lines, String tab) {
        int line = 0;
        while (line < lines.size()
                && !(lines.get(line).size() > 0 && tab.equals(lines.get(line).getFirst()))) {
            line++;
        }
        return line;
    }

    private static long number(List<Object> line) {
        String text = line.size() < 2 ? "" : line.get(1).toString();
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }
}
