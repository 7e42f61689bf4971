package bot.k98.acceptance.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Finds a port base whose local ports are all free. */
public final class FreePorts {
    private static final int FROM = 20_000;
    private static final int TO = 30_000;
    private static final int[] OFFSETS = {0, 1, 2, 10, 21, 22, 31, 32, 41, 42};

    private FreePorts() {}

    /** A base as K98_PORT_BASE takes it. */
    public static int base() {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(FROM, TO))
                .filter(base -> IntStream.of(OFFSETS).allMatch(offset -> free(base + offset)))
                .findFirst()
                .orElseThrow();
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
