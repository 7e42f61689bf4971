package bot.k98.sandbox.broker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import kafka.server.KafkaConfig;
import org.slf4j.LoggerFactory;

/**
 * Starts the broker and prints one line when it serves: {@code broker ready on 127.0.0.1:8601}. Anything else goes to LOG_DIR/broker-1/log.txt.
 *
 * <p>Ends: SIGTERM stops it cleanly within 5 s with exit 143 (or 0 when Kafka ends by itself); 78 when a person has to change something, after
 * one line on standard error that says what; 1 when Kafka fails, with the reason in the log. After a kill the next start recovers.
 */
public final class BrokerMain {

    /** Exit code for what no restart can heal (EX_CONFIG of sysexits.h). */
    private static final int EXIT_CONFIGURATION = 78;

    private static final int EXIT_FAILED = 1;

    /** A stop that takes longer is ended by force: what was acknowledged is on disk or in the page cache, and the next start recovers it. */
    private static final Duration STOP_WITHIN = Duration.ofMillis(4500);

    private BrokerMain() {}

    /** Takes no arguments; see {@link BrokerSettings#from} for the environment. */
    public static void main(String[] arguments) {
        try {
            BrokerSettings settings = BrokerSettings.from(System.getenv());
            StartChecks.check(settings);
            logTo(settings.logs());
            BrokerStorage.formatOnce(settings);
            serve(settings);
        } catch (FatalStart fatal) {
            System.err.println("broker: " + fatal.getMessage());
            System.exit(EXIT_CONFIGURATION);
        }
    }

    /** Before the first logger is made: log4j reads both properties once. */
    private static void logTo(Path folder) {
        System.setProperty("log4j2.configurationFile", "broker/broker-log4j2.xml");
        System.setProperty("broker.log.folder", folder.toString());
    }

    private static void serve(BrokerSettings settings) {
        try {
            Properties properties = BrokerProperties.of(settings);
            BrokerNode node = new BrokerNode(KafkaConfig.fromProps(properties, false));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(node), "broker-stop"));
            node.startup();
            System.out.println("broker ready on 127.0.0.1:" + settings.port());
            BrokerNotices.begin(settings, System.getenv());
            node.awaitShutdown();
        } catch (RuntimeException failed) {
            LoggerFactory.getLogger(BrokerMain.class).error("broker.failed", failed);
            System.err.println(
                    "broker: Kafka failed, see " + settings.logs().resolve("log.txt") + ": " + failed.getMessage());
            System.exit(EXIT_FAILED);
        }
    }

    private static void stop(BrokerNode node) {
        Thread stopping = Thread.ofPlatform().daemon().name("broker-shutdown").start(node::shutdown);
        try {
            if (!stopping.join(STOP_WITHIN)) {
                Runtime.getRuntime().halt(EXIT_FAILED);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
