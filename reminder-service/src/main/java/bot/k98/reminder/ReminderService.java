package bot.k98.reminder;

import bot.k98.contracts.ServiceName;
import bot.k98.reminder.discord.ReminderManifest;
import bot.k98.runtime.kafka.ManifestCheck;
import bot.k98.runtime.process.K98Process;
import bot.k98.runtime.process.Offline;
import io.quarkus.runtime.annotations.QuarkusMain;

/** The process. */
@QuarkusMain
public final class ReminderService {
    private ReminderService() {}

    public static void main(String... args) {
        K98Process.run(
                ServiceName.REMINDER,
                Offline.checking(new CalendarCheck(), new ManifestCheck(configuration -> ReminderManifest.offered())),
                args);
    }
}
