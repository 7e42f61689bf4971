package bot.k98.reminder.domain.calendar;

import bot.k98.contracts.TextCut;
import java.util.Optional;

/**
 * A cell that can't be understood. Its row is left out, or stays as it was when it could be read last.
 *
 * @param tab as in the spreadsheet
 * @param row as the spreadsheet counts: the headings are row 1; 0 for the tab as a whole
 * @param column its heading; empty when it is about the row
 * @param fault what is wrong
 * @param found what stands there, or why a tab as a whole could not be read; cut
 * @param excess of a cell that is too long; absent for other faults, and in what an older build kept
 */
public record RowProblem(String tab, int row, String column, Fault fault, String found, Optional<Excess> excess) {
    private static final int LONGEST_CELL = 60;
    private static final int LONGEST_REASON = 200;

    /** What can be wrong. */
    public enum Fault {
        MISSING,
        NO_DATE,
        NO_TIMELINE_DATE,
        NO_NUMBER,
        NOT_POSITIVE,
        TOO_LONG,
        TWICE,
        ENDS_BEFORE_START,
        NO_RULE,
        NO_ZONE,
        NO_CHANNEL,
        NO_LINK,
        NO_TARGET_KIND,
        NO_ACTION,
        UNKNOWN_TARGET,
        SEVERAL_TARGETS,
        NEEDS_START,
        /** A column of the tab is not there. */
        NO_COLUMN,
        /** The tab has no rows any more. */
        EMPTY,
        /** The tab could not be read. */
        UNREADABLE
    }

    /** How long a cell is, and may be; in characters. */
    public record Excess(int length, int most) {}

    public RowProblem {
        excess = excess == null ? Optional.empty() : excess;
        found = TextCut.to(row == 0 ? LONGEST_REASON : LONGEST_CELL, found);
    }

    public RowProblem(String tab, int row, String column, Fault fault, String found) {
        this(tab, row, column, fault, found, Optional.empty());
    }

    RowProblem exceeding(int length, int most) {
        return new RowProblem(tab, row, column, fault, found, Optional.of(new Excess(length, most)));
    }

    static RowProblem ofTab(String tab, Fault fault, String found) {
        return new RowProblem(tab, 0, "", fault, found);
    }
}
