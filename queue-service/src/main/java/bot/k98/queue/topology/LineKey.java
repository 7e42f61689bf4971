package bot.k98.queue.topology;

import bot.k98.contracts.queue.JobKey;

/** Whose line. */
record LineKey(String guildId, String channelId) {
    static final String SEPARATOR = "|";

    static LineKey of(JobKey job) {
        return new LineKey(job.guildId(), job.channelId());
    }

    String text() {
        return guildId + SEPARATOR + channelId;
    }

    String row(String jobId) {
        return text() + SEPARATOR + jobId;
    }
}
