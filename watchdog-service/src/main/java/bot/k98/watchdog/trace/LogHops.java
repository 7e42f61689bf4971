package bot.k98.watchdog.trace;

import bot.k98.contracts.TextCut;
import bot.k98.watchdog.domain.logs.LogEntry;
import bot.k98.watchdog.domain.trace.Hop;
import bot.k98.watchdog.domain.trace.TraceReference;
import bot.k98.watchdog.logs.LogFolder;
import java.util.ArrayList;
import java.util.List;

/** What processes of this machine wrote of a trace into their logs. */
final class LogHops {
    private static final String LOG = "log.txt";
    private static final int LINES = 20_000;
    private static final int WORDS = 160;

    private LogHops() {}

    static List<Hop> of(LogFolder logs, TraceReference reference) {
        List<Hop> hops = new ArrayList<>();
        for (String process : logs.processes()) {
            logs.tail(process, LOG, LINES).stream()
                    .filter(reference::isIn)
                    .flatMap(line -> LogEntry.begin(process, line).stream())
                    .map(LogHops::hop)
                    .forEach(hops::add);
        }
        return hops;
    }

    private static Hop hop(LogEntry entry) {
        return new Hop(entry.at(), "log", entry.from(), TextCut.to(WORDS, entry.words()));
    }
}
