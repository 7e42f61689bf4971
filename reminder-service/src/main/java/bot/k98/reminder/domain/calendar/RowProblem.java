package bot.k98.reminder.domain.calendar;

import bot.k98.contracts.TextCut;

/**
 * A cell that can't be understood. Its row is left out, or stays as it was when it could be read last.
 *
 * @param tab as in the spreadsheet
 * @param row as the spreadsheet counts: the headings are row 1; 0 for the tab as a whole
 * @param column its heading; empty when it is about the row
 * @param fault what is wrong
 * @param found what stands there, or why a tab as a whole could not be read; cut
 */
public record RowProblem(String tab, int row, String column, Fault fault, String found) {
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

    public RowProblem {
        found = TextCut.to(row == 0 ? LONGEST_REASON : LONGEST_CELL, found);
    }

    static RowProblem ofTab(String tab, Fault fault, String found) {
        return new RowProblem(tab, 0, "", fault, found);
    }
}
