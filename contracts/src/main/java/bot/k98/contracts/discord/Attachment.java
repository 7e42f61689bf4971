package bot.k98.contracts.discord;

import java.util.Optional;

/**
 * A file at Discord.
 *
 * @param name as uploaded; only for showing, never a path
 * @param bytes its size
 * @param url signed, dead after about a day: copy the bytes at once
 * @param contentType as the uploader's program said; not to be trusted
 */
public record Attachment(String id, String name, long bytes, String url, Optional<String> contentType) {}
