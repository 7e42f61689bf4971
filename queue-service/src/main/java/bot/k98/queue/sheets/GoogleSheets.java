package bot.k98.queue.sheets;

import bot.k98.queue.domain.rows.RefusedFileException;
import bot.k98.runtime.config.SecretFile;
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
import org.jboss.logging.Logger;

/** Google's own client with this installation's account. Made anew for each export, so that a replaced key counts at once. */
public final class GoogleSheets {
    private static final Logger LOG = Logger.getLogger(GoogleSheets.class);
    private static final String SCOPE = "https://www.googleapis.com/auth/spreadsheets";
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration ALL_PAUSES = Duration.ofSeconds(30);
    private static final int TOO_MANY = 429;
    private static final int SERVER = 500;

    private final Optional<Path> key;
    private final URI root;

    /** @param key the account's key file; absent: nothing can be exported */
    public GoogleSheets(Optional<Path> key, URI root) {
        this.key = key;
        this.root = root;
    }

    /** @throws RefusedFileException when there is no key, or one that must not be used */
    Sheets client() throws IOException, RefusedFileException {
        HttpRequestInitializer credentials = credentials();
        return new Sheets.Builder(new NetHttpTransport(), GsonFactory.getDefaultInstance(), request -> {
                    credentials.initialize(request);
                    patiently(request);
                })
                .setRootUrl(root + "/")
                .setApplicationName("k98-bot")
                .build();
    }

    private HttpRequestInitializer credentials() throws IOException, RefusedFileException {
        Path file = key.orElseThrow(() -> new RefusedFileException("export.off"));
        Optional<String> refusal = Files.exists(file) ? new SecretFile(file).refusal() : Optional.of("names no file");
        if (refusal.isPresent()) {
            LOG.errorf("no export: GOOGLE_CREDENTIALS_FILE %s", refusal.get());
            throw new RefusedFileException("export.off");
        }
        try (InputStream stream = Files.newInputStream(file)) {
            return new HttpCredentialsAdapter(
                    ServiceAccountCredentials.fromStream(stream).createScoped(List.of(SCOPE)));
        }
    }

    /** Quotas and failing servers are waited out for a while; longer ones are the job's own retries. */
    private static void patiently(HttpRequest request) {
        ExponentialBackOff pauses = new ExponentialBackOff.Builder()
                .setInitialIntervalMillis((int) FIRST_PAUSE.toMillis())
                .setMaxElapsedTimeMillis((int) ALL_PAUSES.toMillis())
                .build();
        var authorised = request.getUnsuccessfulResponseHandler();
        var waiting = new HttpBackOffUnsuccessfulResponseHandler(pauses)
                .setBackOffRequired(answer -> answer.getStatusCode() == TOO_MANY || answer.getStatusCode() >= SERVER);
        request.setUnsuccessfulResponseHandler((failed, answer, supportsRetry) ->
                (authorised != null && authorised.handleResponse(failed, answer, supportsRetry))
                        || waiting.handleResponse(failed, answer, supportsRetry));
        request.setConnectTimeout((int) CONNECT.toMillis());
        request.setReadTimeout((int) ANSWER.toMillis());
    }
}
