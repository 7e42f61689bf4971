package bot.k98.watchdog.domain.child;

/** What the supervisor does for a decision. */
public sealed interface ChildAction {
    /** Start the process; answered by {@link ChildEvent.Launched} or {@link ChildEvent.LaunchFailed}. */
    record Launch() implements ChildAction {}

    /** Ask it to finish, to leave its groups and to end. */
    record AskToDrain(ProcessId process) implements ChildAction {}

    /** Ask it to end (SIGTERM). */
    record Terminate(ProcessId process) implements ChildAction {}

    /** End it (SIGKILL). */
    record Kill(ProcessId process) implements ChildAction {}

    /** Write it down: progress, log, crash log, audit. */
    record Tell(ChildFact fact) implements ChildAction {}
}
