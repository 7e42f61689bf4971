package bot.k98.sandbox.messages;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs the address of a file as Discord's CDN does: {@code ex} and {@code is} in hex seconds, {@code hm} over both and the path. */
public final class FileLinks {
    /** How long an address works: about a day (Discord's notice of April 2024). */
    public static final Duration LIFETIME = Duration.ofHours(24);

    private final String cdn;
    private final byte[] key;
    private final InstantSource clock;

    /** {@code cdn} is the address up to and without {@code /attachments}. */
    public FileLinks(String cdn, String secret, InstantSource clock) {
        this.cdn = cdn;
        this.key = secret.getBytes(StandardCharsets.UTF_8);
        this.clock = clock;
    }

    /** The address under which this attachment can be had from now on. */
    public String of(ObjectNode attachment) {
        String path = "/attachments/" + attachment.path("_channel").asText() + "/"
                + attachment.path("id").asText() + "/"
                + URLEncoder.encode(attachment.path("filename").asText(), StandardCharsets.UTF_8)
                        .replace("+", "%20");
        long issued = clock.millis() / 1000;
        String ex = Long.toHexString(issued + LIFETIME.toSeconds());
        String is = Long.toHexString(issued);
        return cdn + path + "?ex=" + ex + "&is=" + is + "&hm=" + signature(path, ex, is) + "&";
    }

    /** True when the signature is ours and the time is not over. {@code path} begins with {@code /attachments}. */
    public boolean valid(String path, String ex, String is, String hm) {
        if (ex == null || is == null || hm == null || !ex.matches("[0-9a-f]{1,15}")) {
            return false;
        }
        boolean ours = MessageDigest.isEqual(
                signature(path, ex, is).getBytes(StandardCharsets.US_ASCII), hm.getBytes(StandardCharsets.US_ASCII));
        return ours && HexFormat.fromHexDigitsToLong(ex) > clock.millis() / 1000;
    }

    private String signature(String path, String ex, String is) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] text = (path + "\n" + ex + "\n" + is).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(mac.doFinal(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
