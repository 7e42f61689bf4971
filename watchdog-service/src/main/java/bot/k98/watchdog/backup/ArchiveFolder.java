package bot.k98.watchdog.backup;

import bot.k98.watchdog.domain.backup.Retention;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Where archives go, and what to say when they can't. */
record ArchiveFolder(Path path) {
    private static final String OTHERWISE = "or name another folder: BACKUP_DIR, or ./k98 backup --to FOLDER";

    /** What Linux says when nothing more fits; nothing else tells it from another fault. */
    private static final List<String> NO_ROOM = List.of("No space left on device", "Disk quota exceeded");

    /** While one is made its records are there twice: by themselves and in the archive. */
    private static final int TIMES = 2;

    /**
     * Makes it when it isn't there.
     *
     * @throws BackupFailure when nothing can be written there
     */
    static ArchiveFolder at(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
        } catch (IOException failed) {
            throw new BackupFailure(
                    "archives can't go to %s, which can't be made (%s); make it for the user who runs this, %s"
                            .formatted(path, why(failed), OTHERWISE));
        }
        if (!Files.isWritable(path)) {
            throw new BackupFailure("archives can't go to %s, where this user may not write; change its owner, %s"
                    .formatted(path, OTHERWISE));
        }
        return new ArchiveFolder(path);
    }

    private static String why(IOException failed) {
        return switch (failed) {
            case AccessDeniedException _ -> "this user may not";
            case FileAlreadyExistsException _ -> "a file is in its place";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> String.valueOf(failed.getMessage());
        };
    }

    List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    /** Empty when something else went wrong. Ask when what was unfinished is gone again: then what is free is what there was. */
    Optional<BackupFailure> full(Exception failed) {
        boolean noRoom = Stream.iterate((Throwable) failed, Objects::nonNull, Throwable::getCause)
                .map(Throwable::getMessage)
                .filter(Objects::nonNull)
                .anyMatch(message -> NO_ROOM.stream().anyMatch(message::contains));
        return noRoom
                ? Optional.of(new BackupFailure("there is no room for a backup in %s%s; remove old archives there, %s"
                        .formatted(path, figures(), OTHERWISE)))
                : Optional.empty();
    }

    /** What can't be read is left out. */
    private String figures() {
        try {
            String free = megabytes(Files.getFileStore(path).getUsableSpace()) + " are free";
            Optional<String> newest = Retention.newest(names());
            return newest.isPresent()
                    ? ": %s, and up to %s are needed, twice the newest archive"
                            .formatted(free, megabytes(TIMES * Files.size(path.resolve(newest.get()))))
                    : ": " + free;
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
