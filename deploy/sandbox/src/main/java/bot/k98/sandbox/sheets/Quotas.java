package bot.k98.sandbox.sheets;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Google's request quotas: 60 per minute and user, 300 per minute and project, reads and writes apart (the figures of the Sheets API's page of limits,
 * as of 2026). Counted over a sliding minute.
 */
final class Quotas {

    static final int PER_USER = 60;
    static final int PER_PROJECT = 300;

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<String, Deque<Instant>> spent = new HashMap<>();

    Quotas(Clock clock) {
        this.clock = clock;
    }

    /** @throws GoogleError 429 when this request is one too many; it doesn't count then */
    synchronized void spend(String user, boolean reading) {
        String metric = reading ? "Read" : "Write";
        Instant now = clock.instant();
        Deque<Instant> ofUser = window(metric + user, now);
        Deque<Instant> ofProject = window(metric, now);
        if (ofUser.size() >= PER_USER) {
            throw GoogleError.quota(metric, " per user");
        }
        if (ofProject.size() >= PER_PROJECT) {
            throw GoogleError.quota(metric, "");
        }
        ofUser.add(now);
        ofProject.add(now);
    }

    private Deque<Instant> window(String key, Instant now) {
        Deque<Instant> window = spent.computeIfAbsent(key, unused -> new ArrayDeque<>());
        while (!window.isEmpty() && !window.peek().isAfter(now.minus(WINDOW))) {
            window.poll();
        }
        return window;
    }

    synchronized void forget() {
        spent.clear();
    }
}
