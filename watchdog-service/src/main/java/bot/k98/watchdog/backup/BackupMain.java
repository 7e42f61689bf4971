package bot.k98.watchdog.backup;

import bot.k98.runtime.config.Configuration;
import java.io.IOException;
import java.time.Clock;
import java.util.List;

/** {@code ./k98 backup} and {@code ./k98 restore}. Says on standard output what was done; how it ends, {@link ShellCommand} says. */
public final class BackupMain {
    private BackupMain() {}

    public static void main(String... arguments) {
        ShellCommand.runAndExit(configuration -> run(List.of(arguments), configuration));
    }

    private static boolean run(List<String> arguments, Configuration configuration) throws IOException {
        BackupDesk desk = new BackupDesk(configuration, Clock.systemUTC(), System.out);
        switch (BackupCommand.parse(arguments, configuration)) {
            case BackupCommand.Make make -> desk.make(make);
            case BackupCommand.PutBack putBack -> desk.putBack(putBack);
            case BackupCommand.Verify verify -> desk.verify(verify);
        }
        return true;
    }
}
