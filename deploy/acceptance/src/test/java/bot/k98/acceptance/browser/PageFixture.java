package bot.k98.acceptance.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bot.k98.sandbox.discord.LocalDiscord;
import bot.k98.sandbox.discord.SandboxSettings;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A sandbox of its own, the scripted bot in it, and a browser. One for the flows of a class. */
final class PageFixture implements AutoCloseable {

    private static final List<Path> BROWSERS = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final LocalDiscord discord;
    private final ScriptedBot bot;
    private final Playwright playwright;
    private final Browser browser;
    private final OtherMembers members;

    private PageFixture(Path data, Path chromium) throws IOException, InterruptedException {
        discord = LocalDiscord.start(
                new SandboxSettings(0, data, "local-sandbox", Duration.ofMinutes(3)), InstantSource.system());
        bot = ScriptedBot.start(discord.url());
        members = new OtherMembers(discord.url());
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(FLAGS));
    }

    /** Skips the tests, with the reason, where there is no chromium. */
    static PageFixture start(Path data) throws IOException, InterruptedException {
        Optional<Path> chromium = BROWSERS.stream().filter(Files::isExecutable).findFirst();
        assumeTrue(
                chromium.isPresent(),
                "no chromium on this machine: install the package chromium to run the browser tests");
        return new PageFixture(data, chromium.get());
    }

    OtherMembers members() {
        return members;
    }

    /** A visitor who was never here before. */
    Visitor visitor(Way way) {
        return new Visitor(browser, discord.url(), way);
    }

    @Override
    public void close() throws IOException {
        browser.close();
        playwright.close();
        members.close();
        bot.close();
        discord.close();
    }
}
