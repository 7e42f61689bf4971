package bot.k98.queue.parsing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * How a text file is encoded, by its byte order mark; UTF-8 without one.
 *
 * @param mark how many bytes the mark has
 */
record TextEncoding(Charset charset, int mark) {
    private static final int BYTE = 0xFF;

    static TextEncoding of(byte[] head) {
        if (begins(head, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (begins(head, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        return begins(head, 0xFE, 0xFF)
                ? new TextEncoding(StandardCharsets.UTF_16BE, 2)
                : new TextEncoding(StandardCharsets.UTF_8, 0);
    }

    boolean isWide() {
        return !charset.equals(StandardCharsets.UTF_8);
    }

    /** Wrong bytes throw {@link java.nio.charset.CharacterCodingException} instead of becoming question marks. */
    Reader reader(InputStream stream) throws IOException {
        stream.skipNBytes(mark);
        return new BufferedReader(new InputStreamReader(
                stream,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    private static boolean begins(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((head[i] & BYTE) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
