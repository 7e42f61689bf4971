package bot.k98.watchdog.backup;

import bot.k98.runtime.config.Configuration;
import bot.k98.runtime.config.Variables;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** What the operator typed. */
sealed interface BackupCommand {
    /** {@code backup [--to FOLDER] [--with-logs]} */
    record Make(Path folder, boolean withLogs) implements BackupCommand {}

    /** {@code restore FILE} */
    record PutBack(Path archive) implements BackupCommand {}

    /** {@code restore --verify [FILE]}; without a file the newest of BACKUP_DIR. */
    record Verify(Optional<Path> archive) implements BackupCommand {}

    /** @throws BackupFailure saying what is wrong with it */
    static BackupCommand parse(List<String> arguments, Configuration configuration) {
        Iterator<String> rest = arguments.iterator();
        String command = rest.hasNext() ? rest.next() : "";
        return switch (command) {
            case "backup" -> backup(rest, configuration);
            case "restore" -> restore(rest);
            default -> throw new BackupFailure("'" + command + "' is neither backup nor restore");
        };
    }

    private static BackupCommand backup(Iterator<String> rest, Configuration configuration) {
        Optional<Path> folder = configuration.find(Variables.BACKUP_DIR);
        boolean withLogs = false;
        while (rest.hasNext()) {
            String word = rest.next();
            switch (word) {
                case "--with-logs" -> withLogs = true;
                case "--to" -> folder = Optional.of(path(rest, "--to takes a folder"));
                default -> throw new BackupFailure("backup does not know '" + word + "'; ./k98 help");
            }
        }
        return new Make(
                folder.orElseThrow(() ->
                        new BackupFailure("where do archives go? Set BACKUP_DIR, or say ./k98 backup --to FOLDER")),
                withLogs);
    }

    private static BackupCommand restore(Iterator<String> rest) {
        boolean verify = false;
        Optional<Path> archive = Optional.empty();
        while (rest.hasNext()) {
            String word = rest.next();
            if (word.equals("--verify")) {
                verify = true;
            } else if (word.startsWith("-") || archive.isPresent()) {
                throw new BackupFailure("restore does not know '" + word + "'; ./k98 help");
            } else {
                archive = Optional.of(path(word));
            }
        }
        return verify
                ? new Verify(archive)
                : new PutBack(archive.orElseThrow(() -> new BackupFailure("which archive? ./k98 restore FILE")));
    }

    private static Path path(Iterator<String> rest, String otherwise) {
        if (!rest.hasNext()) {
            throw new BackupFailure(otherwise);
        }
        return path(rest.next());
    }

    private static Path path(String text) {
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new BackupFailure("'" + text + "' is no path");
        }
    }
}
