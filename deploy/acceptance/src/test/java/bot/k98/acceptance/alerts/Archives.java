package bot.k98.acceptance.alerts;

import bot.k98.acceptance.stack.JsonHttp;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** What stands in backups, as whoever gets hold of one could read it: every file, and every record unpacked and out of its base 64. */
final class Archives {
    private Archives() {}

    /** @param work an empty folder to unpack into */
    static String read(Path folder, Path work) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path archive :
                    files.filter(file -> file.toString().endsWith(".tar")).toList()) {
                unpack(archive, Files.createDirectories(work.resolve(archive.getFileName())));
            }
        }
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(work)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(file.toString().endsWith(".gz") ? records(file) : bytes(file))
                        .append('\n');
            }
        }
        return all.toString();
    }

    private static void unpack(Path archive, Path into) throws IOException {
        Process tar = new ProcessBuilder("tar", "-xf", archive.toString(), "-C", into.toString())
                .inheritIO()
                .start();
        try {
            if (tar.waitFor() != 0) {
                throw new IOException("tar can't unpack " + archive);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static String bytes(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }

    /** A record a line: {@code k} key, {@code v} value, {@code h} names and values of headers by turns. */
    private static String records(Path file) throws IOException {
        StringBuilder all = new StringBuilder();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line : lines.lines().toList()) {
                JsonNode entry = JsonHttp.read(line);
                List.of("k", "v").forEach(part -> all.append(decoded(entry.path(part))));
                entry.path("h").forEach(part -> all.append(decoded(part)));
                all.append('\n');
            }
        }
        return all.toString();
    }

    /** A header's name is no base 64, and is read as it is. */
    private static String decoded(JsonNode part) {
        try {
            return part.asText() + " "
                    + new String(Base64.getDecoder().decode(part.asText()), StandardCharsets.ISO_8859_1) + " ";
        } catch (IllegalArgumentException plain) {
            return part.asText() + " ";
        }
    }
}
