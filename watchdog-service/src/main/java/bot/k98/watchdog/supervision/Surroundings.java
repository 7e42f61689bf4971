package bot.k98.watchdog.supervision;

import bot.k98.watchdog.process.ChildProcesses;
import java.time.InstantSource;

/** What the supervisor works with and doesn't decide about. */
public record Surroundings(ChildProcesses processes, HealthProbe probe, Ground ground, InstantSource clock) {
    /** What else must be there. */
    public interface Ground {
        /** Services may start: the topics are there, or the broker isn't ours to wait for. */
        boolean topicsReady();

        /** The watchdog itself does its work, commands included. */
        boolean watchdogReady();
    }
}
