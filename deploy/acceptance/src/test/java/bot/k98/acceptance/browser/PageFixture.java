package bot.k98.acceptance.browser;

import bot.k98.sandbox.discord.LocalDiscord;
import bot.k98.sandbox.discord.SandboxSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/** A sandbox of its own, the scripted bot in it, and a browser. One for the flows of a class. */
final class PageFixture implements AutoCloseable {

    private final LocalDiscord discord;
    private final ScriptedBot bot;
    private final Chromium chromium;
    private final OtherMembers members;

    private PageFixture(Path data, Chromium chromium) throws IOException, InterruptedException {
        discord = LocalDiscord.start(
                new SandboxSettings(0, data, "local-sandbox", Duration.ofMinutes(3)), InstantSource.system());
        bot = ScriptedBot.start(discord.url());
        members = new OtherMembers(discord.url());
        this.chromium = chromium;
    }

    /** Skips the tests, with the reason, where there is no chromium. */
    static PageFixture start(Path data) throws IOException, InterruptedException {
        return new PageFixture(data, Chromium.start());
    }

    OtherMembers members() {
        return members;
    }

    ScriptedBot bot() {
        return bot;
    }

    /** A visitor who was never here before. */
    Visitor visitor(Way way) {
        return new Visitor(chromium.browser(), discord.url(), way);
    }

    @Override
    public void close() throws IOException {
        chromium.close();
        members.close();
        bot.close();
        discord.close();
    }
}
