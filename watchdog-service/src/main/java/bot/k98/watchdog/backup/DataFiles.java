package bot.k98.watchdog.backup;

import bot.k98.watchdog.domain.backup.BackupManifest.FilePart;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The files of a backup: DATA_DIR without what the topics hold anyway, and LOG_DIR if asked for. */
final class DataFiles {
    /** The broker's own files are read as records; local stores are a cache; {@code run} is about processes. */
    private static final Set<String> NOT_OF_DATA = Set.of("broker", "streams", "run");

    private final Map<String, Path> roots = new LinkedHashMap<>();
    private final Path without;

    /** @param without a folder that is passed over: the archives may lie in DATA_DIR */
    DataFiles(Path data, Path without) {
        roots.put("data", data);
        this.without = without;
    }

    DataFiles withLogs(Path logs) {
        roots.put("logs", logs);
        return this;
    }

    List<FilePart> putInto(ArchiveWriter archive) throws IOException {
        List<FilePart> parts = new ArrayList<>();
        for (Map.Entry<String, Path> root : roots.entrySet()) {
            for (Path file : files(root.getValue())) {
                String entry = root.getKey() + "/" + root.getValue().relativize(file);
                put(archive, entry, file, parts);
            }
        }
        return parts;
    }

    private static void put(ArchiveWriter archive, String entry, Path file, List<FilePart> parts) throws IOException {
        long bytes;
        try {
            bytes = Files.size(file);
        } catch (NoSuchFileException gone) {
            return; // between the look and the copy: as if it had gone a moment earlier
        }
        parts.add(new FilePart(entry, bytes, archive.put(entry, file, bytes)));
    }

    private List<Path> files(Path root) throws IOException {
        List<Path> files = new ArrayList<>();
        if (!Files.isDirectory(root)) {
            return files;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean ours = folder.getParent().equals(root)
                        && NOT_OF_DATA.contains(folder.getFileName().toString());
                return ours || folder.equals(without) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }
}
