package bot.k98.sandbox.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Facts in a file, one line per change. A line is written whole before the change is acknowledged, so that a killed process loses nothing it said; the last line
 * may be torn and is then cut off. Opening rewrites the file to what still holds. One format, readable with any editor, and no database to run: that is why.
 * A power failure may take the last seconds with it (no fsync per line).
 */
public final class Journal implements Closeable {
    private final FileChannel file;

    private Journal(FileChannel file) {
        this.file = file;
    }

    /** Reads what was, hands each fact to {@code reader}, then keeps only the facts that {@code keep} answers. */
    public static Journal open(Path path, Consumer<Fact> reader, Supplier<Stream<Fact>> keep) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        if (Files.exists(path)) {
            readAll(path, reader);
        }
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        try (OutputStream out = Files.newOutputStream(fresh);
                Stream<Fact> facts = keep.get()) {
            Iterator<Fact> each = facts.iterator();
            while (each.hasNext()) {
                out.write(line(List.of(each.next())));
            }
        }
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return new Journal(FileChannel.open(path, StandardOpenOption.APPEND));
    }

    private static void readAll(Path path, Consumer<Fact> reader) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b == '\n') {
                    readLine(line.toByteArray(), reader);
                    line.reset();
                } else {
                    line.write(b);
                }
            }
        }
    }

    private static void readLine(byte[] line, Consumer<Fact> reader) throws IOException {
        for (JsonNode change : Json.read(line)) {
            Kind kind = Kind.valueOf(change.path("kind").asText());
            String key = change.path("key").asText();
            reader.accept(
                    change.path("is") instanceof ObjectNode document
                            ? new Fact.Stored(kind, key, document)
                            : new Fact.Removed(kind, key));
        }
    }

    private static byte[] line(List<Fact> facts) {
        ArrayNode changes = Json.array();
        for (Fact fact : facts) {
            ObjectNode change = changes.addObject();
            change.put("kind", fact.kind().name()).put("key", fact.key());
            if (fact instanceof Fact.Stored stored) {
                change.set("is", stored.document());
            }
        }
        byte[] text = Json.bytes(changes);
        byte[] line = Arrays.copyOf(text, text.length + 1);
        line[text.length] = '\n';
        return line;
    }

    /** Writes these facts as one change: after a crash all of them are there, or none. */
    public void append(List<Fact> facts) {
        ByteBuffer line = ByteBuffer.wrap(line(facts));
        try {
            while (line.hasRemaining()) {
                file.write(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
