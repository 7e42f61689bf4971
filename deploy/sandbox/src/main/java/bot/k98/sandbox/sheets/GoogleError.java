package bot.k98.sandbox.sheets;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An answer in Google's error shape: {@code {"error":{"code","message","status","details"?}}}. */
final class GoogleError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int code;
    private final String status;
    private final String reason;

    private GoogleError(int code, String status, String reason, String message) {
        super(message, null, false, false);
        this.code = code;
        this.status = status;
        this.reason = reason;
    }

    static GoogleError invalid(String message) {
        return new GoogleError(400, "INVALID_ARGUMENT", "", message);
    }

    static GoogleError unparsable(String range) {
        return invalid("Unable to parse range: " + range);
    }

    static GoogleError unauthenticated() {
        return new GoogleError(
                401,
                "UNAUTHENTICATED",
                "",
                "Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication"
                        + " credential.");
    }

    static GoogleError notFound() {
        return new GoogleError(404, "NOT_FOUND", "", "Requested entity was not found.");
    }

    /** @param metric {@code Read} or {@code Write} */
    static GoogleError quota(String metric, String limit) {
        String text =
                "Quota exceeded for quota metric '%s requests' and limit '%s requests per minute%s' of service 'sheets.googleapis.com' for"
                        + " consumer 'project_number:1198'.";
        return new GoogleError(429, "RESOURCE_EXHAUSTED", "RATE_LIMIT_EXCEEDED", text.formatted(metric, metric, limit));
    }

    /** A fault that was asked for. */
    static GoogleError fault(int code) {
        return switch (code) {
            case 429 -> quota("Read", " per user");
            case 500 -> new GoogleError(500, "INTERNAL", "", "Internal error encountered.");
            case 503 -> new GoogleError(503, "UNAVAILABLE", "", "The service is currently unavailable.");
            default -> new GoogleError(code, "UNKNOWN", "", "A fault was asked for.");
        };
    }

    int code() {
        return code;
    }

    ObjectNode body() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode error = body.putObject("error")
                .put("code", code)
                .put("message", getMessage())
                .put("status", status);
        if (!reason.isEmpty()) {
            error.putArray("details")
                    .addObject()
                    .put("@type", "type.googleapis.com/google.rpc.ErrorInfo")
                    .put("reason", reason)
                    .put("domain", "googleapis.com");
        }
        return body;
    }
}
