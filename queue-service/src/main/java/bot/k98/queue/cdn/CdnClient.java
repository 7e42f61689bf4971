package bot.k98.queue.cdn;

import bot.k98.queue.domain.rows.RefusedFileException;
import bot.k98.queue.parsing.Checkpoint;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * Copies one file. Follows redirects only to hosts that are permitted too; takes no more than the limit, whatever the server says of
 * its size; waits no longer than its patience.
 */
public final class CdnClient implements AutoCloseable {
    private static final int REDIRECTS = 3;
    private static final int CHUNK = 64 << 10;
    private static final int OK = 200;

    private final CdnHosts hosts;
    private final long limit;
    private final Patience patience;
    private final HttpClient http;

    public CdnClient(CdnHosts hosts, long limit, Patience patience) {
        this.hosts = hosts;
        this.limit = limit;
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience.connect())
                .build();
    }

    /**
     * @param connect until there is a connection
     * @param idle until the answer begins, and between two pieces of it
     * @param whole for all of it
     */
    public record Patience(Duration connect, Duration idle, Duration whole) {
        public static final Patience USUAL =
                new Patience(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(120));
    }

    /**
     * @throws RefusedFileException when it can't be had, now or later
     * @throws IOException when it may be had later
     */
    public void copy(String link, OutputStream to, Checkpoint checkpoint) throws IOException, RefusedFileException {
        URI at = uri(link);
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            if (!hosts.permit(at)) {
                throw new RefusedFileException("link.foreign", at.getHost());
            }
            HttpResponse<InputStream> answer = ask(at);
            try (InputStream body = answer.body()) {
                if (answer.statusCode() == OK) {
                    take(answer, body, to, checkpoint);
                    return;
                }
                at = at.resolve(redirect(answer));
            }
        }
        throw new IOException("too many redirects");
    }

    private HttpResponse<InputStream> ask(URI at) throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(at).timeout(patience.idle()).GET().build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static URI redirect(HttpResponse<?> answer) throws IOException, RefusedFileException {
        return switch (answer.statusCode()) {
            case 301, 302, 303, 307, 308 ->
                uri(answer.headers().firstValue("location").orElseThrow(() -> new IOException("redirect to nowhere")));
            case 401, 403, 404, 410 -> throw new RefusedFileException("link.dead");
            default -> throw new IOException("HTTP " + answer.statusCode());
        };
    }

    private void take(HttpResponse<?> answer, InputStream body, OutputStream to, Checkpoint checkpoint)
            throws IOException, RefusedFileException {
        OptionalLong announced = answer.headers().firstValueAsLong("content-length");
        if (announced.orElse(0) > limit) {
            throw tooLarge();
        }
        long taken = 0;
        byte[] chunk = new byte[CHUNK];
        try (StallGuard guard = new StallGuard(body, patience.idle(), patience.whole())) {
            for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
                taken += read;
                if (taken > limit) {
                    throw tooLarge();
                }
                to.write(chunk, 0, read);
                guard.progress();
                checkpoint.pass();
            }
        }
        if (announced.isPresent() && announced.getAsLong() != taken) {
            throw new IOException("cut off");
        }
    }

    private RefusedFileException tooLarge() {
        return new RefusedFileException("file.too.large", limit >> 20);
    }

    private static URI uri(String link) throws RefusedFileException {
        try {
            return URI.create(link);
        } catch (IllegalArgumentException e) {
            throw new RefusedFileException("link.dead");
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
