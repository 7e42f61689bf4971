package bot.k98.contracts.discord;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

/** Bytes to attach to replies and posts, which name them by hash. Topic {@code discord.files}, key: hash. Written before its first use. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface OutgoingFile {
    /** What one file may have: Discord takes 10 MiB by default, base64 adds a third. */
    int MAX_BYTES = 10 << 20;

    /** What its record may have. */
    int MAX_RECORD_BYTES = 15 << 20;

    /**
     * @param hash SHA-256 of the bytes, 64 hexadecimal digits
     * @param bytes at most {@link #MAX_BYTES}
     */
    @JsonTypeName("FileOffered")
    record FileOffered(String hash, byte[] bytes) implements OutgoingFile {}
}
