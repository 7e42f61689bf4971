package bot.k98.acceptance.bench;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Scans with as many rows and columns as wanted, the same for the same seed. */
final class Scans {
    private static final long FIRST_ID = 40_000_000;
    private static final int FLUSH_EVERY = 1_000;
    private static final int POINTS = 2_000_000;
    private static final int NAMED = 3;

    private Scans() {}

    static Path xlsx(Path file, int rows, int columns, long seed) throws IOException {
        Random random = new Random(seed);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                Workbook workbook = new Workbook(out, "k98", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("honor");
            for (int column = 0; column < columns; column++) {
                sheet.value(0, column, header(column));
            }
            for (int row = 1; row <= rows; row++) {
                sheet.value(row, 0, FIRST_ID + row);
                sheet.value(row, 1, "governor " + random.nextInt(POINTS));
                for (int column = 2; column < columns; column++) {
                    sheet.value(row, column, random.nextInt(POINTS));
                }
                if (row % FLUSH_EVERY == 0) {
                    sheet.flush();
                }
            }
        }
        return file;
    }

    /** At least so many bytes. */
    static Path csv(Path file, long bytes, int columns, long seed) throws IOException {
        Random random = new Random(seed);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            StringBuilder line = new StringBuilder(header(0));
            for (int column = 1; column < columns; column++) {
                line.append(',').append(header(column));
            }
            long written = 0;
            for (int row = 1; written < bytes; row++) {
                out.append(line).append('\n');
                written += line.length() + 1;
                line.setLength(0);
                line.append(FIRST_ID + row).append(",governor ").append(random.nextInt(POINTS));
                for (int column = 2; column < columns; column++) {
                    line.append(',').append(random.nextInt(POINTS));
                }
            }
        }
        return file;
    }

    private static String header(int column) {
        return switch (column) {
            case 0 -> "GovernorID";
            case 1 -> "GovernorName";
            case 2 -> "HonorPoints";
            default -> "Metric " + (column - NAMED + 1);
        };
    }
}
