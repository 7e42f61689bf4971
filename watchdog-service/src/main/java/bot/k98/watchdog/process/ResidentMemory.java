package bot.k98.watchdog.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** How much memory a process really occupies: VmRSS of /proc, so on Linux and for processes of this machine only. */
public final class ResidentMemory {
    private static final String FIELD = "VmRSS:";
    private static final int KILOBYTE = 1024;

    private ResidentMemory() {}

    /** In bytes; empty where it can't be read. */
    public static OptionalLong of(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith(FIELD))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(digits -> Long.parseLong(digits) * KILOBYTE)
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
