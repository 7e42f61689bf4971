package bot.k98.queue.topology;

import bot.k98.queue.domain.JobDecider;
import bot.k98.queue.domain.profile.Profiles;
import bot.k98.queue.metrics.QueueMetrics;
import java.time.Clock;
import java.util.Optional;

/**
 * What all tasks share.
 *
 * @param boardChannel where the live board stands; absent: there is none
 */
public record Tools(
        JobDecider decider, Profiles profiles, Optional<String> boardChannel, Clock clock, QueueMetrics metrics) {}
