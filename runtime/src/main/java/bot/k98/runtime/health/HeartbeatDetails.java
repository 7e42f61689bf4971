package bot.k98.runtime.health;

import java.util.Map;

/** What else a heartbeat should say; every bean of this type is asked. Few, short, never a secret. Must answer at once. */
public interface HeartbeatDetails {
    Map<String, String> details();
}
