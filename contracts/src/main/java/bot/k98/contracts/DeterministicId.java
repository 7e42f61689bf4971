package bot.k98.contracts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Ids made from their cause, so that the same cause handled twice makes the same id. The parts are hashed with SHA-256, each
 * with its length before it, and cut to 128 bits.
 */
public final class DeterministicId {
    private static final int BYTES = 16;

    private DeterministicId() {}

    /** 22 characters of {@code A–Z a–z 0–9 - _}: short enough for Discord's nonce (25). */
    public static String of(String kind, Object... parts) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash(kind, parts));
    }

    /** The same 128 bits as 32 lower-case hexadecimal digits: the form of a trace id. */
    public static String hex(String kind, Object... parts) {
        return HexFormat.of().formatHex(hash(kind, parts));
    }

    private static byte[] hash(String kind, Object... parts) {
        MessageDigest digest = sha256();
        update(digest, kind);
        for (Object part : parts) {
            update(digest, String.valueOf(part));
        }
        return Arrays.copyOf(digest.digest(), BYTES);
    }

    private static void update(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
