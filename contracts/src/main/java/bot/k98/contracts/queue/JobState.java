package bot.k98.contracts.queue;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a job stands. Only what a state's methods lead to can follow it:
 *
 * <pre>
 * received ─▶ downloading ─▶ checked ─▶ parsing ─▶ importing ─▶ imported (done, or partial with bad rows)
 *    ▲────────────┘             ▲──────────┘           └──────▶ skipped (same content as an earlier job)
 *      fault: again               fault: again
 * every open state but importing ─▶ failed, cancelled ─▶ received or checked, when somebody retries
 * </pre>
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(JobState.Received.class),
    @JsonSubTypes.Type(JobState.Downloading.class),
    @JsonSubTypes.Type(JobState.Checked.class),
    @JsonSubTypes.Type(JobState.Parsing.class),
    @JsonSubTypes.Type(JobState.Importing.class),
    @JsonSubTypes.Type(JobState.Imported.class),
    @JsonSubTypes.Type(JobState.Skipped.class),
    @JsonSubTypes.Type(JobState.Failed.class),
    @JsonSubTypes.Type(JobState.Cancelled.class)
})
public sealed interface JobState {
    /** On its way. */
    sealed interface Open extends JobState {}

    /** Nothing more happens by itself, save the export of an {@link Imported} one. */
    sealed interface Ended extends JobState {
        Instant endedAt();
    }

    /** Known; its bytes are still at Discord. */
    @JsonTypeName("received@1")
    record Received(Turn turn) implements Open {
        public Received release() {
            return new Received(turn.release());
        }

        public Downloading start(Instant leaseUntil) {
            return new Downloading(turn.release(), leaseUntil);
        }
    }

    /** A worker copies the bytes. */
    @JsonTypeName("downloading@1")
    record Downloading(Turn turn, Instant leaseUntil) implements Open {
        public Downloading renew(Instant until) {
            return new Downloading(turn, until);
        }

        public Received again(Turn next) {
            return new Received(next);
        }

        public Checked fetched(StoredFile file, Instant now) {
            return new Checked(file, turn.anew(now));
        }
    }

    /** The bytes are safe and of a kind that can be read; waits for its turn in the channel. */
    @JsonTypeName("checked@1")
    record Checked(StoredFile file, Turn turn) implements Open {
        public Checked release() {
            return new Checked(file, turn.release());
        }

        public Parsing start(Instant leaseUntil) {
            return new Parsing(file, turn.release(), leaseUntil);
        }
    }

    /** A worker reads the rows. */
    @JsonTypeName("parsing@1")
    record Parsing(StoredFile file, Turn turn, Instant leaseUntil) implements Open {
        public Parsing renew(Instant until) {
            return new Parsing(file, turn, until);
        }

        public Checked again(Turn next) {
            return new Checked(file, next);
        }

        public Importing parsed(ImportResult result) {
            return new Importing(file, turn, result);
        }
    }

    /** The rows are a snapshot; whether it is news is being decided. */
    @JsonTypeName("importing@1")
    record Importing(StoredFile file, Turn turn, ImportResult result) implements Open {
        public Imported published(Publication publication, Export export) {
            return new Imported(file, result, publication, export);
        }

        public Skipped known(String sameAs, Instant now) {
            return new Skipped(file, turn, result, sameAs, now);
        }
    }

    /** The snapshot is published. */
    @JsonTypeName("imported@1")
    record Imported(StoredFile file, ImportResult result, Publication publication, Export export) implements Ended {
        @Override
        public Instant endedAt() {
            return publication.at();
        }

        public Imported with(Export next) {
            return new Imported(file, result, publication, next);
        }
    }

    /** @param sameAs the job that imported the same rows for the same profile and period */
    @JsonTypeName("skipped@1")
    record Skipped(StoredFile file, Turn turn, ImportResult result, String sameAs, Instant endedAt) implements Ended {}

    /** @param file absent when the bytes never came */
    @JsonTypeName("failed@1")
    record Failed(Optional<StoredFile> file, Turn turn, Problem problem, Instant endedAt) implements Ended {
        public Open retry(Instant now) {
            return anew(file, turn, now);
        }
    }

    /** @param by user id */
    @JsonTypeName("cancelled@1")
    record Cancelled(Optional<StoredFile> file, Turn turn, String by, Instant endedAt) implements Ended {
        public Open retry(Instant now) {
            return anew(file, turn, now);
        }
    }

    private static Open anew(Optional<StoredFile> file, Turn turn, Instant now) {
        return file.<Open>map(stored -> new Checked(stored, turn.anew(now)))
                .orElseGet(() -> new Received(turn.anew(now)));
    }

    /** In one word. */
    default JobStatus status() {
        return switch (this) {
            case Received ignored -> JobStatus.RECEIVED;
            case Downloading ignored -> JobStatus.DOWNLOADING;
            case Checked ignored -> JobStatus.CHECKED;
            case Parsing ignored -> JobStatus.PARSING;
            case Importing ignored -> JobStatus.IMPORTING;
            case Imported imported -> imported.result().badRows() == 0 ? JobStatus.DONE : JobStatus.PARTIAL;
            case Skipped ignored -> JobStatus.SKIPPED;
            case Failed ignored -> JobStatus.FAILED;
            case Cancelled ignored -> JobStatus.CANCELLED;
        };
    }
}
