package bot.k98.acceptance.bench;

import bot.k98.acceptance.stack.Launch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The barest way to read a workbook, in a process that does nothing else and has queue-service's flags of the JVM. */
final class BareReading {
    private static final int READINGS = 3;
    private static final double MILLIS = 1000.0;

    private BareReading() {}

    /** Reads a workbook several times and prints the milliseconds that the last reading took: by then its code is compiled. */
    public static void main(String[] arguments) throws IOException {
        Path scan = Path.of(arguments[0]);
        long took = 0;
        for (int i = 0; i < READINGS; i++) {
            long before = System.nanoTime();
            if (cells(scan) == 0) {
                throw new IllegalStateException(scan + " has nothing in it");
            }
            took = Duration.ofNanos(System.nanoTime() - before).toMillis();
        }
        System.out.println(took);
    }

    static double seconds(Launch launch, Path scan) throws IOException {
        Path flags = launch.home().resolve("deploy/launcher/jvm");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "@" + flags.resolve("common.args"),
                        "@" + flags.resolve("queue.args"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        BareReading.class.getName(),
                        scan.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return Long.parseLong(printed.strip()) / MILLIS;
    }

    /** Every cell's text, and nothing done with it. Returns how many there are. */
    private static long cells(Path scan) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(scan.toFile());
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return rows.mapToLong(row -> row.stream()
                            .filter(cell -> cell != null && !cell.getRawValue().isEmpty())
                            .count())
                    .sum();
        }
    }
}
