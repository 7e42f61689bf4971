package bot.k98.contracts.queue;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

/** A worker says how far it is. Topic {@code queue.reports}, key: channel. Refused when the job's attempt is another by now. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface WorkReport {
    JobKey job();

    int attempt();

    /** @param worker the instance, for operators */
    @JsonTypeName("WorkStarted")
    record WorkStarted(JobKey job, int attempt, String worker) implements WorkReport {}

    /** Still at it; every few seconds. A worker that says nothing for longer counts as gone. */
    @JsonTypeName("WorkContinued")
    record WorkContinued(JobKey job, int attempt) implements WorkReport {}

    @JsonTypeName("FileFetched")
    record FileFetched(JobKey job, int attempt, StoredFile file) implements WorkReport {}

    @JsonTypeName("FileParsed")
    record FileParsed(JobKey job, int attempt, ImportResult result) implements WorkReport {}

    @JsonTypeName("SnapshotExported")
    record SnapshotExported(JobKey job, int attempt) implements WorkReport {}

    /** The input is at fault: trying again would end the same way. */
    @JsonTypeName("WorkRefused")
    record WorkRefused(JobKey job, int attempt, Problem problem) implements WorkReport {}

    /**
     * Something around it is at fault: to be tried again.
     *
     * @param problem what to say if it never works
     */
    @JsonTypeName("WorkFaulted")
    record WorkFaulted(JobKey job, int attempt, Problem problem) implements WorkReport {}
}
