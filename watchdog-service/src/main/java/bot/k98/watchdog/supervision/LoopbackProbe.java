package bot.k98.watchdog.supervision;

import bot.k98.watchdog.process.ChildProgram.Health;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;

/**
 * Asks over the loopback interface with what the JDK has at hand: the supervisor starts before anything else is loaded. A broker is asked for
 * its API versions, the first request of Kafka's protocol, which it answers once it serves.
 */
public final class LoopbackProbe implements HealthProbe {
    private static final int PATIENCE_MS = 1_000;
    private static final int OK = 200;
    private static final short API_VERSIONS = 18;
    private static final short VERSION = 0;
    private static final int CORRELATION = 98;
    private static final short NO_CLIENT_ID = -1;
    private static final int REQUEST_BYTES = 10;

    @Override
    public Answer ask(Health health) {
        return switch (health) {
            case Health.Http http when !answers(http.live()) -> Answer.SILENT;
            case Health.Http http -> answers(http.ready()) ? Answer.READY : Answer.LIVE;
            case Health.Broker broker -> broker(broker.port());
        };
    }

    private static boolean answers(URI address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(PATIENCE_MS);
            connection.setReadTimeout(PATIENCE_MS);
            boolean ok = connection.getResponseCode() == OK;
            connection.disconnect();
            return ok;
        } catch (IOException e) {
            return false;
        }
    }

    private static Answer broker(int port) {
        try (Socket socket = new Socket(Proxy.NO_PROXY)) {
            socket.setSoTimeout(PATIENCE_MS);
            socket.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE_MS);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.writeInt(REQUEST_BYTES);
            out.writeShort(API_VERSIONS);
            out.writeShort(VERSION);
            out.writeInt(CORRELATION);
            out.writeShort(NO_CLIENT_ID);
            out.flush();
            DataInputStream in = new DataInputStream(socket.getInputStream());
            int unusedSize = in.readInt();
            return in.readInt() == CORRELATION && in.readShort() == 0 ? Answer.READY : Answer.LIVE;
        } catch (IOException e) {
            return Answer.SILENT;
        }
    }
}
