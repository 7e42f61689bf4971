package bot.k98.sandbox.discord;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.nio.file.Path;

/** Another local service under the same server and port. Found by {@link java.util.ServiceLoader}. */
public interface Mountable {
    /** Where it stands, such as {@code /google}; its router sees the paths below. */
    String at();

    /** Its routes. {@code folder} is its own place under DATA_DIR, which need not exist yet; {@code port} is the server's. */
    Router router(Vertx vertx, Path folder, int port);

    /** The name of its folder. */
    String folder();
}
