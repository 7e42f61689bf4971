package bot.k98.acceptance.bench;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a series found.
 *
 * @param goals empty when there is nothing to reach, only to know
 * @param lines of Markdown that say more
 */
record Findings(List<Goal> goals, List<String> lines) {
    Findings {
        goals = List.copyOf(goals);
        lines = List.copyOf(lines);
    }

    /** Nothing to reach. */
    static Findings of(List<String> lines) {
        return new Findings(List.of(), lines);
    }

    /** All of it as Markdown. */
    List<String> text() {
        return Stream.concat(Goal.table(goals).stream(), lines.stream()).toList();
    }
}
