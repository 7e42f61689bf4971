package bot.k98.reminder;

import bot.k98.contracts.ServiceName;
import bot.k98.runtime.process.K98Process;
import io.quarkus.runtime.annotations.QuarkusMain;

/** The process. */
@QuarkusMain
public final class ReminderService {
    private ReminderService() {}

    public static void main(String... args) {
        K98Process.run(ServiceName.REMINDER, args);
    }
}
