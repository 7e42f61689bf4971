package bot.k98.gateway.discord;

import bot.k98.gateway.domain.call.CallOutcome;
import bot.k98.gateway.domain.call.CallOutcome.Accepted;
import bot.k98.gateway.domain.call.CallOutcome.NotSent;
import bot.k98.gateway.domain.call.CallOutcome.Refused;
import bot.k98.gateway.domain.call.CallOutcome.Unknown;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.requests.Response;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** What a response of Discord means. */
final class OutcomeMapper {
    private static final int CLIENT_ERROR = 400;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final int NOT_IMPLEMENTED = 501;

    private OutcomeMapper() {}

    /** @param begun whether the request's body was begun to be sent */
    static CallOutcome of(Response response, boolean begun) {
        if (response.isError()) {
            String reason = String.valueOf(response.getException());
            return begun ? new Unknown(reason) : new NotSent(reason);
        }
        if (response.isOk()) {
            return accepted(response);
        }
        if (response.code == TOO_MANY_REQUESTS) {
            return new NotSent("Discord's rate limit");
        }
        boolean undecided = response.code >= SERVER_ERROR && response.code != NOT_IMPLEMENTED;
        return undecided || response.code < CLIENT_ERROR
                ? new Unknown("Discord answered " + response.code)
                : refused(response);
    }

    private static CallOutcome accepted(Response response) {
        Optional<DataObject> object = response.optObject();
        if (object.isPresent()) {
            return new Accepted(object.get().toMap(), List.of());
        }
        return Accepted.EMPTY;
    }

    /** Of a route that answers with a list. */
    static CallOutcome ofList(Response response, boolean begun) {
        return response.isOk()
                ? new Accepted(
                        Map.of(), response.optArray().map(DataArray::toList).orElse(List.of()))
                : of(response, begun);
    }

    private static CallOutcome refused(Response response) {
        Optional<DataObject> error = response.optObject();
        int code = error.map(e -> e.getInt("code", 0)).orElse(0);
        String message = error.map(e -> e.getString("message", "")).orElse("");
        return new Refused(response.code, code, message.isEmpty() ? "Discord answered " + response.code : message);
    }
}
