package bot.k98.sandbox.discord;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;

/** A local Discord on a free port, and a real JDA that knows nothing of it but its address. */
final class DiscordFixture implements AutoCloseable {
    /** Making the service account's key takes up to a second, and no test of Discord looks at it: all have the one that the first made. */
    private static byte[] accountKey;

    final LocalDiscord discord;
    final Player player;
    private JDA jda;

    /** JDA has Discord's Gateway built in; this one names ours, so that nothing leaves the machine. */
    private static final class LocalGateway extends SessionControllerAdapter {
        private final String url;

        private LocalGateway(String url) {
            this.url = url;
        }

        @Override
        public String getGateway() {
            return url;
        }
    }

    DiscordFixture(Path data) throws IOException {
        this(data, InstantSource.system());
    }

    DiscordFixture(Path data, InstantSource clock) throws IOException {
        discord = start(new SandboxSettings(0, data, "local-sandbox", Duration.ofMinutes(3)), clock);
        player = new Player(discord.url());
    }

    private static synchronized LocalDiscord start(SandboxSettings settings, InstantSource clock) throws IOException {
        Path key = settings.dataDir().resolve("google/credentials.json");
        if (accountKey != null && !Files.exists(key)) {
            Files.createDirectories(key.getParent());
            Files.write(key, accountKey);
        }
        LocalDiscord started = LocalDiscord.start(settings, clock);
        accountKey = Files.readAllBytes(key);
        return started;
    }

    private String gatewayUrl() {
        return player.json(player.bot("GET", "/gateway/bot", null)).path("url").asText();
    }

    JDABuilder jdaBuilder(GatewayIntent... intents) {
        return JDABuilder.createLight("local-sandbox", List.of(intents))
                .setRestConfig(new RestConfig().setBaseUrl(discord.url() + "/api/v10/"))
                .setSessionController(new LocalGateway(gatewayUrl()))
                .setEnableShutdownHook(false);
    }

    JDA connect(Object... listeners) throws InterruptedException {
        jda = jdaBuilder(GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES, GatewayIntent.MESSAGE_CONTENT)
                .addEventListeners(listeners)
                .build()
                .awaitReady();
        return jda;
    }

    @Override
    public void close() throws IOException {
        if (jda != null) {
            jda.shutdownNow();
        }
        discord.close();
    }
}
