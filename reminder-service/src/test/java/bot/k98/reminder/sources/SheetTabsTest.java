package bot.k98.reminder.sources;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.reminder.SourceReport.Tab;
import bot.k98.reminder.domain.calendar.CalendarTab;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SheetTabsTest {
    private final List<Boolean> signedIn = new ArrayList<>();
    private HttpServer server;
    private int status = 200;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v4/spreadsheets/rules-id/values/", exchange -> {
            signedIn.add(exchange.getRequestHeaders().containsKey("Authorization"));
            byte[] bytes =
                    "{\"values\":[[\"active\",\"override_id\"],[\"TRUE\",\"a\"]]}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=UTF-8");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aStandInOnThisMachineIsAskedWithoutAnAccount() {
        // When
        List<Tab> tabs = read(local());

        // Then
        assertThat(tabs).singleElement().satisfies(tab -> {
            assertThat(tab.name()).isEqualTo("overrides");
            assertThat(tab.rows()).containsExactly(List.of("active", "override_id"), List.of("TRUE", "a"));
        });
        assertThat(signedIn).containsExactly(false);
    }

    @Test
    void aStandInThatWantsAnAccountIsSaid() {
        // Given
        status = 401;

        // Then
        assertThat(read(local()))
                .singleElement()
                .satisfies(tab -> assertThat(tab.failure()).contains("account", "401"));
    }

    @Test
    void googleIsNotAskedWithoutAnAccount() {
        assertThat(read(URI.create("https://sheets.googleapis.com")))
                .singleElement()
                .satisfies(tab -> assertThat(tab.failure()).contains("GOOGLE_CREDENTIALS_FILE is not set"));
    }

    private static List<Tab> read(URI sheets) {
        SourceSettings settings = new SourceSettings(
                Optional.empty(), Map.of(CalendarTab.OVERRIDES, "rules-id"), Optional.empty(), sheets);
        return new SheetTabs(settings).read(Set.of(CalendarTab.OVERRIDES));
    }

    private URI local() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }
}
