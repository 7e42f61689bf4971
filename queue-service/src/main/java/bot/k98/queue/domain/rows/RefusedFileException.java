package bot.k98.queue.domain.rows;

import bot.k98.contracts.queue.Problem;

/** A file can't be imported, and trying again would end the same way. */
public final class RefusedFileException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public RefusedFileException(String code, Object... details) {
        this(Problem.of(code, details));
    }

    public RefusedFileException(Problem problem) {
        super(problem.code());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
