package bot.k98.sandbox.sheets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/**
 * The sandbox's service account: a key file in Google's form, made on the first start, readable by its owner only, whose token_uri points at the sandbox.
 *
 * @param email the account, which tokens are issued to
 * @param tokenUri the audience that a signed request has to name
 * @param key checks the signature of a signed request
 */
record ServiceAccount(String email, String tokenUri, PublicKey key) {

    private static final String EMAIL = "k98-bot@sandbox.iam.gserviceaccount.com";
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----\n";
    private static final String END = "\n-----END PRIVATE KEY-----\n";
    private static final int KEY_BITS = 2048;

    /** Reads the file, or makes it. A token_uri of an earlier port is put right; the key stays. */
    static ServiceAccount in(Path file, String tokenUri) {
        try {
            ObjectMapper mapper = new ObjectMapper();
            ObjectNode content = Files.exists(file) ? (ObjectNode) mapper.readTree(file.toFile()) : fresh(mapper);
            if (!tokenUri.equals(content.path("token_uri").asText())) {
                content.put("token_uri", tokenUri);
                write(file, mapper.writerWithDefaultPrettyPrinter().writeValueAsString(content));
            }
            return new ServiceAccount(EMAIL, tokenUri, publicKey(content));
        } catch (IOException failed) {
            throw new UncheckedIOException("can't read or write " + file, failed);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(
                    "the key in " + file + " can't be read: remove the file and it is made anew", broken);
        }
    }

    private static ObjectNode fresh(ObjectMapper mapper) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(KEY_BITS);
        byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
        return mapper.createObjectNode()
                .put("type", "service_account")
                .put("project_id", "k98-sandbox")
                .put("private_key_id", "sandbox")
                .put("private_key", BEGIN + lines + END)
                .put("client_email", EMAIL)
                .put("client_id", "1198");
    }

    /** Made with its final mode: there is no moment at which others could read it. */
    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, content, StandardCharsets.UTF_8);
    }

    private static PublicKey publicKey(JsonNode content) throws GeneralSecurityException {
        String text = content.path("private_key").asText().replace(BEGIN, "").replace(END, "");
        byte[] encoded = Base64.getMimeDecoder().decode(text);
        KeyFactory factory = KeyFactory.getInstance("RSA");
        RSAPrivateCrtKey key = (RSAPrivateCrtKey) factory.generatePrivate(new PKCS8EncodedKeySpec(encoded));
        return factory.generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
    }
}
