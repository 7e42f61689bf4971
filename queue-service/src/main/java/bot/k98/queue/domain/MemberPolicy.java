package bot.k98.queue.domain;

import bot.k98.contracts.queue.Job;
import bot.k98.contracts.queue.JobState;

/**
 * What of a job is a member's, and what becomes of it when they want it gone. The upload's name is; the file and what was imported of it are the
 * kingdom's, and who stopped somebody else's job stays on record, as all that officers do.
 */
public final class MemberPolicy {
    private MemberPolicy() {}

    public static boolean uploaded(Job job, String userId) {
        return job.upload().authorId().equals(userId);
    }

    /** Whether they stopped it, and it isn't their own. */
    public static boolean stopped(Job job, String userId) {
        return !uploaded(job, userId)
                && job.state() instanceof JobState.Cancelled cancelled
                && cancelled.by().equals(userId);
    }
}
