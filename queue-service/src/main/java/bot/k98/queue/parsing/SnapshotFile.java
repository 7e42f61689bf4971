package bot.k98.queue.parsing;

import bot.k98.queue.domain.profile.Column;
import bot.k98.queue.domain.profile.Profile;
import bot.k98.queue.files.Draft;
import bot.k98.queue.files.FileType;
import bot.k98.queue.files.HashingStream;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** The accepted rows as packed CSV, with the columns' names first. The same rows make the same file. */
final class SnapshotFile implements AutoCloseable {
    private static final int BUFFER = 32 << 10;

    private final Draft draft;
    private final HashingStream text;
    private final CsvWriter csv;
    private int rows;

    SnapshotFile(Draft draft, Profile profile) throws IOException {
        this.draft = draft;
        this.text = new HashingStream(new GZIPOutputStream(draft.stream(), BUFFER));
        this.csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .bufferSize(BUFFER)
                .build(text, StandardCharsets.UTF_8);
        csv.writeRecord(profile.columns().stream().map(Column::name).toList());
    }

    void add(List<String> values) {
        csv.writeRecord(values);
        rows++;
    }

    int rows() {
        return rows;
    }

    /** Keeps it and returns its hash. */
    String keep() throws IOException {
        csv.close();
        String hash = text.hash();
        draft.keep(hash, FileType.SNAPSHOT);
        return hash;
    }

    @Override
    public void close() throws IOException {
        draft.close();
    }
}
