package bot.k98.watchdog.machine;

import bot.k98.contracts.ops.Heartbeat.Beat;
import bot.k98.runtime.process.Directories;
import bot.k98.runtime.process.ExitCode;
import bot.k98.watchdog.domain.child.ProcessId;
import bot.k98.watchdog.domain.machine.StartBook;
import bot.k98.watchdog.domain.ops.InstanceStatus.AgedBeat;
import bot.k98.watchdog.domain.ops.Situation;
import bot.k98.watchdog.files.OperatorLog;
import bot.k98.watchdog.process.LastWords;
import bot.k98.watchdog.restarts.Restart;
import bot.k98.watchdog.restarts.Restart.Kind;
import bot.k98.watchdog.restarts.RestartBook;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Writes of processes that systemd or Docker starts again what {@link bot.k98.watchdog.files.FleetLog} and {@link RestartBook} have of those that
 * this watchdog starts again. How one ended, only it can have said itself. Of this watchdog's own end {@link OwnLastRun} tells.
 */
@ApplicationScoped
class PlatformStarts {
    private final OperatorLog log;
    private final RestartBook restarts;
    private final Directories directories;
    private final StartBook book = new StartBook();

    PlatformStarts(OperatorLog log, RestartBook restarts, Directories directories) {
        this.log = log;
        this.restarts = restarts;
        this.directories = directories;
    }

    /** How often each was started again in the last 10 minutes. An old heartbeat is of a run before this one's: of it nothing is known. */
    Map<String, Integer> look(Situation situation, Instant now) {
        situation.instances().stream()
                .filter(instance ->
                        instance.supervised().isEmpty() && !instance.name().equals(directories.instance()))
                .flatMap(instance -> instance.beat().stream())
                .filter(AgedBeat::fresh)
                .forEach(aged -> look(aged.beat(), now));
        return book.counts(now);
    }

    private void look(Beat beat, Instant now) {
        book.heard(beat.instance(), beat.startedAt(), now).ifPresent(before -> tell(beat, before, now));
    }

    /** One that ended in order was asked to: by an operator, or with SIGTERM, which is how systemd and Docker ask. */
    private void tell(Beat beat, Instant before, Instant now) {
        OptionalInt code = exitCode(beat.instance(), before);
        String how = code.isPresent() ? "exit " + code.getAsInt() : "it left no word of its end";
        boolean asked = code.isPresent() && code.getAsInt() != ExitCode.CONFIGURATION;
        String line = "started again instance=%s pid=%d how=\"%s\" recent=%d"
                .formatted(beat.instance(), beat.pid(), how, book.counts(now).get(beat.instance()));
        if (asked) {
            log.info(line);
        } else {
            log.crash(line);
        }
        restarts.note(new Restart(now, beat.instance(), asked ? Kind.PLANNED : Kind.CRASHED, how));
    }

    private OptionalInt exitCode(String instance, Instant before) {
        return new LastWords(directories.logRoot().resolve(instance)).exitCode(new ProcessId(0, before));
    }
}
