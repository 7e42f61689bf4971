package bot.k98.sandbox.gateway;

import io.vertx.core.buffer.Buffer;
import java.util.zip.Deflater;

/** One zlib context for a whole connection; each message ends with a sync flush, {@code 00 00 ff ff}. */
final class ZlibStream implements AutoCloseable {
    private final Deflater deflater = new Deflater();
    private final byte[] chunk = new byte[8192];

    Buffer compress(byte[] message) {
        deflater.setInput(message);
        Buffer out = Buffer.buffer();
        int written;
        do {
            written = deflater.deflate(chunk, 0, chunk.length, Deflater.SYNC_FLUSH);
            out.appendBytes(chunk, 0, written);
        } while (written == chunk.length);
        return out;
    }

    @Override
    public void close() {
        deflater.end();
    }
}
