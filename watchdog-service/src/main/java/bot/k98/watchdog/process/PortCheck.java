package bot.k98.watchdog.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.function.IntFunction;

/** Whether the ports that are about to be taken are free, before anything is started. */
public final class PortCheck {
    private final IntFunction<String> ownerOf;

    /** @param ownerOf names the process that listens on a port */
    public PortCheck(IntFunction<String> ownerOf) {
        this.ownerOf = ownerOf;
    }

    /** @param what it is for, for example {@code gateway-1} */
    public record Need(int port, String what) {}

    /** @throws CannotStart naming every port that is taken */
    public void check(List<Need> needs) {
        List<String> taken = taken(needs);
        if (!taken.isEmpty()) {
            throw new CannotStart(
                    String.join("; ", taken) + ". Stop that, or set K98_PORT_BASE: it moves all ports of k98-bot.");
        }
    }

    /** A sentence for each port that is taken. */
    public List<String> taken(List<Need> needs) {
        return needs.stream()
                .filter(need -> !isFree(need.port()))
                .map(need ->
                        "port %d for %s is taken by %s".formatted(need.port(), need.what(), ownerOf.apply(need.port())))
                .toList();
    }

    /** With SO_REUSEADDR, as the servers bind: connections of an ended process that are still closing don't count. */
    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
