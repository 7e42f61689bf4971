package bot.k98.sandbox.sheets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The signed request (JWT) with which a service account asks for a token, as Google's server-to-server flow describes it. */
final class SignedRequest {

    /** Google's Java client (1.39) names this audience whatever the key file's token_uri says. */
    private static final String GOOGLES = "https://oauth2.googleapis.com/token";

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration SKEW = Duration.ofMinutes(5);

    private SignedRequest() {}

    /** What is wrong with it, in words for a developer; empty when a token may be issued. */
    static Optional<String> problem(String assertion, ServiceAccount account, Instant now) {
        String[] parts = assertion.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.of("Invalid JWT: three parts separated by dots are expected");
        }
        try {
            if (!isSigned(parts, account)) {
                return Optional.of("Invalid JWT Signature.");
            }
            return claimProblem(decoded(parts[0]), decoded(parts[1]), account, now);
        } catch (IllegalArgumentException | IOException | GeneralSecurityException malformed) {
            return Optional.of("Invalid JWT: it can't be decoded");
        }
    }

    private static Optional<String> claimProblem(
            JsonNode header, JsonNode claims, ServiceAccount account, Instant now) {
        Instant issued = Instant.ofEpochSecond(claims.path("iat").asLong());
        Instant expires = Instant.ofEpochSecond(claims.path("exp").asLong());
        if (!"RS256".equals(header.path("alg").asText())) {
            return Optional.of("Invalid JWT: alg has to be RS256");
        }
        if (!account.email().equals(claims.path("iss").asText())) {
            return Optional.of("Invalid grant: account not found");
        }
        if (!List.of(account.tokenUri(), GOOGLES).contains(claims.path("aud").asText())) {
            return Optional.of("Invalid JWT: aud has to be " + account.tokenUri());
        }
        if (issued.isAfter(now.plus(SKEW)) || !expires.isAfter(now) || expires.isAfter(issued.plus(LONGEST))) {
            return Optional.of(
                    "Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe."
                            + " Check your iat and exp values in the JWT claim.");
        }
        return claims.path("scope").asText().isBlank()
                ? Optional.of("Invalid OAuth scope: none was asked for")
                : Optional.empty();
    }

    private static boolean isSigned(String[] parts, ServiceAccount account) throws GeneralSecurityException {
        Signature check = Signature.getInstance("SHA256withRSA");
        check.initVerify(account.key());
        check.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return check.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    private static JsonNode decoded(String part) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(part));
    }
}
