package bot.k98.queue.discord;

import bot.k98.contracts.queue.Job;
import bot.k98.contracts.queue.JobStatus;
import java.util.Arrays;
import java.util.Optional;

/** Which jobs a list shows. */
public record JobFilter(Optional<JobStatus> status, Optional<String> channelId) {
    private static final String PART = "/";

    /** From options; a state that there isn't filters nothing. */
    static JobFilter of(String status, String channelId) {
        return new JobFilter(
                Arrays.stream(JobStatus.values())
                        .filter(one -> one.name().equalsIgnoreCase(status))
                        .findFirst(),
                Optional.ofNullable(channelId).filter(id -> !id.isEmpty()));
    }

    /** From {@link #text}. */
    static JobFilter parse(String text) {
        int part = text.indexOf(PART);
        return part < 0 ? of("", "") : of(text.substring(0, part), text.substring(part + 1));
    }

    /** For a button's id. */
    String text() {
        return status.map(Enum::name).orElse("") + PART + channelId.orElse("");
    }

    boolean takes(Job job) {
        return status.map(job.status()::equals).orElse(true)
                && channelId.map(job.key().channelId()::equals).orElse(true);
    }
}
