package bot.k98.reminder.domain.calendar;

import bot.k98.reminder.domain.calendar.RowProblem.Fault;

/** A cell that can't be understood; caught where its row is read. */
final class BadCellException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient RowProblem problem;

    BadCellException(Row row, String column, Fault fault) {
        super(fault.name(), null, false, false);
        this.problem = row.problem(column, fault);
    }

    RowProblem problem() {
        return problem;
    }
}
