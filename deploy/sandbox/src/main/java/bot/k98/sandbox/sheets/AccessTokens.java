package bot.k98.sandbox.sheets;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The access tokens that were issued since the start. After a restart a client gets 401 and asks for a new one, as it must be able to. */
final class AccessTokens {

    static final Duration LIFETIME = Duration.ofHours(1);

    private static final int LENGTH = 24;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Instant> expiry = new ConcurrentHashMap<>();

    AccessTokens(Clock clock) {
        this.clock = clock;
    }

    String issue() {
        byte[] bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        String token = "ya29." + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        expiry.values().removeIf(end -> !end.isAfter(clock.instant()));
        expiry.put(token, clock.instant().plus(LIFETIME));
        return token;
    }

    /** @throws GoogleError 401 when the header names no token that lives */
    void check(String authorization) {
        String token = authorization == null ? "" : authorization.replaceFirst("^Bearer ", "");
        Instant end = expiry.get(token);
        if (end == null || !end.isAfter(clock.instant())) {
            throw GoogleError.unauthenticated();
        }
    }
}
