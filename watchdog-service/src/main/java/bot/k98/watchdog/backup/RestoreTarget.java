package bot.k98.watchdog.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Where a restore goes: an empty DATA_DIR. It is filled beside it and moved in at the end, so that a restore that fails leaves nothing. */
final class RestoreTarget {
    /** About processes, and made anew. */
    private static final Set<String> MAY_BE_THERE = Set.of("run");

    private final Path data;
    private final Path logs;
    private final Path home;

    RestoreTarget(Path data, Path logs, Path home) {
        this.data = data;
        this.logs = logs;
        this.home = home;
    }

    /** Writes into a folder. */
    interface Filling {
        void into(Path folder) throws IOException;
    }

    /** @throws BackupFailure when DATA_DIR has something */
    void refuseUnlessEmpty() throws IOException {
        List<String> present = present();
        if (!present.isEmpty()) {
            throw new BackupFailure(
                    "%s is not empty (%s …): a restore overwrites nothing. Stop the system, move that folder away, then run this again"
                            .formatted(data, present.getFirst()));
        }
    }

    private List<String> present() throws IOException {
        if (!Files.isDirectory(data)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(data)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !MAY_BE_THERE.contains(name))
                    .sorted()
                    .toList();
        }
    }

    void fill(Filling filling) throws IOException {
        try (WorkFolder beside =
                WorkFolder.of(Files.createDirectories(data.resolveSibling(data.getFileName() + ".restoring")))) {
            filling.into(beside.path());
            Files.createDirectories(data);
            try (Stream<Path> entries = Files.list(beside.path())) {
                for (Path entry : entries.toList()) {
                    Files.move(entry, data.resolve(entry.getFileName()));
                }
            }
        }
    }

    /** The system's own broker, started for it and stopped again. */
    void fillWithBroker(Restore restore) throws IOException {
        fill(folder -> {
            try (LocalBroker broker = LocalBroker.start(home, folder, logs.resolve("restore"));
                    Cluster cluster = new Cluster(broker.address())) {
                restore.topics(cluster);
            }
            restore.files(folder);
        });
    }
}
