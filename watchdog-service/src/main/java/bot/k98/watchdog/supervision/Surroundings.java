package bot.k98.watchdog.supervision;

import bot.k98.contracts.ServiceName;
import bot.k98.watchdog.process.ChildProcesses;
import bot.k98.watchdog.process.ChildProgram;
import java.time.InstantSource;
import java.util.concurrent.CompletionStage;

/** What the supervisor works with and doesn't decide about. */
public record Surroundings(ChildProcesses processes, HealthProbe probe, Ground ground, Crew crew, InstantSource clock) {
    /** What else must be there. */
    public interface Ground {
        /** Services may start: the topics are there, or the broker isn't ours to wait for. */
        boolean topicsReady();

        /** The watchdog itself does its work, commands included. */
        boolean watchdogReady();
    }

    /** How there come to be more instances of a service, and fewer. */
    public interface Crew {
        /** @throws bot.k98.watchdog.process.CannotStart when it isn't built */
        ChildProgram program(ServiceName service, int number);

        /**
         * Asks an instance to hand over its work and to end. Never blocks.
         *
         * @return fails when it can't be asked; then it is ended without
         */
        CompletionStage<?> askToDrain(ServiceName service, String instance);
    }
}
