package bot.k98.watchdog.judge;

import bot.k98.runtime.health.Loop;
import bot.k98.runtime.health.Loops;
import bot.k98.runtime.process.Directories;
import bot.k98.runtime.process.Periodic;
import bot.k98.watchdog.domain.judgement.Judgement;
import bot.k98.watchdog.files.OperatorLog;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Judges every two seconds and writes it down. */
@ApplicationScoped
class JudgementWriter {
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final Watch watch;
    private final LastWhole lastWhole;
    private final OperatorLog log;
    private final Clock clock;
    private final Loop loop;
    private final BeatFiles beats;
    private final JudgementFile file;
    private final HeartbeatLines lines = new HeartbeatLines();
    private Periodic judging;

    JudgementWriter(
            Watch watch, LastWhole lastWhole, OperatorLog log, Directories directories, Clock clock, Loops loops) {
        this.watch = watch;
        this.lastWhole = lastWhole;
        this.log = log;
        this.clock = clock;
        this.loop = loops.register("judgement");
        this.beats = new BeatFiles(directories.logRoot());
        this.file = new JudgementFile(directories.logRoot().resolve("heartbeat.json"));
    }

    void start(@Observes StartupEvent event) {
        judging = Periodic.every(EVERY, "judgement", this::judge);
    }

    void stop(@Observes ShutdownEvent event) {
        judging.close();
    }

    private void judge() {
        Instant now = clock.instant();
        watch.stopped(beats.stopped());
        watch.heard(beats.read());
        Judgement judgement = watch.judgement();
        if (judgement.allFresh()) {
            lastWhole.seen(now);
        }
        lines.line(judgement, now).ifPresent(line -> {
            if (line.warning()) {
                log.warn(line.text());
            } else {
                log.info(line.text());
            }
        });
        try {
            file.write(judgement, now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        loop.turned();
    }
}
