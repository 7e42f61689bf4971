package bot.k98.queue.cdn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import bot.k98.contracts.queue.Problem;
import bot.k98.queue.cdn.CdnClient.Patience;
import bot.k98.queue.domain.rows.RefusedFileException;
import bot.k98.queue.parsing.Checkpoint;
import bot.k98.queue.parsing.WithdrawnException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CdnClientTest {
    private static final int LIMIT = 2 << 20;
    private static final Patience SHORT =
            new Patience(Duration.ofSeconds(2), Duration.ofMillis(200), Duration.ofSeconds(5));

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch end = new CountDownLatch(1);
    private final ByteArrayOutputStream copied = new ByteArrayOutputStream();
    private HttpServer server;
    private CdnClient client;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
        client = client(Patience.USUAL);
    }

    private CdnClient client(Patience patience) {
        return new CdnClient(new CdnHosts(Set.of(), Optional.of(URI.create(link("/api/v10")))), LIMIT, patience);
    }

    @AfterEach
    void stop() {
        end.countDown();
        client.close();
        server.stop(0);
        threads.close();
    }

    @Test
    void copiesWhatIsThere() throws Exception {
        // Given
        serve("/file", exchange -> answer(exchange, 200, new byte[1 << 20]));

        // When
        client.copy(link("/file"), copied, Checkpoint.NONE);

        // Then
        assertThat(copied.size()).isEqualTo(1 << 20);
    }

    @Test
    void followsARedirectOnTheSameHostButNotAway() throws Exception {
        // Given
        serve("/file", exchange -> answer(exchange, 200, new byte[7]));
        serve("/moved", exchange -> redirect(exchange, "/file"));
        serve("/away", exchange -> redirect(exchange, "http://169.254.169.254/latest/meta-data"));
        serve("/file-url", exchange -> redirect(exchange, "file:///etc/hostname"));

        // When
        client.copy(link("/moved"), copied, Checkpoint.NONE);

        // Then
        assertThat(copied.size()).isEqualTo(7);
        assertThat(refusal("/away")).isEqualTo(Problem.of("link.foreign", "169.254.169.254"));
        assertThat(refusal("/file-url").code()).isEqualTo("link.foreign");
    }

    @Test
    void goesRoundInNoCircle() {
        // Given
        serve("/circle", exchange -> redirect(exchange, "/circle"));

        // Then
        assertThatThrownBy(() -> client.copy(link("/circle"), copied, Checkpoint.NONE))
                .isInstanceOf(IOException.class)
                .hasMessage("too many redirects");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 410})
    void aDeadLinkIsRefused(int status) {
        // Given
        serve("/file", exchange -> answer(exchange, status, new byte[0]));

        // Then
        assertThat(refusal("/file").code()).isEqualTo("link.dead");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void afterAFailureOfTheServerItMayBeTriedAgain(int status) {
        // Given
        serve("/file", exchange -> answer(exchange, status, new byte[0]));

        // Then
        assertThatThrownBy(() -> client.copy(link("/file"), copied, Checkpoint.NONE))
                .isInstanceOf(IOException.class)
                .hasMessage("HTTP " + status);
    }

    @Test
    void tooMuchIsRefusedByWhatIsSaidAndByWhatComes() {
        // Given
        serve("/honest", exchange -> answer(exchange, 200, new byte[LIMIT + 1]));
        serve("/liar", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                for (int i = 0; i < 100; i++) {
                    body.write(new byte[1 << 20]);
                }
            } catch (IOException hungUp) {
                exchange.close();
            }
        });

        // Then
        assertThat(refusal("/honest")).isEqualTo(Problem.of("file.too.large", 2));
        assertThat(copied.size()).isZero();
        assertThat(refusal("/liar")).isEqualTo(Problem.of("file.too.large", 2));
        assertThat(copied.size()).isLessThanOrEqualTo(LIMIT);
    }

    @Test
    void aServerThatStopsInTheMiddleIsNotWaitedForForEver() {
        // Given
        serve("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write(new byte[10]);
            exchange.getResponseBody().flush();
            await();
        });
        serve("/mute", exchange -> await());

        // Then
        try (CdnClient hasty = client(SHORT)) {
            assertThatThrownBy(() -> hasty.copy(link("/slow"), copied, Checkpoint.NONE))
                    .isInstanceOf(IOException.class);
            assertThatThrownBy(() -> hasty.copy(link("/mute"), copied, Checkpoint.NONE))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void stopsWhenItIsWithdrawn() {
        // Given
        serve("/file", exchange -> answer(exchange, 200, new byte[1 << 20]));

        // Then
        assertThatThrownBy(() -> client.copy(link("/file"), copied, () -> {
                    throw new WithdrawnException();
                }))
                .isInstanceOf(WithdrawnException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "https://cdn.discordapp.com/a, true",
        "http://cdn.discordapp.com/a, false",
        "https://cdn.discordapp.com.evil.example/a, false",
        "https://cdn.discordapp.com@evil.example/a, false",
        "https://cdn.discordapp.com:8443/a, false",
        "http://127.0.0.1:4000/a, true",
        "http://localhost:4000/a, true",
        "http://127.0.0.1:22/a, false",
        "http://10.0.0.1:4000/a, false",
        "file:///etc/hostname, false",
        "/a, false"
    })
    void onlyListedHostsAndTheLocalDiscordArePermitted(String link, boolean permitted) {
        // Given
        CdnHosts hosts =
                new CdnHosts(Set.of("cdn.discordapp.com"), Optional.of(URI.create("http://127.0.0.1:4000/api/v10")));

        // Then
        assertThat(hosts.permit(URI.create(link))).isEqualTo(permitted);
    }

    @Test
    void withDiscordItselfThisMachineIsNotPermittedUnlessItIsListed() {
        // Given
        URI local = URI.create("http://127.0.0.1:4000/a");

        // Then
        assertThat(new CdnHosts(Set.of(), Optional.empty()).permit(local)).isFalse();
        assertThat(new CdnHosts(Set.of("127.0.0.1:4000"), Optional.empty()).permit(local))
                .isTrue();
    }

    private Problem refusal(String path) {
        return catchThrowableOfType(RefusedFileException.class, () -> client.copy(link(path), copied, Checkpoint.NONE))
                .problem();
    }

    private String link(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void serve(String path, HttpHandler handler) {
        server.createContext(path, handler);
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().add("Location", to);
        answer(exchange, 302, new byte[0]);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (var stream = exchange.getResponseBody()) {
            stream.write(body);
        } catch (IOException hungUp) {
            exchange.close();
        }
    }
}
