package bot.k98.queue.parsing;

import bot.k98.queue.domain.rows.RefusedFileException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Unpacks a workbook once into nothing, before a reader touches it: what an archive says of its sizes can be a lie, what comes out
 * of it can't. Entities and other document types are refused too, though the reader would not follow them. Any entry may turn out to be a
 * sheet, so {@link CellCheck} looks at each.
 */
final class ZipCheck {
    /** 100,000 rows of 20 columns are about 100 MB of XML. */
    static final long MOST_UNPACKED = 512L << 20;

    /** They are held in memory while a workbook is read. */
    static final long MOST_SHARED_STRINGS = 24L << 20;

    private static final int MOST_ENTRIES = 1_000;
    private static final int PROLOG = 4 << 10;
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String SHARED_STRINGS = "xl/sharedstrings.xml";

    private final Checkpoint checkpoint;
    private final byte[] buffer = new byte[64 << 10];
    private long unpacked;

    private ZipCheck(Checkpoint checkpoint) {
        this.checkpoint = checkpoint;
    }

    static void check(Path file, Checkpoint checkpoint) throws IOException, RefusedFileException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw new RefusedFileException("zip.too.big", MOST_UNPACKED >> 20);
            }
            if (zip.getEntry(WORKBOOK) == null) {
                throw new RefusedFileException("kind.zip");
            }
            ZipCheck check = new ZipCheck(checkpoint);
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                check.unpack(zip, entries.nextElement());
            }
        } catch (ZipException e) {
            throw new RefusedFileException("zip.broken");
        }
    }

    private void unpack(ZipFile zip, ZipEntry entry) throws IOException, RefusedFileException {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        long before = unpacked;
        CellCheck cells = new CellCheck();
        try (InputStream stream = zip.getInputStream(entry)) {
            boolean first = true;
            for (int read = stream.readNBytes(buffer, 0, buffer.length);
                    read > 0;
                    read = stream.readNBytes(buffer, 0, buffer.length)) {
                if (first && (name.endsWith(".xml") || name.endsWith(".rels"))) {
                    refuseDocumentType(read);
                }
                first = false;
                count(read);
                cells.take(buffer, read);
                checkpoint.pass();
            }
        } catch (EOFException e) {
            throw new RefusedFileException("zip.broken");
        }
        if (name.equals(SHARED_STRINGS) && unpacked - before > MOST_SHARED_STRINGS) {
            throw new RefusedFileException("zip.too.many.texts", MOST_SHARED_STRINGS >> 20);
        }
    }

    private void count(int read) throws RefusedFileException {
        unpacked += read;
        if (unpacked > MOST_UNPACKED) {
            throw new RefusedFileException("zip.too.big", MOST_UNPACKED >> 20);
        }
    }

    private void refuseDocumentType(int read) throws RefusedFileException {
        String prolog = new String(buffer, 0, Math.min(read, PROLOG), StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .toUpperCase(Locale.ROOT);
        if (prolog.contains("<!DOCTYPE") || prolog.contains("<!ENTITY")) {
            throw new RefusedFileException("zip.doctype");
        }
    }
}
