package bot.k98.contracts.queue;

import bot.k98.contracts.DeterministicId;
import bot.k98.contracts.Trace;

/**
 * Which job, and where it stands in line.
 *
 * @param channelId its line: jobs of one channel run one after the other
 * @param jobId unique over all channels; 12 hexadecimal digits
 */
public record JobKey(String guildId, String channelId, String jobId) {
    private static final int ID_LENGTH = 12;

    /** The job of an attachment of a message: the same however often the message comes. */
    public static JobKey of(String guildId, String channelId, String messageId, String attachmentId) {
        String id = DeterministicId.hex("job", messageId, attachmentId).substring(0, ID_LENGTH);
        return new JobKey(guildId, channelId, id);
    }

    /** The trace of all that happens to the job. */
    public Trace trace() {
        return Trace.of("job", jobId);
    }
}
