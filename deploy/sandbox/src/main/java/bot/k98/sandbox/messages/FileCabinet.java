package bot.k98.sandbox.messages;

import bot.k98.sandbox.rules.DiscordError;
import bot.k98.sandbox.rules.MessageRules;
import bot.k98.sandbox.rules.Place;
import bot.k98.sandbox.state.Community;
import bot.k98.sandbox.state.Fact;
import bot.k98.sandbox.state.Json;
import bot.k98.sandbox.state.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Keeps the bytes of attachments, one file each, named by the attachment's id. */
public final class FileCabinet {
    private final Community community;
    private final Path folder;

    public FileCabinet(Community community, Path folder) throws IOException {
        this.community = community;
        this.folder = Files.createDirectories(folder);
    }

    /** Where the bytes of this attachment are. */
    public Path bytes(String id) {
        return folder.resolve(id);
    }

    /** Throws 50035 or 40005 for too many or too large files. */
    public static void check(List<Upload> uploads) {
        if (uploads.stream().mapToLong(Upload::size).sum() > MessageRules.LARGEST_REQUEST
                || uploads.stream().anyMatch(upload -> upload.size() > MessageRules.LARGEST_FILE)) {
            throw DiscordError.tooLarge();
        }
        if (uploads.size() > MessageRules.MOST_FILES) {
            Place root = Place.root();
            root.at("files").says("BASE_TYPE_BAD_LENGTH", "Must be 10 or fewer in length.");
            root.throwIfAny();
        }
    }

    /** Takes a file over for a channel; {@code about} is the entry of the form's {@code attachments} with its number, or a missing node. */
    public ObjectNode keep(Upload upload, String channel, JsonNode about) {
        String id = community.nextId();
        try {
            Files.move(upload.at(), bytes(id), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ObjectNode file = Json.object().put("id", id);
        file.put("filename", clean(about.path("filename").asText(upload.filename())));
        file.put("size", upload.size()).put("content_type", type(upload)).put("_channel", channel);
        if (about.hasNonNull("description")) {
            file.set("description", about.path("description"));
        }
        community.commit(Fact.stored(Kind.ATTACHMENT, file));
        return file;
    }

    /** Discord keeps letters, digits, dots, dashes and underscores. */
    private static String clean(String name) {
        String clean = name.replaceAll("[^\\p{L}\\p{N}._-]+", "_");
        return clean.isBlank() ? "unknown" : clean;
    }

    private static String type(Upload upload) {
        String guessed = URLConnection.guessContentTypeFromName(upload.filename());
        boolean told = upload.contentType() != null && !upload.contentType().startsWith("application/octet-stream");
        return told || guessed == null ? String.valueOf(upload.contentType()) : guessed;
    }
}
