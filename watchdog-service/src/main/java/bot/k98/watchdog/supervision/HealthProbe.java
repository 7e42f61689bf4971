package bot.k98.watchdog.supervision;

import bot.k98.watchdog.process.ChildProgram;

/** Asks a child how it is. */
@FunctionalInterface
public interface HealthProbe {
    /** What a child says. */
    enum Answer {
        /** Nothing, or that it doesn't live. */
        SILENT,
        /** It lives and waits for something. */
        LIVE,
        /** It does its work. */
        READY
    }

    /** Blocks for at most two seconds; never throws. */
    Answer ask(ChildProgram.Health health);
}
