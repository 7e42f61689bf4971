package bot.k98.sandbox.rules;

import bot.k98.sandbox.state.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A refusal as Discord words it: HTTP status, its own code, a message and for forms the fields. */
public final class DiscordError extends RuntimeException {
    private final int status;
    private final int code;
    private final transient ObjectNode errors;
    private double retryAfter;

    private DiscordError(int status, int code, String message, ObjectNode errors) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.errors = errors;
    }

    private static DiscordError of(int status, int code, String message) {
        return new DiscordError(status, code, message, null);
    }

    public int status() {
        return status;
    }

    public int code() {
        return code;
    }

    public ObjectNode body() {
        ObjectNode body = Json.object().put("message", getMessage()).put("code", code);
        if (errors != null) {
            body.set("errors", errors);
        }
        if (retryAfter > 0) {
            body.put("retry_after", retryAfter).put("global", false);
        }
        return body;
    }

    /** Seconds after which the same request may succeed; 0 when waiting doesn't help. */
    public double retryAfter() {
        return retryAfter;
    }

    public static DiscordError tooManyOldEdits(double retryAfter) {
        DiscordError error =
                of(429, 30046, "Maximum number of edits to messages older than 1 hour reached. Try again later");
        error.retryAfter = retryAfter;
        return error;
    }

    public static DiscordError unauthorized() {
        return of(401, 0, "401: Unauthorized");
    }

    public static DiscordError notFound() {
        return of(404, 0, "404: Not Found");
    }

    public static DiscordError methodNotAllowed() {
        return of(405, 0, "405: Method Not Allowed");
    }

    /** A thing named in the path that is not there, by Discord's code for its kind. */
    public static DiscordError unknown(Unknown what) {
        return of(404, what.code, "Unknown " + what.words);
    }

    /** What can be unknown. */
    public enum Unknown {
        CHANNEL(10003, "Channel"),
        GUILD(10004, "Guild"),
        MEMBER(10007, "Member"),
        MESSAGE(10008, "Message"),
        USER(10013, "User"),
        WEBHOOK(10015, "Webhook"),
        INTERACTION(10062, "interaction"),
        COMMAND(10063, "application command"),
        COMMAND_PERMISSIONS(10066, "application command permissions"),
        EVENT(10070, "Guild Scheduled Event");

        private final int code;
        private final String words;

        Unknown(int code, String words) {
            this.code = code;
            this.words = words;
        }
    }

    public static DiscordError missingAccess() {
        return of(403, 50001, "Missing Access");
    }

    public static DiscordError missingPermissions() {
        return of(403, 50013, "Missing Permissions");
    }

    public static DiscordError notTheAuthor() {
        return of(403, 50005, "Cannot edit a message authored by another user");
    }

    public static DiscordError emptyMessage() {
        return of(400, 50006, "Cannot send an empty message");
    }

    public static DiscordError closedDirectMessages() {
        return of(403, 50007, "Cannot send messages to this user");
    }

    public static DiscordError invalidForm(ObjectNode errors) {
        return new DiscordError(400, 50035, "Invalid Form Body", errors);
    }

    public static DiscordError invalidJson() {
        return of(400, 50109, "The request body contains invalid JSON.");
    }

    public static DiscordError tooLarge() {
        return of(413, 40005, "Request entity too large");
    }

    public static DiscordError alreadyAcknowledged() {
        return of(400, 40060, "Interaction has already been acknowledged.");
    }

    public static DiscordError invalidWebhookToken() {
        return of(401, 50027, "Invalid Webhook Token");
    }

    public static DiscordError systemMessage() {
        return of(403, 50021, "Cannot execute action on a system message");
    }

    public static DiscordError tooManyPins() {
        return of(400, 30003, "Maximum number of pins reached (250)");
    }

    public static DiscordError tooManyCommandCreates() {
        return of(400, 30034, "Max number of daily application command creates has been reached (200)");
    }

    public static DiscordError tooManyCommands(int most) {
        return of(400, 30032, "Maximum number of application commands reached (" + most + ")");
    }

    public static DiscordError tooManyEvents() {
        return of(400, 30038, "Maximum number of uncompleted guild scheduled events has been reached (100)");
    }

    public static DiscordError tooOldToBulkDelete() {
        return of(400, 50034, "You can only bulk delete messages that are under 14 days old.");
    }
}
