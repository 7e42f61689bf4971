package bot.k98.sandbox.sheets;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.HttpBackOffUnsuccessfulResponseHandler;
import com.google.api.client.http.HttpRequestInitializer;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.client.util.ExponentialBackOff;
import com.google.api.services.sheets.v4.Sheets;
import com.google.auth.http.HttpCredentialsAdapter;
import com.google.auth.oauth2.ServiceAccountCredentials;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Local Sheets on a free port, and Google's own client for it. */
final class SheetsServerFixture implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final Path data;
    private final HttpServer server;

    SheetsServerFixture(Path data, Clock clock) throws Exception {
        this.data = data;
        Router router = Router.router(vertx);
        this.server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        LocalGoogle google = new LocalGoogle(clock);
        router.route(google.at() + "/*")
                .subRouter(google.router(vertx, data.resolve(google.folder()), server.actualPort()));
    }

    Path keyFile() {
        return data.resolve("google/credentials.json");
    }

    String url() {
        return "http://127.0.0.1:" + server.actualPort() + "/google";
    }

    /** @param retrying whether 429 and 5xx are tried again with short pauses */
    Sheets client(boolean retrying) throws IOException {
        HttpRequestInitializer initializer = new HttpCredentialsAdapter(account());
        return new Sheets.Builder(new NetHttpTransport(), GsonFactory.getDefaultInstance(), request -> {
                    initializer.initialize(request);
                    if (retrying) {
                        request.setUnsuccessfulResponseHandler(handler());
                    }
                })
                .setRootUrl(url() + "/")
                .setApplicationName("k98-bot")
                .build();
    }

    private static HttpBackOffUnsuccessfulResponseHandler handler() {
        ExponentialBackOff pauses =
                new ExponentialBackOff.Builder().setInitialIntervalMillis(20).build();
        return new HttpBackOffUnsuccessfulResponseHandler(pauses)
                .setBackOffRequired(answer -> answer.getStatusCode() == 429 || answer.getStatusCode() >= 500);
    }

    /** What the key file says, for spreadsheets. */
    ServiceAccountCredentials account() throws IOException {
        try (InputStream key = Files.newInputStream(keyFile())) {
            return (ServiceAccountCredentials) ServiceAccountCredentials.fromStream(key)
                    .createScoped(List.of("https://www.googleapis.com/auth/spreadsheets"));
        }
    }

    String post(String path, String contentType, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url() + path))
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    /** The code and the status word of a refused call. */
    static String refusal(ThrowingCall call) throws IOException {
        try {
            call.run();
            return "no refusal";
        } catch (GoogleJsonResponseException refused) {
            return refused.getStatusCode() + " " + refused.getDetails().getMessage();
        }
    }

    /** A call of the client. */
    interface ThrowingCall {
        void run() throws IOException;
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
