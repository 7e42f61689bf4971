package bot.k98.watchdog.machine;

import bot.k98.watchdog.domain.machine.Disk;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** @param folders by the variable that names each */
record Disks(Map<String, Path> folders) {
    /** Folders that share a file system count once; one that can't be read is left out. */
    List<Disk> read() {
        List<FileStore> seen = new ArrayList<>();
        List<Disk> disks = new ArrayList<>();
        folders.forEach((name, folder) -> {
            try {
                FileStore store = Files.getFileStore(folder);
                if (!seen.contains(store)) {
                    seen.add(store);
                    disks.add(new Disk(name, store.getUsableSpace(), store.getTotalSpace()));
                }
            } catch (IOException e) {
                // A folder that is gone is told by whoever needs it.
            }
        });
        return disks;
    }
}
