package bot.k98.watchdog.process;

import bot.k98.watchdog.domain.child.ChildEvent.Exited;
import bot.k98.watchdog.domain.child.ProcessId;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Starts, watches and ends child processes. */
public interface ChildProcesses {
    /**
     * @param restarts how often it was started before, kept for the watchdog after this one
     * @param onExit called once from any thread, with the exit code
     * @throws IOException when the operating system could not start it
     */
    ProcessId launch(ChildProgram program, int restarts, Consumer<Exited> onExit) throws IOException;

    /**
     * The process that an earlier watchdog started for this program, if it still runs.
     *
     * @param onExit called once from any thread; the exit code may be unknown
     */
    Optional<ProcessId> survivor(ChildProgram program, Consumer<Exited> onExit);

    /** As it was kept with the newest start of this program; empty when none is known of. */
    OptionalInt restarts(ChildProgram program);

    /** SIGTERM. */
    void terminate(ProcessId process);

    /** SIGKILL. */
    void kill(ProcessId process);
}
