package bot.k98.sandbox.rest;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * Rate limits: one window per bucket, and one over everything a bot does. Discord tells its figures in headers only and changes them at will; those here are of
 * the size that is seen in practice (5 messages in 5 s per channel), the global one is documented (50/s).
 */
final class Buckets {
    private static final int GLOBAL = 50;
    private static final Size OTHERS = new Size(30, 10_000);
    private static final Map<String, Size> SIZES = Map.of(
            "POST /channels/{channel_id}/messages", new Size(5, 5_000),
            "PATCH /channels/{channel_id}/messages/{message_id}", new Size(5, 5_000),
            "DELETE /channels/{channel_id}/messages/{message_id}", new Size(5, 1_000),
            "POST /webhooks/{webhook_id}/{webhook_token}", new Size(5, 2_000),
            "PATCH /webhooks/{webhook_id}/{webhook_token}/messages/{message_id}", new Size(5, 2_000));

    /** A bucket as it is after a request. Times are milliseconds since 1970. */
    record Verdict(boolean allowed, String bucket, int limit, int remaining, long resetAt, long resetAfter) {}

    private record Size(int requests, long millis) {}

    private record Window(long end, int used) {}

    private final InstantSource clock;
    private final Map<String, Window> windows = new HashMap<>();
    private boolean on = true;

    Buckets(InstantSource clock) {
        this.clock = clock;
    }

    void turn(boolean on) {
        this.on = on;
        windows.clear();
    }

    /** Milliseconds until the global limit lets another request in; 0 for now, which counts it. */
    long globalWait() {
        Window window = window("global", new Size(GLOBAL, 1_000));
        return !on || window.used() <= GLOBAL ? 0 : window.end() - clock.millis();
    }

    Verdict take(Operation operation, String major) {
        String key = operation.method() + " " + operation.template();
        Size size = SIZES.getOrDefault(key, OTHERS);
        Window window = window(key + " " + major, size);
        String name = Integer.toHexString(key.hashCode());
        int remaining = on ? Math.max(0, size.requests() - window.used()) : size.requests();
        boolean allowed = !on || window.used() <= size.requests();
        return new Verdict(
                allowed, name, size.requests(), remaining, window.end(), Math.max(0, window.end() - clock.millis()));
    }

    private Window window(String key, Size size) {
        long now = clock.millis();
        if (windows.size() > 50_000) {
            windows.values().removeIf(window -> window.end() <= now);
        }
        return windows.merge(
                key,
                new Window(now + size.millis(), 1),
                (old, fresh) -> old.end() <= now ? fresh : new Window(old.end(), old.used() + 1));
    }
}
