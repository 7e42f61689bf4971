package bot.k98.watchdog.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortCheckTest {
    @Test
    void namesEveryTakenPortWhatItIsForByWhomAndTheWayOut() throws IOException {
        try (ServerSocket taken = listen()) {
            // Given
            PortCheck check = new PortCheck(port -> "pid 7 (sleep)");
            var needs = List.of(new PortCheck.Need(taken.getLocalPort(), "gateway-1"));

            // Then
            assertThatThrownBy(() -> check.check(needs))
                    .isInstanceOf(CannotStart.class)
                    .hasMessage(
                            "port %d for gateway-1 is taken by pid 7 (sleep). Stop that, or set K98_PORT_BASE: it"
                                    + " moves all ports of k98-bot.",
                            taken.getLocalPort());
        }
    }

    @Test
    void saysNothingAboutFreePorts() throws IOException {
        // Given
        int free;
        try (ServerSocket closed = listen()) {
            free = closed.getLocalPort();
        }

        // Then
        assertThatCode(() -> new PortCheck(port -> "nobody").check(List.of(new PortCheck.Need(free, "queue-1"))))
                .doesNotThrowAnyException();
    }

    @Test
    void findsTheProcessThatListens() throws IOException {
        try (ServerSocket taken = listen()) {
            assertThat(PortOwner.of(taken.getLocalPort()))
                    .startsWith("pid " + ProcessHandle.current().pid() + " (");
        }
    }

    @Test
    void readsTheKernelsTable() {
        // Given
        String listening = "   1: 0100007F:2198 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0"
                + " 345678 1 0000000000000000 100 0 0 10 0";
        String connected = "   2: 0100007F:2198 0100007F:A1B2 01 00000000:00000000 00:00000000 00000000  1000        0"
                + " 345679 1 0000000000000000 20 4 30 10 -1";

        // Then
        assertThat(PortOwner.listeningInode(listening, 8600)).contains("socket:[345678]");
        assertThat(PortOwner.listeningInode(listening, 8601)).isEmpty();
        assertThat(PortOwner.listeningInode(connected, 8600)).isEmpty();
        assertThat(PortOwner.listeningInode("  sl  local_address rem_address", 8600))
                .isEmpty();
    }

    private static ServerSocket listen() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }
}
