package bot.k98.sandbox.rest;

import bot.k98.sandbox.rules.DiscordError;
import bot.k98.sandbox.state.Snowflakes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Edits of messages older than an hour have a limit of their own: three in six seconds for each channel (not documented, seen by others), 30046 above. */
final class OldEdits {
    private static final Duration OLD = Duration.ofHours(1);
    private static final Duration WINDOW = Duration.ofSeconds(6);
    private static final int MOST = 3;

    private record Window(long end, int used) {}

    private final InstantSource clock;
    private final Map<String, Window> channels = new HashMap<>();

    OldEdits(InstantSource clock) {
        this.clock = clock;
    }

    /** Counts an edit of this message; throws 30046. */
    void count(String channel, String message) {
        long now = clock.millis();
        if (Snowflakes.millis(message) > now - OLD.toMillis()) {
            return;
        }
        Window window = channels.get(channel);
        if (window == null || window.end() <= now) {
            window = new Window(now + WINDOW.toMillis(), 0);
        }
        if (window.used() == MOST) {
            throw DiscordError.tooManyOldEdits((window.end() - now) / 1000.0);
        }
        channels.put(channel, new Window(window.end(), window.used() + 1));
    }
}
