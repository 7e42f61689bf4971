package bot.k98.acceptance.ops;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.acceptance.browser.Chromium;
import bot.k98.acceptance.stack.RunningBot;
import bot.k98.acceptance.stack.Stack;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The operations page over the running bot, in a real browser. */
@Tag("long")
@Order(RunningBot.LAST)
class OperationsPageIT {
    private static final int WATCHDOG = 10;

    @RegisterExtension
    static final RunningBot BOT = new RunningBot();

    private static Stack stack;
    private static Chromium chromium;
    private static String url;

    @BeforeAll
    static void up() {
        chromium = Chromium.start();
        stack = BOT.stack();
        url = "http://127.0.0.1:" + (stack.launch().portBase() + WATCHDOG) + "/";
    }

    @AfterAll
    static void down() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void showsAWellSystemWideAndLight() {
        try (OpsVisitor operator = new OpsVisitor(chromium.browser(), url, 1280, 800, ColorScheme.LIGHT)) {
            operator.holding(".connection.live", "live").waitFor();
            for (String process :
                    List.of("broker-1", "discord-1", "gateway-1", "reminder-1", "queue-1", "watchdog-1")) {
                assertThat(operator.tile(process).count()).as(process).isEqualTo(1);
            }
            operator.holding("#lag-rows tr", "discord.").first().waitFor();
            operator.leavesCalm("wide");
        }
    }

    @Test
    void isReadableOnAPhoneInTheDark() {
        try (OpsVisitor operator = new OpsVisitor(chromium.browser(), url, 390, 844, ColorScheme.DARK)) {
            operator.page.locator(".pick").first().click();
            operator.page.locator("#chart canvas").waitFor();
            operator.leavesCalm("narrow");
        }
    }

    @Test
    void isUsedByKeyboardAlone() {
        try (OpsVisitor operator = new OpsVisitor(chromium.browser(), url, 1280, 800, ColorScheme.DARK)) {
            // Given
            Locator row = operator.page.locator(".pick").first();
            row.waitFor();
            int steps = 0;
            while (!Boolean.TRUE.equals(row.evaluate("row => row === document.activeElement")) && steps++ < 10) {
                operator.page.keyboard().press("Tab");
            }

            // When
            operator.page.keyboard().press("Enter");

            // Then
            operator.page.locator("#chart canvas").waitFor();
            assertThat(row.getAttribute("aria-pressed")).isEqualTo("true");
            operator.leavesCalm("keyboard");
        }
    }

    @Test
    void aKilledProcessComesBackBeforeTheOperatorsEyes() {
        try (OpsVisitor operator = new OpsVisitor(chromium.browser(), url, 1280, 800, ColorScheme.LIGHT)) {
            // When
            stack.kill("queue-1");

            // Then
            operator.holding("#restarts li", "queue-1 crashed").first().waitFor();
            operator.tile("queue-1")
                    .filter(new Locator.FilterOptions().setHasText("● ready"))
                    .waitFor(new Locator.WaitForOptions().setTimeout(60_000));
            operator.leavesCalm("restarted");
        }
    }

    @Test
    void logsAreChosenFilteredAndFollowed() {
        try (OpsVisitor operator = new OpsVisitor(chromium.browser(), url, 1280, 800, ColorScheme.LIGHT)) {
            // When
            operator.page.locator("#log-process").selectOption("gateway-1");
            operator.page.locator("#log-contains").fill("started instance");

            // Then
            operator.holding("#log p", "started instance=gateway-1").first().waitFor();
            assertThat(operator.page.locator("#log p").allTextContents())
                    .allSatisfy(line -> assertThat(line).contains("started instance"));
            operator.leavesCalm("logs");
        }
    }

    @Test
    void aLossOfDiscordIsListedWithHowItEnded() {
        try (OpsVisitor operator = new OpsVisitor(chromium.browser(), url, 1280, 800, ColorScheme.LIGHT)) {
            // When
            BOT.members().fault("/gateway/drop", "{\"resumable\":true,\"code\":4001}");

            // Then
            operator.holding(
                            "#discord li",
                            "✓ back gateway-1: Discord closed it with code 4001. The session was resumed")
                    .first()
                    .waitFor(new Locator.WaitForOptions().setTimeout(60_000));
            operator.leavesCalm("discord");
        }
    }

    @Test
    void saysPlainlyThatTheWatchdogIsGoneAndComesBackWithItByItself() {
        try (OpsVisitor operator = new OpsVisitor(chromium.browser(), url, 390, 844, ColorScheme.LIGHT)) {
            // When
            stack.kill("watchdog-1");

            // Then
            operator.holding(".connection.lost", "Connection lost").waitFor();
            operator.holding(".connection.live", "live").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
            operator.forgetComplaints();
            operator.leavesCalm("again");
        }
    }

    @Test
    void otherSitesCanNotReadItByANameOfTheirOwn() throws Exception {
        // When
        HttpResponse<String> direct = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(url + "api/lag")).build(),
                        HttpResponse.BodyHandlers.ofString());

        // Then
        assertThat(direct.statusCode()).isEqualTo(200);
        assertThat(direct.headers().firstValue("content-security-policy")).isPresent();
        assertThat(statusAskedAs("rebound.example")).isEqualTo(421);
    }

    /** The loopback port, asked by another name. */
    private static int statusAskedAs(String host) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", URI.create(url).getPort())) {
            String request = "GET /api/lag HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String[] status = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine()
                    .split(" ", 3);
            return Integer.parseInt(status[1]);
        }
    }
}
