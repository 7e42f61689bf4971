package bot.k98.watchdog.oldbot;

import bot.k98.watchdog.backup.BackupFailure;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * {@code import-old DIR [--dry-run]}
 *
 * @param folder the old bot's, or that of its data files
 * @param dryRun only says what would be taken
 */
record ImportCommand(Path folder, boolean dryRun) {
    /** @throws BackupFailure saying what is wrong with it */
    static ImportCommand parse(List<String> arguments) {
        Optional<Path> folder = Optional.empty();
        boolean dryRun = false;
        for (String word : arguments) {
            if (word.equals("--dry-run")) {
                dryRun = true;
            } else if (word.startsWith("-") || folder.isPresent()) {
                throw new BackupFailure("import-old does not know '" + word + "'; ./k98 help");
            } else {
                folder = Optional.of(folder(word));
            }
        }
        return new ImportCommand(
                folder.orElseThrow(() -> new BackupFailure(
                        "import-old takes the folder with the old bot's data files: ./k98 import-old DIR [--dry-run]")),
                dryRun);
    }

    private static Path folder(String word) {
        try {
            Path folder = Path.of(word).toAbsolutePath().normalize();
            if (Files.isDirectory(folder)) {
                return folder;
            }
        } catch (InvalidPathException e) {
            // Said below.
        }
        throw new BackupFailure("there is no folder " + word);
    }
}
