package bot.k98.gateway.discord;

import bot.k98.gateway.domain.connection.IdentifyBudget;
import java.io.IOException;
import java.time.Duration;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.utils.data.DataObject;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Asks {@code GET /gateway/bot}: where to connect, and how many sessions are left. */
final class GatewayProbe {
    private static final int UNAUTHORIZED = 401;

    private final OkHttpClient http;
    private final String url;
    private final String token;

    /** @param apiUrl without a slash at its end */
    GatewayProbe(OkHttpClient http, String apiUrl, String token) {
        this.http = http;
        this.url = apiUrl + "/gateway/bot";
        this.token = token;
    }

    /** What it came to. */
    sealed interface Outcome {
        record Reached(String gatewayUrl, IdentifyBudget budget) implements Outcome {}

        record WrongToken() implements Outcome {}

        record Away(String reason) implements Outcome {}
    }

    Outcome ask() {
        Request request = new Request.Builder()
                .url(url)
                .header("authorization", "Bot " + token)
                .build();
        try (Response response = http.newCall(request).execute()) {
            if (response.code() == UNAUTHORIZED) {
                return new Outcome.WrongToken();
            }
            return response.isSuccessful()
                    ? reached(DataObject.fromJson(response.body().bytes()))
                    : new Outcome.Away("GET /gateway/bot answered " + response.code());
        } catch (IOException | ParsingException e) {
            return new Outcome.Away(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private static Outcome reached(DataObject json) {
        DataObject limit = json.optObject("session_start_limit").orElseGet(DataObject::empty);
        int total = limit.getInt("total", 1000);
        IdentifyBudget budget = new IdentifyBudget(
                total, limit.getInt("remaining", total), Duration.ofMillis(limit.getLong("reset_after", 0)));
        return new Outcome.Reached(json.getString("url"), budget);
    }
}
