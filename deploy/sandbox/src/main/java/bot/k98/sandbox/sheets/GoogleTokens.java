package bot.k98.sandbox.sheets;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Optional;

/** The token endpoint's answers and the check of what it issued. */
final class GoogleTokens {

    private static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    private final AccessTokens tokens;
    private final Clock clock;
    private final ServiceAccount account;

    GoogleTokens(ServiceAccount account, AccessTokens tokens, Clock clock) {
        this.account = account;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** {@code {"access_token",…}}, or {@code {"error","error_description"}} when the request may not have one. */
    ObjectNode answer(String grant, String assertion) {
        if (!GRANT.equals(grant) || assertion == null) {
            return refused("unsupported_grant_type", "grant_type has to be " + GRANT + ", with an assertion");
        }
        Optional<String> problem = SignedRequest.problem(assertion, account, clock.instant());
        return problem.map(words -> refused("invalid_grant", words))
                .orElseGet(() -> JsonNodeFactory.instance
                        .objectNode()
                        .put("access_token", tokens.issue())
                        .put("expires_in", AccessTokens.LIFETIME.toSeconds())
                        .put("token_type", "Bearer"));
    }

    private static ObjectNode refused(String error, String description) {
        return JsonNodeFactory.instance.objectNode().put("error", error).put("error_description", description);
    }

    /** The user whom quotas are counted for. Throws {@link GoogleError} 401 when the token isn't one of ours. */
    String user(String authorization) {
        tokens.check(authorization);
        return account.email();
    }
}
