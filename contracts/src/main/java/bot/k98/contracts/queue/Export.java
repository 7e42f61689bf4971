package bot.k98.contracts.queue;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a snapshot's copy in Google Sheets is. A sheet that can't be written does not undo the import.
 *
 * @param leaseUntil while a worker writes: when it counts as gone
 * @param problem why it failed
 */
public record Export(Status status, Turn turn, Optional<Instant> leaseUntil, Optional<Problem> problem) {
    /** Where it stands. */
    public enum Status {
        /** The profile names no sheet. */
        NOT_WANTED,
        WAITING,
        WRITING,
        DONE,
        FAILED
    }

    public static Export notWanted(Turn turn) {
        return new Export(Status.NOT_WANTED, turn, Optional.empty(), Optional.empty());
    }

    public static Export waiting(Turn turn) {
        return new Export(Status.WAITING, turn, Optional.empty(), Optional.empty());
    }

    public Export writing(Instant lease) {
        return new Export(Status.WRITING, turn, Optional.of(lease), Optional.empty());
    }

    public Export done() {
        return new Export(Status.DONE, turn, Optional.empty(), Optional.empty());
    }

    public Export failed(Problem why) {
        return new Export(Status.FAILED, turn, Optional.empty(), Optional.of(why));
    }

    public boolean unfinished() {
        return status == Status.WAITING || status == Status.WRITING;
    }
}
