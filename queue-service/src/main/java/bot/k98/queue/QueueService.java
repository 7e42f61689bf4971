package bot.k98.queue;

import bot.k98.contracts.ServiceName;
import bot.k98.runtime.process.K98Process;
import io.quarkus.runtime.annotations.QuarkusMain;

/** The process. */
@QuarkusMain
public final class QueueService {
    private QueueService() {}

    public static void main(String... args) {
        K98Process.run(ServiceName.QUEUE, args);
    }
}
