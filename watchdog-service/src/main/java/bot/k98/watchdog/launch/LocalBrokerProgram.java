package bot.k98.watchdog.launch;

import java.nio.file.Path;
import java.util.List;

/** How the broker that comes with the system is started by itself, without the rest of the fleet. */
public final class LocalBrokerProgram {
    private LocalBrokerProgram() {}

    /**
     * @param home of the installation
     * @throws bot.k98.watchdog.process.CannotStart when it isn't built
     */
    public static List<String> command(Path home) {
        return Programs.sandbox(home, JvmFlags.ofBroker(), Programs.BROKER_MAIN);
    }
}
