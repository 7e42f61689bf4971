package bot.k98.contracts.queue;

import bot.k98.contracts.discord.ReplyAddress;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;

/**
 * Something is asked of a channel's line. Topic {@code queue.requests}, key: channel: uses of the bot come in by user, and go this
 * way to the task that holds the line.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface QueueRequest {
    String channelId();

    /** @param profiles that may fit, tried in order */
    @JsonTypeName("SubmitFiles")
    record SubmitFiles(ReplyAddress to, String guildId, String channelId, List<Upload> uploads, List<String> profiles)
            implements QueueRequest {
        public SubmitFiles {
            uploads = List.copyOf(uploads);
            profiles = List.copyOf(profiles);
        }
    }

    @JsonTypeName("RetryJob")
    record RetryJob(ReplyAddress to, JobKey job) implements QueueRequest {
        @Override
        public String channelId() {
            return job.channelId();
        }
    }

    @JsonTypeName("CancelJob")
    record CancelJob(ReplyAddress to, JobKey job) implements QueueRequest {
        @Override
        public String channelId() {
            return job.channelId();
        }
    }

    /** The snapshot of an importing job is news and became the current one. */
    @JsonTypeName("SnapshotPublished")
    record SnapshotPublished(JobKey job, int attempt, Publication publication) implements QueueRequest {
        @Override
        public String channelId() {
            return job.channelId();
        }
    }

    /** @param sameAs the job that brought the same rows for the same profile and period */
    @JsonTypeName("SnapshotKnown")
    record SnapshotKnown(JobKey job, int attempt, String sameAs) implements QueueRequest {
        @Override
        public String channelId() {
            return job.channelId();
        }
    }
}
