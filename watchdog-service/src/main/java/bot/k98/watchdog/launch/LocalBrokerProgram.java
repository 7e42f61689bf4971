package bot.k98.watchdog.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the broker that comes with the system is started by itself, without the rest of the fleet. */
public final class LocalBrokerProgram {
    static final String MAIN = "bot.k98.sandbox.broker.BrokerMain";

    private LocalBrokerProgram() {}

    /**
     * @param home of the installation, an absolute path
     * @throws bot.k98.watchdog.process.CannotStart when it isn't built
     */
    public static List<String> command(Path home) {
        Installation installation = new Installation(home);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(installation.flags("broker"));
        command.addAll(installation.sandbox(MAIN));
        return command;
    }
}
