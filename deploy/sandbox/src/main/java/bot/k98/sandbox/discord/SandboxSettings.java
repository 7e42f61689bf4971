package bot.k98.sandbox.discord;

import bot.k98.sandbox.play.Durations;
import bot.k98.sandbox.play.PlayError;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * What the environment says.
 *
 * @param port on 127.0.0.1; 0 takes a free one
 * @param dataDir DATA_DIR; the state is in its folder {@code discord}
 * @param token the one bot token that is accepted
 * @param nonceWindow how long an enforced nonce is remembered
 */
public record SandboxSettings(int port, Path dataDir, String token, Duration nonceWindow) {
    private static final int HIGHEST_PORT = 65_535;

    public SandboxSettings {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("SANDBOX_PORT=" + port + " is no port; use 0 to " + HIGHEST_PORT);
        }
        if (nonceWindow.isNegative()) {
            throw new IllegalArgumentException("NONCE_WINDOW=" + nonceWindow + " is negative; use 3m");
        }
    }

    /** Throws {@link IllegalArgumentException} that names the variable and what is allowed. */
    public static SandboxSettings from(Map<String, String> env) {
        int base = number("K98_PORT_BASE", env.getOrDefault("K98_PORT_BASE", "8600"));
        String port = env.getOrDefault("SANDBOX_PORT", Integer.toString(base));
        try {
            return new SandboxSettings(
                    number("SANDBOX_PORT", port),
                    Path.of(env.getOrDefault("DATA_DIR", "data")),
                    env.getOrDefault("DISCORD_BOT_TOKEN", "local-sandbox"),
                    Durations.parse("NONCE_WINDOW", env.getOrDefault("NONCE_WINDOW", "3m")));
        } catch (PlayError e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static int number(String name, String text) {
        if (!text.matches("\\d{1,5}")) {
            throw new IllegalArgumentException(name + "=" + text + " is no port; use 0 to " + HIGHEST_PORT);
        }
        return Integer.parseInt(text);
    }

    Path folder() {
        return dataDir.resolve("discord");
    }
}
