package bot.k98.watchdog.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** BACKUP_HOOK: the operator's program that takes the finished archive to durable storage. Gets its path as the only argument. */
final class Hook {
    private static final Duration LONGEST = Duration.ofHours(2);

    private Hook() {}

    /** @throws BackupFailure when it can't be started, fails, or takes longer than two hours; the archive stays */
    static void run(Path program, Path archive) {
        try {
            Process process = new ProcessBuilder(program.toString(), archive.toString())
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            if (!process.waitFor(LONGEST)) {
                process.destroyForcibly();
                throw new BackupFailure("BACKUP_HOOK " + program + " did not end within two hours; " + stays(archive));
            }
            if (process.exitValue() != 0) {
                throw new BackupFailure(
                        "BACKUP_HOOK %s ended with %d; %s".formatted(program, process.exitValue(), stays(archive)));
            }
        } catch (IOException e) {
            throw new BackupFailure("BACKUP_HOOK " + program + " can't be started; " + stays(archive));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String stays(Path archive) {
        return "the archive " + archive + " is whole, but only here";
    }
}
