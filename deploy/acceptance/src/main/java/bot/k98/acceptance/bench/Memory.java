package bot.k98.acceptance.bench;

import bot.k98.acceptance.stack.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Resident memory of each process, from Linux's /proc, in MB. */
final class Memory {
    /** Of a bot with one instance of each service. */
    static final List<String> INSTANCES =
            List.of("broker-1", "discord-1", "gateway-1", "reminder-1", "queue-1", "watchdog-1");

    private static final double KB_PER_MB = 1024.0;

    private Memory() {}

    static Map<String, Double> of(Stack stack) {
        Map<String, Double> megabytes = new LinkedHashMap<>();
        INSTANCES.forEach(instance ->
                stack.process(instance).ifPresent(process -> megabytes.put(instance, resident(process.pid()))));
        return megabytes;
    }

    /** The most that a process of this name has occupied so far, in MB. */
    static double highest(Stack stack, String instance) {
        return stack.process(instance)
                .map(process -> field(process.pid(), "VmHWM:"))
                .orElse(0.0);
    }

    /** Of one process, in MB. */
    static double resident(long pid) {
        return field(pid, "VmRSS:");
    }

    private static double field(long pid, String name) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                            .filter(line -> line.startsWith(name))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    / KB_PER_MB;
        } catch (IOException e) {
            return 0;
        }
    }
}
