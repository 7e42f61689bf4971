package bot.k98.watchdog.domain.oldbot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What became of one file's rows. */
public final class FileReport {
    /** So many rows are named with each reason; the others are counted. */
    private static final int NAMED = 5;

    private final String file;
    private final Map<String, List<String>> skipped = new LinkedHashMap<>();
    private int taken;
    private int present;

    public FileReport(String file) {
        this.file = file;
    }

    void take() {
        taken++;
    }

    /** It was brought before, or something newer stands here. */
    void present() {
        present++;
    }

    void skip(String row, String reason) {
        skipped.computeIfAbsent(reason, none -> new ArrayList<>()).add(row);
    }

    public int taken() {
        return taken;
    }

    /** As an operator reads it, a line and one for each reason. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        int left = skipped.values().stream().mapToInt(List::size).sum();
        lines.add("%s: %d taken, %d there already, %d skipped".formatted(file, taken, present, left));
        skipped.forEach((reason, rows) -> lines.add("  skipped, " + reason + ": " + named(rows)));
        return lines;
    }

    private static String named(List<String> rows) {
        String names = String.join(", ", rows.subList(0, Math.min(NAMED, rows.size())));
        return rows.size() > NAMED ? "%s and %d more".formatted(names, rows.size() - NAMED) : names;
    }
}
