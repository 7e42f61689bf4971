package bot.k98.reminder.domain.calendar;

/** A cell that can't be understood; caught where its row is read. */
final class BadCellException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient RowProblem problem;

    BadCellException(RowProblem problem) {
        super(problem.fault().name(), null, false, false);
        this.problem = problem;
    }

    RowProblem problem() {
        return problem;
    }
}
