package bot.k98.watchdog.supervision;

import bot.k98.watchdog.domain.child.ChildEvent.Exited;
import bot.k98.watchdog.domain.child.ProcessId;
import bot.k98.watchdog.process.ChildProcesses;
import bot.k98.watchdog.process.ChildProgram;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** An operating system that starts what it is asked to, and whose processes outlive the watchdog until a test ends them. */
final class InMemoryProcesses implements ChildProcesses {
    private final Map<String, ProcessId> running = new HashMap<>();
    private final Map<String, Integer> restarts = new HashMap<>();
    private long pids = 100;

    @Override
    public ProcessId launch(ChildProgram program, int restarted, Consumer<Exited> onExit) {
        ProcessId process = new ProcessId(pids++, Instant.EPOCH);
        running.put(program.name(), process);
        restarts.put(program.name(), restarted);
        return process;
    }

    @Override
    public Optional<ProcessId> survivor(ChildProgram program, Consumer<Exited> onExit) {
        return Optional.ofNullable(running.get(program.name()));
    }

    @Override
    public OptionalInt restarts(ChildProgram program) {
        return restarts.containsKey(program.name())
                ? OptionalInt.of(restarts.get(program.name()))
                : OptionalInt.empty();
    }

    /** Its process is gone, whether a watchdog looks or not. */
    ProcessId gone(String name) {
        return running.remove(name);
    }

    @Override
    public void terminate(ProcessId process) {}

    @Override
    public void kill(ProcessId process) {}
}
