package bot.k98.watchdog.machine;

import bot.k98.contracts.ops.Heartbeat.Beat;
import bot.k98.runtime.config.Configuration;
import bot.k98.runtime.config.Variables;
import bot.k98.runtime.process.Directories;
import bot.k98.runtime.process.ExitCode;
import bot.k98.watchdog.domain.child.ProcessId;
import bot.k98.watchdog.files.OperatorLog;
import bot.k98.watchdog.judge.BeatFiles;
import bot.k98.watchdog.process.LastWords;
import bot.k98.watchdog.restarts.Restart;
import bot.k98.watchdog.restarts.Restart.Kind;
import bot.k98.watchdog.restarts.RestartBook;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;

/**
 * Writes down how the watchdog itself ended before this start, since nobody watched then. All that is left of that run is its last heartbeat and,
 * unless it was killed, its word of its end.
 */
@ApplicationScoped
class OwnLastRun {
    /** Before the first heartbeat of this run takes the place of that one. */
    private static final int FIRST = 0;

    private final OperatorLog log;
    private final RestartBook restarts;
    private final Directories directories;
    private final Clock clock;
    private final int restartCode;

    @Inject
    OwnLastRun(
            OperatorLog log, RestartBook restarts, Directories directories, Clock clock, Configuration configuration) {
        this(log, restarts, directories, clock, configuration.get(Variables.RESTART_EXIT_CODE));
    }

    OwnLastRun(OperatorLog log, RestartBook restarts, Directories directories, Clock clock, int restartCode) {
        this.log = log;
        this.restarts = restarts;
        this.directories = directories;
        this.clock = clock;
        this.restartCode = restartCode;
    }

    void look(@Observes @Priority(FIRST) StartupEvent event) {
        look(clock.instant());
    }

    void look(Instant now) {
        BeatFiles.at(directories.heartbeatFile()).ifPresent(last -> tell(last, now));
    }

    /** A stop that an operator asked for stands in the log already. */
    private void tell(Beat last, Instant now) {
        OptionalInt code = new LastWords(directories.log()).exitCode(new ProcessId(last.pid(), last.startedAt()));
        long ran = Duration.between(last.startedAt(), last.ts()).toSeconds();
        if (code.isEmpty()) {
            crashed(last, "it left no word of its end", ran, now);
        } else if (code.getAsInt() == ExitCode.CONFIGURATION) {
            crashed(last, "exit " + code.getAsInt(), ran, now);
        } else if (code.getAsInt() == restartCode) {
            log.info("planned restart instance=%s ran_s=%d".formatted(last.instance(), ran));
            note(last, Kind.PLANNED, "asked for it after " + ran + " s", now);
        }
    }

    private void crashed(Beat last, String how, long ran, Instant now) {
        log.crash("crashed instance=%s pid=%d how=\"%s\" ran_s=%d last_heartbeat=%s"
                .formatted(last.instance(), last.pid(), how, ran, last.ts()));
        note(last, Kind.CRASHED, how, now);
    }

    private void note(Beat last, Kind kind, String how, Instant now) {
        restarts.note(new Restart(now, last.instance(), kind, how));
    }
}
