package bot.k98.runtime.process;

import java.io.PrintStream;

/** What {@code ./k98 doctor} finds, a line each as it is found. */
public final class Diagnosis {
    private final PrintStream out;
    private int problems;

    public Diagnosis(PrintStream out) {
        this.out = out;
    }

    public void good(String subject, String what) {
        say("ok ", subject, what);
    }

    /** @param what is wrong and what to do */
    public void bad(String subject, String what) {
        problems++;
        say("BAD", subject, what);
    }

    /** Something to know, neither good nor bad. */
    public void note(String subject, String what) {
        say("   ", subject, what);
    }

    private void say(String mark, String subject, String what) {
        out.println(mark + "  " + subject + ": " + what);
    }

    /** 0, or 1 when something is wrong. */
    public int exitCode() {
        return problems == 0 ? ExitCode.OK : 1;
    }
}
