package bot.k98.watchdog.launch;

import bot.k98.contracts.ServiceName;
import java.util.List;
import java.util.stream.Stream;

/**
 * JVM flags per process, the one table of them. Small machines are the rule: the serial collector and compact headers keep a process small,
 * the first compiler tier alone starts it sooner, and a heap that can't be had ends the process rather than leaving it half alive.
 */
final class JvmFlags {
    private static final List<String> ALL = List.of(
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-Xms32m",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private JvmFlags() {}

    static List<String> of(ServiceName service) {
        return with(
                switch (service) {
                    case GATEWAY -> "-Xmx192m";
                    case REMINDER -> "-Xmx192m";
                    case QUEUE -> "-Xmx256m";
                    case WATCHDOG -> "-Xmx128m";
                });
    }

    static List<String> ofBroker() {
        return with("-Xmx192m");
    }

    static List<String> ofDiscord() {
        return with("-Xmx128m");
    }

    private static List<String> with(String heap) {
        return Stream.concat(ALL.stream(), Stream.of(heap)).toList();
    }
}
