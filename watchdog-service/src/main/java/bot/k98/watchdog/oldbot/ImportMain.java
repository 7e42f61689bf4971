package bot.k98.watchdog.oldbot;

import bot.k98.watchdog.backup.ShellCommand;
import java.time.Clock;
import java.util.List;

/** {@code ./k98 import-old DIR [--dry-run]}. Prints what was taken; how it ends, {@link ShellCommand} says. */
public final class ImportMain {
    private ImportMain() {}

    public static void main(String... arguments) {
        ShellCommand.runAndExit(configuration -> new ImportDesk(configuration, Clock.systemUTC(), System.out)
                .run(ImportCommand.parse(List.of(arguments))));
    }
}
