package bot.k98.acceptance.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Finds a port base whose local ports are all free. Test processes that run at the same time look in ranges of their own: a port that one has
 * chosen is free until its stack listens there. The system property {@code k98.fork} numbers them from 1.
 */
public final class FreePorts {
    private static final int FIRST = 20_000;
    private static final int RANGE = 5_000;
    private static final int RANGES = 2;
    private static final int[] OFFSETS = {0, 1, 2, 10, 21, 22, 31, 32, 41, 42};

    private FreePorts() {}

    /** A base as K98_PORT_BASE takes it. */
    public static int base() {
        int from = FIRST + Integer.getInteger("k98.fork", 1) % RANGES * RANGE;
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(from, from + RANGE - last()))
                .filter(base -> IntStream.of(OFFSETS).allMatch(offset -> free(base + offset)))
                .findFirst()
                .orElseThrow();
    }

    private static int last() {
        return OFFSETS[OFFSETS.length - 1];
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
