package bot.k98.sandbox.broker;

import java.util.List;

/** How to start the broker's process: what a supervisor and the test fixture put before the class path. */
public final class BrokerLaunch {

    /** The class to run. */
    public static final String MAIN_CLASS = "bot.k98.sandbox.broker.BrokerMain";

    /** The line on standard output after which the broker serves starts with this. */
    public static final String READY = "broker ready on ";

    /**
     * Seen on two cores: ready after 2.0 s with 162 MB resident, against 2.6 to 3.7 s and 183 MB without the last two of the -XX flags. The two
     * double-dash flags keep the JDK's warnings about Kafka's native libraries off standard error.
     */
    public static final List<String> JVM_FLAGS = List.of(
            "-Xms64m",
            "-Xmx192m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseCompactObjectHeaders",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private BrokerLaunch() {}
}
