package bot.k98.watchdog.process;

import bot.k98.watchdog.domain.child.ChildEvent.Exited;
import bot.k98.watchdog.domain.child.ProcessId;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** Starts, watches and ends child processes. */
public interface ChildProcesses {
    /**
     * @param onExit called once from any thread, with the exit code
     * @throws IOException when the operating system could not start it
     */
    ProcessId launch(ChildProgram program, Consumer<Exited> onExit) throws IOException;

    /**
     * The process that an earlier watchdog started for this program, if it still runs.
     *
     * @param onExit called once from any thread; the exit code may be unknown
     */
    Optional<ProcessId> survivor(ChildProgram program, Consumer<Exited> onExit);

    /** SIGTERM. */
    void terminate(ProcessId process);

    /** SIGKILL. */
    void kill(ProcessId process);
}
