package bot.k98.watchdog.launch;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** The community that the local Discord begins with, as configuration of the services that talk to it. See docs/sandbox.md. */
final class LocalWorld {
    private static final String IDS = "1100000000000000";
    private static final Set<String> SHEETS = Set.of(
            "GOOGLE_SHEETS_URL",
            "GOOGLE_CREDENTIALS_FILE",
            "GOOGLE_TIMELINE_ID",
            "EVENT_CALENDAR_SHEET_ID",
            "CALENDAR_DIR");

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
                "ACTIVITY_UPLOAD_CHANNEL_ID", IDS + "303",
                "CALENDAR_PINNED_CHANNEL_ID", IDS + "302",
                "KVK_NOTIFICATION_CHANNEL_ID", IDS + "305");
    }

    /**
     * The local spreadsheets; nothing when the operator has set any of his own.
     *
     * @param port of the local Discord, which serves them too
     * @param data where the local account's key lies
     */
    static Map<String, String> sheets(int port, Path data, Map<String, String> own) {
        return SHEETS.stream().anyMatch(own::containsKey)
                ? Map.of()
                : Map.of(
                        "GOOGLE_SHEETS_URL",
                        "http://127.0.0.1:" + port + "/google",
                        "GOOGLE_CREDENTIALS_FILE",
                        data.resolve("google/credentials.json").toString(),
                        "GOOGLE_TIMELINE_ID",
                        "sandbox-timeline",
                        "EVENT_CALENDAR_SHEET_ID",
                        "sandbox-calendar");
    }
}
