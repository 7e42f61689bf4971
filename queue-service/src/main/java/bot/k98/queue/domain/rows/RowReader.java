package bot.k98.queue.domain.rows;

import bot.k98.contracts.TextCut;
import bot.k98.contracts.queue.Problem;
import bot.k98.queue.domain.profile.Column;
import bot.k98.queue.domain.profile.OnBad;
import bot.k98.queue.domain.profile.Profile;
import bot.k98.queue.domain.rows.CellReader.Cell;
import bot.k98.queue.domain.rows.RowOutcome.Accepted;
import bot.k98.queue.domain.rows.RowOutcome.FileRefused;
import bot.k98.queue.domain.rows.RowOutcome.LeftOut;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Takes the rows below the headers one by one. Remembers keys only, so that its need of memory doesn't follow the width of a file. */
public final class RowReader {
    private static final RowOutcome BLANK = new RowOutcome.Blank();
    private static final int SHOWN = 100;

    private final Profile profile;
    private final Header header;
    private final int key;
    private final Map<String, Integer> seen = new HashMap<>();
    private int accepted;

    public RowReader(Profile profile, Header header) {
        this.profile = profile;
        this.header = header;
        this.key = profile.columns().stream()
                .map(Column::name)
                .toList()
                .indexOf(profile.rows().key());
    }

    /** @param row its number in the file, from 1 */
    public RowOutcome take(int row, String[] cells) {
        if (isBlank(cells)) {
            return BLANK;
        }
        String[] values = new String[header.at().length];
        for (int i = 0; i < values.length; i++) {
            String raw = cell(cells, header.at()[i]);
            Column column = profile.columns().get(i);
            switch (CellReader.read(column, raw)) {
                case Cell.Value(String text) -> values[i] = text;
                case Cell.Bad(Problem problem) -> {
                    return bad(row, column, raw, problem, column.rule().onBad());
                }
            }
        }
        return unique(row, values);
    }

    private RowOutcome unique(int row, String[] values) {
        Integer before = seen.putIfAbsent(values[key], row);
        if (before != null) {
            Problem problem = Problem.of("cell.seen", before);
            return bad(
                    row,
                    profile.columns().get(key),
                    values[key],
                    problem,
                    profile.rows().repeated());
        }
        accepted++;
        return accepted > profile.rows().most()
                ? new FileRefused(Problem.of("rows.too.many", profile.rows().most(), profile.title()))
                : new Accepted(List.of(values));
    }

    private static RowOutcome bad(int row, Column column, String raw, Problem problem, OnBad cost) {
        String name = column.headers().getFirst();
        String shown = TextCut.to(SHOWN, raw);
        return switch (cost) {
            case ROW -> new LeftOut(row, name, shown, problem);
            case FILE -> new FileRefused(refusal(row, name, shown, problem));
        };
    }

    /** The cell's problem, put into the words of a refusal by its code. */
    private static Problem refusal(int row, String column, String shown, Problem problem) {
        Problem where = Problem.of("file." + problem.code(), row, column, shown);
        return new Problem(
                where.code(),
                Stream.concat(where.details().stream(), problem.details().stream())
                        .toList());
    }

    private static boolean isBlank(String[] cells) {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    private static String cell(String[] cells, int place) {
        return place < 0 || place >= cells.length ? "" : cells[place];
    }
}
