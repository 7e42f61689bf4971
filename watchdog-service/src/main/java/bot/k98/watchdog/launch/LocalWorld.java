package bot.k98.watchdog.launch;

import java.util.Map;

/** The community that the local Discord begins with, as configuration of the services that talk to it. See docs/sandbox.md. */
final class LocalWorld {
    private static final String IDS = "1100000000000000";

    private LocalWorld() {}

    /** @param discordPort of the local Discord */
    static Map<String, String> connection(int discordPort) {
        return Map.of(
                "DISCORD_API_URL",
                "http://127.0.0.1:" + discordPort + "/api/v10",
                "DISCORD_BOT_TOKEN",
                "local-sandbox");
    }

    /** Whatever the operator has set himself goes before these. */
    static Map<String, String> community() {
        return Map.of(
                "GUILD_ID", IDS + "001",
                "ADMIN_USER_ID", IDS + "101",
                "LEADERSHIP_ROLE_IDS", IDS + "201",
                "NOTIFY_CHANNEL_ID", IDS + "304",
                "HONOR_CHANNEL_ID", IDS + "303",
                "ACTIVITY_UPLOAD_CHANNEL_ID", IDS + "303");
    }
}
