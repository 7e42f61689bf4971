package bot.k98.runtime.sheets;

import com.google.api.client.http.HttpBackOffUnsuccessfulResponseHandler;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpRequestInitializer;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.client.util.ExponentialBackOff;
import com.google.api.services.sheets.v4.Sheets;
import com.google.auth.http.HttpCredentialsAdapter;
import com.google.auth.oauth2.ServiceAccountCredentials;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Google's own client of Sheets. Made anew for each use, so that a replaced key counts at once. */
public final class SheetsClient {
    public static final int UNKNOWN = 401;
    public static final int TOO_MANY = 429;
    public static final int SERVER = 500;

    private static final String SCOPE = "https://www.googleapis.com/auth/spreadsheets";
    private static final String READING = SCOPE + ".readonly";
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

    private static final Pattern THIS_MACHINE = Pattern.compile("localhost|127(\\.\\d+){3}|\\[::1]");

    private SheetsClient() {}

    /** Whether an API wants to know who asks. Google does; a stand-in on this machine need not. */
    public static boolean wantsAccount(URI root) {
        return !THIS_MACHINE.matcher(root.getHost()).matches();
    }

    /**
     * How long something may take.
     *
     * @param answer to one request
     * @param pauses all together, in which quotas and failing servers are waited out; what lasts longer is the next try's
     */
    public record Patience(Duration answer, Duration pauses) {}

    /**
     * @param key of the account, checked before; empty: asked without one
     * @param root of the API
     * @throws IOException when the key can't be used
     */
    public static Sheets reading(Optional<Path> key, URI root, Patience patience) throws IOException {
        return client(key, READING, root, patience);
    }

    /** The same, with the right to write. */
    public static Sheets writing(Optional<Path> key, URI root, Patience patience) throws IOException {
        return client(key, SCOPE, root, patience);
    }

    private static Sheets client(Optional<Path> key, String scope, URI root, Patience patience) throws IOException {
        HttpRequestInitializer credentials = key.isPresent() ? credentials(key.get(), scope) : request -> {};
        return new Sheets.Builder(new NetHttpTransport(), GsonFactory.getDefaultInstance(), request -> {
                    credentials.initialize(request);
                    patiently(request, patience);
                })
                .setRootUrl(root + "/")
                .setApplicationName("k98-bot")
                .build();
    }

    private static HttpRequestInitializer credentials(Path key, String scope) throws IOException {
        try (InputStream stream = Files.newInputStream(key)) {
            return new HttpCredentialsAdapter(
                    ServiceAccountCredentials.fromStream(stream).createScoped(List.of(scope)));
        }
    }

    private static void patiently(HttpRequest request, Patience patience) {
        ExponentialBackOff pauses = new ExponentialBackOff.Builder()
                .setInitialIntervalMillis((int) FIRST_PAUSE.toMillis())
                .setMaxElapsedTimeMillis((int) patience.pauses().toMillis())
                .build();
        var authorised = request.getUnsuccessfulResponseHandler();
        var waiting = new HttpBackOffUnsuccessfulResponseHandler(pauses)
                .setBackOffRequired(answer -> answer.getStatusCode() == TOO_MANY || answer.getStatusCode() >= SERVER);
        request.setUnsuccessfulResponseHandler((failed, answer, supportsRetry) ->
                (authorised != null && authorised.handleResponse(failed, answer, supportsRetry))
                        || waiting.handleResponse(failed, answer, supportsRetry));
        request.setConnectTimeout((int) CONNECT.toMillis());
        request.setReadTimeout((int) patience.answer().toMillis());
    }
}
