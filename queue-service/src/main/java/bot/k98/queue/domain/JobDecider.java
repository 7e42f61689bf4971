package bot.k98.queue.domain;

import bot.k98.contracts.queue.JobKey;
import bot.k98.contracts.queue.QueueRequest;
import bot.k98.contracts.queue.Upload;
import bot.k98.contracts.queue.WorkReport;
import java.time.Instant;
import java.util.List;

/** Decides what becomes of a channel's line. Changes nothing by itself. */
public interface JobDecider {
    /** A message with files came. A job that is known already is left as it is. */
    Decision receive(ChannelLine line, JobKey key, Upload upload, List<String> profiles, Instant now);

    /** Somebody asks for something, or the catalogue says what became of a snapshot. */
    Decision request(ChannelLine line, QueueRequest request, Instant now);

    /** A worker reports. A report of an older attempt changes nothing. */
    Decision report(ChannelLine line, WorkReport report, Instant now);

    /** Time passed. */
    Decision wake(ChannelLine line, Instant now);
}
