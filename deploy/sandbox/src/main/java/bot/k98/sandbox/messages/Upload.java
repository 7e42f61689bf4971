package bot.k98.sandbox.messages;

import java.nio.file.Path;

/**
 * A file that came with a request and lies in a temporary place.
 *
 * @param part the form's part, such as {@code files[0]}
 * @param filename as the sender named it
 * @param contentType as the sender said
 * @param size in bytes
 * @param at where the bytes are until they are kept
 */
public record Upload(String part, String filename, String contentType, long size, Path at) {
    /** The number in {@code files[n]}; any other part is 0. */
    public String number() {
        return part.startsWith("files[") ? part.substring(6, part.length() - 1) : "0";
    }
}
