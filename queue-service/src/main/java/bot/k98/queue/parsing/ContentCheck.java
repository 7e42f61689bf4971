package bot.k98.queue.parsing;

import bot.k98.contracts.queue.StoredFile;
import bot.k98.queue.domain.rows.RefusedFileException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Says what a file is by its content; its name and what the uploader's program called it don't count. */
public final class ContentCheck {
    private static final int LOOKED_AT = 64 << 10;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private ContentCheck() {}

    /** @throws RefusedFileException when it is nothing that can be imported */
    public static StoredFile.Kind kindOf(Path file, Checkpoint checkpoint) throws IOException, RefusedFileException {
        byte[] head = head(file);
        if (head.length == 0) {
            throw new RefusedFileException("file.empty");
        }
        if (startsWith(head, ZIP)) {
            ZipCheck.check(file, checkpoint);
            return StoredFile.Kind.XLSX;
        }
        if (startsWith(head, OLD_OFFICE)) {
            throw new RefusedFileException("kind.old.excel");
        }
        if (!isText(head)) {
            throw new RefusedFileException("kind.unknown");
        }
        return StoredFile.Kind.CSV;
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(LOOKED_AT);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    /** No control bytes that text doesn't have; UTF-16 is told by its mark. */
    private static boolean isText(byte[] head) {
        if (TextEncoding.of(head).isWide()) {
            return true;
        }
        if (startsWith(head, new byte[] {'%', 'P', 'D', 'F'})) {
            return false;
        }
        for (byte b : head) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
