package bot.k98.contracts.queue;

import bot.k98.contracts.discord.ReplyAddress;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Set;

/** Something for any worker to do. Topic {@code queue.work}, key: job. May come twice; whoever does it reports under its attempt. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Work {
    JobKey job();

    /** Copy the bytes from Discord before their link dies, and look at what they are. */
    @JsonTypeName("FetchFile")
    record FetchFile(JobKey job, int attempt, Upload upload) implements Work {}

    /** Read the rows by the first profile that fits, and write the snapshot. */
    @JsonTypeName("ParseFile")
    record ParseFile(JobKey job, int attempt, Upload upload, StoredFile file, List<String> profiles) implements Work {
        public ParseFile {
            profiles = List.copyOf(profiles);
        }
    }

    /** Copy a snapshot into the profile's Google Sheet. */
    @JsonTypeName("ExportSnapshot")
    record ExportSnapshot(JobKey job, int attempt, ImportResult result, Publication publication) implements Work {}

    /** Stop what was begun under this or an older attempt: nobody wants it any more. */
    @JsonTypeName("WithdrawWork")
    record WithdrawWork(JobKey job, int attempt) implements Work {}

    /**
     * Delete files: the guild that they were of is no more.
     *
     * @param job whose they were
     * @param hashes of their bytes, whatever their kind
     */
    @JsonTypeName("RemoveFiles")
    record RemoveFiles(JobKey job, Set<String> hashes) implements Work {
        public RemoveFiles {
            hashes = Set.copyOf(hashes);
        }
    }

    /**
     * Answer with the list of bad rows as a file.
     *
     * @param report its hash
     * @param name of the uploaded file, for the name of the list
     */
    @JsonTypeName("SendReport")
    record SendReport(JobKey job, ReplyAddress to, String report, String name) implements Work {}
}
