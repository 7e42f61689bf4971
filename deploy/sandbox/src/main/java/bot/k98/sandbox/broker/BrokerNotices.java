package bot.k98.sandbox.broker;

import bot.k98.runtime.systemd.NotifySocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.LoggerFactory;

/** Tells systemd that the broker serves, and again and again that it still answers a client. */
final class BrokerNotices {
    private static final int PATIENCE_MS = 5_000;

    private final NotifySocket socket;
    private final Admin client;

    private BrokerNotices(NotifySocket socket, Admin client) {
        this.socket = socket;
        this.client = client;
    }

    /** Does nothing when this process is no unit of {@code Type=notify}. */
    static void begin(BrokerSettings settings, Map<String, String> environment) {
        NotifySocket.of(environment).ifPresent(socket -> {
            socket.send("READY=1\nSTATUS=serves on 127.0.0.1:" + settings.port());
            NotifySocket.signOfLifeEvery(environment).ifPresent(every -> begin(socket, settings, every));
        });
    }

    private static void begin(NotifySocket socket, BrokerSettings settings, Duration every) {
        Admin client = Admin.create(Map.of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + settings.port(),
                CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS,
                CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS));
        BrokerNotices notices = new BrokerNotices(socket, client);
        var unused = Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("broker-systemd").factory())
                .scheduleAtFixedRate(notices::tell, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void tell() {
        try {
            client.describeCluster().nodes().get();
            socket.send("WATCHDOG=1");
        } catch (ExecutionException e) {
            LoggerFactory.getLogger(BrokerNotices.class).warn("broker.silent cause={}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
