package bot.k98.gateway.domain.call;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one request to Discord came to. Never an exception. */
public sealed interface CallOutcome {
    /**
     * Discord did it (2xx).
     *
     * @param object the answer when it is a JSON object, else empty
     * @param items the answer when it is a JSON array, else empty
     */
    record Accepted(Map<String, Object> object, List<Object> items) implements CallOutcome {
        /** Without a body. */
        public static final Accepted EMPTY = new Accepted(Map.of(), List.of());

        public Optional<String> text(String property) {
            return Optional.ofNullable(object.get(property)).map(String::valueOf);
        }

        public long number(String property) {
            return object.get(property) instanceof Number number ? number.longValue() : 0;
        }
    }

    /**
     * Discord refused it (4xx).
     *
     * @param status of HTTP
     * @param code Discord's own; 0 when it gave none
     */
    record Refused(int status, int code, String reason) implements CallOutcome {
        /** Worth trying again: the bot's token (401), the moment (408) or the pace (429) was the matter, not the request. */
        public boolean passing() {
            return status == 401 || status == 408 || status == 429;
        }

        /** The route is not there on this server: nothing of the request was the matter. */
        public boolean notImplemented() {
            return code == 0 && (status == 404 || status == 405 || status == 501);
        }
    }

    /** It never reached Discord, or Discord refused to look at it (429): nothing happened for certain. */
    record NotSent(String reason) implements CallOutcome {}

    /** It may or may not have happened: the answer was lost, late, or 5xx. */
    record Unknown(String reason) implements CallOutcome {}
}
