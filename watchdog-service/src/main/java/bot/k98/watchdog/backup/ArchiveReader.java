package bot.k98.watchdog.backup;

import bot.k98.watchdog.domain.backup.BackupManifest;
import bot.k98.watchdog.domain.backup.BackupManifest.Content;
import bot.k98.watchdog.domain.backup.BackupManifest.FilePart;
import bot.k98.watchdog.domain.backup.BackupManifest.TopicPart;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Reads an archive; nothing of it is believed before all of it was checked. */
final class ArchiveReader {
    private static final int BUFFER = 1 << 16;
    private static final String MANIFEST = "manifest.json";

    private final Path file;

    ArchiveReader(Path file) {
        this.file = file;
    }

    /** Somebody who wants the entries, in their order; an entry that isn't read is passed over. */
    interface Visitor {
        void visit(String entry, InputStream bytes) throws IOException;
    }

    /** Takes lines. */
    interface Lines {
        void take(String line) throws IOException;
    }

    void walk(Visitor visitor) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(
                new BufferedInputStream(Files.newInputStream(file), BUFFER), StandardCharsets.UTF_8.name())) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                visitor.visit(entry.getName(), tar);
            }
        }
    }

    /**
     * Reads every byte and compares every hash.
     *
     * @throws BackupFailure naming the first entry that is missing or other than the manifest says
     */
    BackupManifest check() throws IOException {
        Map<String, String> found = new HashMap<>();
        BackupManifest[] manifest = new BackupManifest[1];
        try {
            walk((entry, bytes) -> {
                if (entry.equals(MANIFEST)) {
                    manifest[0] = ManifestJson.read(bytes.readAllBytes());
                } else {
                    found.put(entry, hash(entry, bytes));
                }
            });
        } catch (IOException broken) {
            throw new BackupFailure(
                    "the archive %s is damaged (%s); take another one".formatted(file, broken.getMessage()));
        }
        if (manifest[0] == null) {
            throw new BackupFailure("%s is no whole archive: it has no manifest; take another one".formatted(file));
        }
        compare(manifest[0], found);
        return manifest[0];
    }

    private void compare(BackupManifest manifest, Map<String, String> found) {
        for (TopicPart topic : manifest.topics()) {
            for (Content content : topic.contents()) {
                same(content.entry(), content.sha256(), found);
            }
        }
        for (FilePart part : manifest.files()) {
            same(part.entry(), part.sha256(), found);
        }
    }

    private void same(String entry, String wanted, Map<String, String> found) {
        if (!wanted.equals(found.get(entry))) {
            throw new BackupFailure("the archive %s is damaged: %s %s; take another one"
                    .formatted(file, entry, found.containsKey(entry) ? "is other than its hash says" : "is missing"));
        }
    }

    private static String hash(String entry, InputStream bytes) throws IOException {
        InputStream content = isLines(entry) ? new GZIPInputStream(bytes, BUFFER) : bytes;
        // Not closed: that would close the archive.
        @SuppressWarnings("resource")
        DigestInputStream digesting = new DigestInputStream(content, Hashes.sha256());
        digesting.transferTo(OutputStream.nullOutputStream());
        return Hashes.text(digesting.getMessageDigest());
    }

    static boolean isLines(String entry) {
        return entry.startsWith("topics/");
    }

    static void lines(InputStream compressed, Lines lines) throws IOException {
        BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(compressed, BUFFER), StandardCharsets.UTF_8), BUFFER);
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            lines.take(line);
        }
    }
}
