package bot.k98.runtime.process;

/** What a process's end means to whoever supervises it. */
public final class ExitCode {
    public static final int OK = 0;

    /** Fatal configuration: starting again would fail in the same way. BSD's EX_CONFIG; systemd units name it in RestartPreventExitStatus. */
    public static final int CONFIGURATION = 78;

    /** Ended by SIGTERM: 128 and the signal's number, as shells, Docker and systemd count. */
    public static final int TERMINATED = 143;

    private ExitCode() {}
}
