package bot.k98.queue.testing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Scans as a kingdom's tools write them: made from a seed, so that the same call makes the same rows. Every hundredth row is bad on
 * purpose: an id that is text, points below zero, or an id that came before.
 */
public final class ScanFixture {
    /** Columns of a wide scan; the first three are the honor profile's. */
    public static final int WIDE = 20;

    private static final int BAD_EVERY = 100;
    private static final long FIRST_ID = 40_000_000;
    private static final List<String> HEADERS = List.of("GovernorID", "GovernorName", "HonorPoints");
    private static final String[] SYLLABLES = {"ka", "lor", "min", "tho", "ra", "vex", "dun", "ari", "sol", "nia"};

    private ScanFixture() {}

    /** Writes an honor scan as a workbook. */
    public static Path honorXlsx(Path file, int rows, int columns, long seed) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                Workbook workbook = new Workbook(out, "k98", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("honor");
            List<String> headers = headers(columns);
            for (int i = 0; i < columns; i++) {
                sheet.value(0, i, headers.get(i));
            }
            Random random = new Random(seed);
            for (int row = 1; row <= rows; row++) {
                write(sheet, row, row(row, columns, random));
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes an honor scan as CSV. */
    public static Path honorCsv(Path file, int rows, long seed) {
        StringBuilder text = new StringBuilder(String.join(",", HEADERS)).append('\n');
        Random random = new Random(seed);
        for (int row = 1; row <= rows; row++) {
            text.append(String.join(",", row(row, HEADERS.size(), random))).append('\n');
        }
        try {
            return Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many rows of a scan are bad. */
    public static int badRows(int rows) {
        return rows / BAD_EVERY;
    }

    private static void write(Worksheet sheet, int row, List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (cell.matches("-?\\d+")) {
                sheet.value(row, i, Long.parseLong(cell));
            } else {
                sheet.value(row, i, cell);
            }
        }
        if (row % 1_000 == 0) {
            sheet.flush();
        }
    }

    private static List<String> headers(int columns) {
        List<String> headers = new ArrayList<>(HEADERS);
        for (int i = HEADERS.size(); i < columns; i++) {
            headers.add("Metric " + i);
        }
        return headers;
    }

    private static List<String> row(int row, int columns, Random random) {
        List<String> cells = new ArrayList<>();
        cells.add(Long.toString(FIRST_ID + row));
        cells.add(name(random));
        cells.add(Integer.toString(random.nextInt(2_000_000)));
        for (int i = HEADERS.size(); i < columns; i++) {
            cells.add(Long.toString(random.nextLong(100_000_000)));
        }
        if (row % BAD_EVERY == 0) {
            spoil(cells, row);
        }
        return cells;
    }

    private static void spoil(List<String> cells, int row) {
        switch (row / BAD_EVERY % 3) {
            case 0 -> cells.set(0, "unknown");
            case 1 -> cells.set(2, "-5");
            default -> cells.set(0, Long.toString(FIRST_ID + row - 1));
        }
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return name.append(random.nextInt(1000)).toString();
    }
}
