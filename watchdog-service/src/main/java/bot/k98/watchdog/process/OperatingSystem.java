package bot.k98.watchdog.process;

import bot.k98.watchdog.domain.child.ChildEvent.Exited;
import bot.k98.watchdog.domain.child.ProcessId;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Real processes. A child doesn't share the watchdog's fate: its console is a file, not a pipe, and it ignores the interrupt that a terminal
 * sends to everything in it, so that Ctrl-C ends the watchdog and the watchdog ends the children in order.
 */
public final class OperatingSystem implements ChildProcesses {
    /** A JVM that starts with a signal ignored leaves it so; exec keeps the pid. */
    private static final List<String> DEAF_TO_THE_TERMINAL =
            List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "k98");

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final RunRecords records;

    public OperatingSystem(RunRecords records) {
        this.records = records;
    }

    @Override
    public ProcessId launch(ChildProgram program, int restarts, Consumer<Exited> onExit) throws IOException {
        Process process = builder(program).start();
        ProcessId id = idOf(process.toHandle());
        records.write(program.name(), new RunRecords.Run(id, restarts));
        var unused =
                process.onExit().thenAccept(ended -> onExit.accept(new Exited(id, OptionalInt.of(ended.exitValue()))));
        return id;
    }

    @Override
    public Optional<ProcessId> survivor(ChildProgram program, Consumer<Exited> onExit) {
        Optional<ProcessId> survivor = recorded(program);
        survivor.ifPresent(
                id -> notifyOfExit(id, new LastWords(program.console().getParent()), onExit));
        return survivor;
    }

    @Override
    public OptionalInt restarts(ChildProgram program) {
        return records.read(program.name())
                .map(run -> OptionalInt.of(run.restarts()))
                .orElseGet(OptionalInt::empty);
    }

    /** The process that runs for this program, if one was started before and does. */
    public Optional<ProcessId> recorded(ChildProgram program) {
        return records.read(program.name()).map(RunRecords.Run::process).filter(OperatingSystem::runs);
    }

    /** The JDK looks after a process that isn't its own child only every few seconds: too late for a restart within one. */
    private static void notifyOfExit(ProcessId id, LastWords words, Consumer<Exited> onExit) {
        Thread.ofVirtual().name("adopted-" + id.pid()).start(() -> {
            while (runs(id)) {
                LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            }
            onExit.accept(new Exited(id, words.exitCode(id)));
        });
    }

    @Override
    public void terminate(ProcessId process) {
        handle(process).ifPresent(ProcessHandle::destroy);
    }

    @Override
    public void kill(ProcessId process) {
        handle(process).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Whether exactly this process runs now, not a later one with the same pid. */
    public static boolean runs(ProcessId process) {
        return handle(process).isPresent();
    }

    private static Optional<ProcessHandle> handle(ProcessId process) {
        return ProcessHandle.of(process.pid())
                .filter(ProcessHandle::isAlive)
                .filter(handle -> idOf(handle).isSameAs(process));
    }

    private static ProcessId idOf(ProcessHandle handle) {
        return new ProcessId(handle.pid(), handle.info().startInstant().orElse(Instant.EPOCH));
    }

    private static ProcessBuilder builder(ChildProgram program) throws IOException {
        ConsoleFile console = new ConsoleFile(program.console());
        console.prepare();
        List<String> command = new ArrayList<>(DEAF_TO_THE_TERMINAL);
        command.addAll(program.command());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(program.console().toFile()));
        builder.environment().clear();
        builder.environment().putAll(program.environment());
        return builder;
    }
}
