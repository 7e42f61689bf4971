package bot.k98.runtime.log;

import io.quarkus.logging.LoggingFilter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jboss.logging.Logger;

/**
 * Of warnings and errors of one kind, those of one place in the code, no more than {@link Flood#EACH} a minute are written. A minute later one
 * line says how many were left out.
 */
@LoggingFilter(name = "flood")
public final class FloodFilter implements Filter {
    private static final Logger LOG = Logger.getLogger(FloodFilter.class);

    private final Flood flood = new Flood();
    private final Executor afterwards;

    public FloodFilter() {
        this(CompletableFuture.delayedExecutor(Flood.PERIOD.toSeconds(), TimeUnit.SECONDS));
    }

    /** @param afterwards runs what it is given when a period is over */
    FloodFilter(Executor afterwards) {
        this.afterwards = afterwards;
    }

    @Override
    public boolean isLoggable(LogRecord line) {
        if (line.getLevel().intValue() < Level.WARNING.intValue()) {
            return true;
        }
        String kind = line.getLoggerName() + ' ' + line.getMessage();
        int leftOut = flood.leftOut(kind, line.getSequenceNumber(), line.getInstant());
        if (leftOut == 1) {
            afterwards.execute(() -> tell(kind));
        }
        return leftOut == 0;
    }

    private void tell(String kind) {
        int leftOut = flood.take(kind);
        if (leftOut > 0) {
            LOG.warnf("lines left out count=%d like=\"%s\"", leftOut, kind);
        }
    }
}
