package bot.k98.sandbox.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a person has to put right before the broker can start, found before Kafka finds it in forty lines of log. */
final class StartChecks {

    private StartChecks() {}

    /** @throws FatalStart when a folder can't be written or a port is taken */
    static void check(BrokerSettings settings) {
        writable(settings.storage(), "DATA_DIR");
        writable(settings.logs(), "LOG_DIR");
        free(settings.port(), "BROKER_PORT or K98_PORT_BASE");
        free(settings.controllerPort(), "BROKER_CONTROLLER_PORT or K98_PORT_BASE");
    }

    private static void writable(Path folder, String variable) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "check", ".tmp"));
        } catch (IOException refused) {
            throw new FatalStart(
                    "can't write to " + folder + " (" + refused.getClass().getSimpleName() + "): let " + variable
                            + " name a folder that this user may write to");
        }
    }

    /** Binds as Kafka does (SO_REUSEADDR), so that the closing connections of a killed predecessor don't count as taken. */
    private static void free(int port, String variable) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException taken) {
            String owner = PortOwner.of(port).map(who -> " by " + who).orElse("");
            throw new FatalStart(
                    "port " + port + " on 127.0.0.1 is taken" + owner + ": stop that process or set " + variable);
        }
    }
}
