package bot.k98.queue;

import bot.k98.contracts.ServiceName;
import bot.k98.queue.discord.QueueManifest;
import bot.k98.runtime.kafka.ManifestCheck;
import bot.k98.runtime.process.K98Process;
import bot.k98.runtime.process.Offline;
import io.quarkus.runtime.annotations.QuarkusMain;

/** The process. */
@QuarkusMain
public final class QueueService {
    private QueueService() {}

    public static void main(String... args) {
        K98Process.run(
                ServiceName.QUEUE,
                Offline.checking(
                        configuration -> ProfileBeans.load(configuration).problems().stream()
                                .map(problem -> "profile " + problem)
                                .toList(),
                        new ManifestCheck(configuration -> QueueManifest.offered(
                                ProfileBeans.load(configuration).profiles()))),
                args);
    }
}
