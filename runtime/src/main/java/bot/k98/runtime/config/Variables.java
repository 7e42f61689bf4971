package bot.k98.runtime.config;

import static bot.k98.contracts.ServiceName.GATEWAY;
import static bot.k98.runtime.config.Variable.variable;

import bot.k98.contracts.Topics;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The table of all environment variables. A variable's name stands here and nowhere else. */
public final class Variables {
    /** Who reads the launcher's output. */
    public enum Progress {
        /** A person. */
        TEXT,
        /** A program: one JSON object a line. */
        JSON
    }

    /** Who starts and restarts the services. */
    public enum Supervision {
        /** The watchdog. */
        OWN,
        /** systemd, Docker, Kubernetes. */
        PLATFORM
    }

    /** What becomes of a difference between the commands at Discord and those that the services offer. */
    public enum CommandChanges {
        /** It is made good. */
        APPLY,
        /** It is told. */
        SHOW
    }

    /** Who reads the log on standard output. */
    public enum LogFormat {
        TEXT,
        JSON
    }

    /** Which of the installations this is. */
    public enum Stage {
        DEV,
        STAGING,
        PROD
    }

    // Discord
    public static final Variable<String> DISCORD_BOT_TOKEN = variable(
                    "DISCORD_BOT_TOKEN", Kind.TEXT, "Token of the bot, from Discord's developer portal.")
            .requiredBy(GATEWAY)
            .asSecret();
    public static final Variable<URI> DISCORD_API_URL = variable(
            "DISCORD_API_URL",
            Kind.HTTP_URL,
            "Root of a Discord-compatible REST API, for example http://127.0.0.1:4000/api/v10; not set: Discord"
                    + " itself.");
    public static final Variable<String> GUILD_ID = variable(
            "GUILD_ID", Kind.SNOWFLAKE_ID, "The guild whose commands are kept in step; not set: global commands.");
    public static final Variable<Set<String>> ADMIN_USER_ID = variable(
                    "ADMIN_USER_ID", Kind.SNOWFLAKE_IDS, "Users who may use the operators' commands.")
            .orElse("");
    public static final Variable<Set<String>> LEADERSHIP_ROLE_IDS = variable(
                    "LEADERSHIP_ROLE_IDS", Kind.SNOWFLAKE_IDS, "Roles whose members may use the officers' commands.")
            .orElse("");
    public static final Variable<String> NOTIFY_CHANNEL_ID =
            variable("NOTIFY_CHANNEL_ID", Kind.SNOWFLAKE_ID, "Channel for the bot's own notices.");
    public static final Variable<Set<String>> OPS_CHANNEL_IDS = variable(
                    "OPS_CHANNEL_IDS",
                    Kind.SNOWFLAKE_IDS,
                    "Channels where operators' commands are taken; not set: NOTIFY_CHANNEL_ID; neither: anywhere.")
            .orElse("");
    public static final Variable<Integer> IDENTIFY_RESERVE = variable(
                    "IDENTIFY_RESERVE",
                    Kind.number(0, 1000),
                    "Gateway sessions of the day that are never used up; at this many left the gateway waits instead"
                            + " of connecting.")
            .orElse("200");

    public static final Variable<Duration> DISCORD_QUIET_LIMIT = variable(
                    "DISCORD_QUIET_LIMIT",
                    Kind.PERIODS,
                    "How long Discord may tell nothing until it is asked for a sign of life; when none comes, the connection is mended.")
            .orElse("5m");
    public static final Variable<CommandChanges> COMMAND_SYNC = variable(
                    "COMMAND_SYNC",
                    Kind.oneOf(CommandChanges.class),
                    "apply: Discord's commands become those that the services offer; show: what that would create, change and remove is"
                            + " said in the gateway's log, and nothing is done.")
            .orElse("apply");
    public static final Variable<Integer> SHARD_COUNT = variable(
                    "SHARD_COUNT",
                    Kind.number(1, 1000),
                    "Into how many shards the bot's guilds are divided; the same for every instance.")
            .orElse("1");
    public static final Variable<Set<Integer>> SHARD_IDS = variable(
                    "SHARD_IDS",
                    Kind.numbers(0, 999),
                    "The shards that this instance connects, each below SHARD_COUNT; not set: all of them.")
            .orElse("");

    public static final Variable<Set<String>> DISCORD_CDN_HOSTS = variable(
                    "DISCORD_CDN_HOSTS",
                    Kind.HOSTS,
                    "Hosts from which uploaded files are copied. This machine's own addresses count when they are"
                            + " listed, or when DISCORD_API_URL is one of them.")
            .orElse("cdn.discordapp.com,media.discordapp.net");

    // Imports
    public static final Variable<Set<String>> HONOR_CHANNEL_ID = variable(
                    "HONOR_CHANNEL_ID", Kind.SNOWFLAKE_IDS, "Channels whose files are imported as honor scans.")
            .orElse("");
    public static final Variable<Set<String>> ACTIVITY_UPLOAD_CHANNEL_ID = variable(
                    "ACTIVITY_UPLOAD_CHANNEL_ID",
                    Kind.SNOWFLAKE_IDS,
                    "Channels whose files are imported as weekly activity.")
            .orElse("");
    public static final Variable<Path> PROFILES_DIR = variable(
            "PROFILES_DIR",
            Kind.PATH,
            "Folder of import profiles (*.yaml); one takes the place of a shipped profile of its name.");
    public static final Variable<Integer> QUEUE_WORKERS = variable(
                    "QUEUE_WORKERS", Kind.number(1, 16), "Files that one instance of queue-service reads at a time.")
            .orElse("2");

    // Calendar
    public static final Variable<String> GOOGLE_TIMELINE_ID =
            variable("GOOGLE_TIMELINE_ID", Kind.TEXT, "Id of the Google spreadsheet with the four tabs of dates.");
    public static final Variable<String> EVENT_CALENDAR_SHEET_ID = variable(
            "EVENT_CALENDAR_SHEET_ID",
            Kind.TEXT,
            "Id of the Google spreadsheet with the calendar's rules, one-off events and overrides.");
    public static final Variable<Path> CALENDAR_DIR = variable(
            "CALENDAR_DIR",
            Kind.PATH,
            "Folder with a CSV file for each tab (recurring_rules.csv …); goes before the spreadsheets.");
    public static final Variable<Path> EVENT_TYPES_FILE = variable(
            "EVENT_TYPES_FILE",
            Kind.PATH,
            "Kinds of events (YAML), added to the shipped ones; one takes the place of a shipped one of its name.");
    public static final Variable<String> CALENDAR_PINNED_CHANNEL_ID = variable(
            "CALENDAR_PINNED_CHANNEL_ID", Kind.SNOWFLAKE_ID, "Channel of the pinned calendar; not set: there is none.");
    public static final Variable<String> KVK_NOTIFICATION_CHANNEL_ID = variable(
            "KVK_NOTIFICATION_CHANNEL_ID",
            Kind.SNOWFLAKE_ID,
            "Channel where events of the kingdom's war are announced; not set: nowhere.");
    public static final Variable<Boolean> KVK_NOTIFY_EVERYONE = variable(
                    "KVK_NOTIFY_EVERYONE",
                    Kind.FLAG,
                    "Whether announcements of the last hour and of the start notify everyone.")
            .orElse("0");

    // Google Sheets
    public static final Variable<Path> GOOGLE_CREDENTIALS_FILE = variable(
            "GOOGLE_CREDENTIALS_FILE",
            Kind.PATH,
            "A Google service account's key, as JSON; not set: no sheets, except where GOOGLE_SHEETS_URL is on this machine.");
    public static final Variable<URI> GOOGLE_SHEETS_URL = variable(
                    "GOOGLE_SHEETS_URL", Kind.HTTP_URL, "Root of the Google Sheets API.")
            .orElse("https://sheets.googleapis.com");

    // Kafka
    public static final Variable<String> KAFKA_BOOTSTRAP_SERVERS = variable(
            "KAFKA_BOOTSTRAP_SERVERS",
            Kind.BROKERS,
            "Kafka brokers; not set: the embedded broker at 127.0.0.1, K98_PORT_BASE + 1.");
    public static final Variable<Integer> K98_PARTITIONS = variable(
                    "K98_PARTITIONS", Kind.number(1, 100), "Partitions of shared topics; fixed once the topics exist.")
            .orElse(Integer.toString(Topics.DEFAULT_PARTITIONS));

    // Backup
    public static final Variable<Path> BACKUP_DIR = variable(
            "BACKUP_DIR", Kind.PATH, "Folder for the archives of ./k98 backup; when set, their age is watched.");
    public static final Variable<Integer> BACKUP_KEEP = variable(
                    "BACKUP_KEEP", Kind.number(1, 1000), "So many of the newest archives are kept.")
            .orElse("14");
    public static final Variable<Path> BACKUP_HOOK = variable(
            "BACKUP_HOOK",
            Kind.PATH,
            "Program that gets the path of each finished archive, to copy it to durable storage; ends with 0 when it has.");

    public static final Variable<Path> REMINDER_TRACKING_FILE = variable(
                    "REMINDER_TRACKING_FILE",
                    Kind.PATH,
                    "Members' reminders as JSON for people, written each hour and at a clean stop; below DATA_DIR when it is relative.")
            .orElse("reminder_tracking.json");
    public static final Variable<Path> QUEUE_CACHE_FILE = variable(
                    "QUEUE_CACHE_FILE",
                    Kind.PATH,
                    "The jobs of the queue as JSON for people, written each hour and at a clean stop; below DATA_DIR when it is relative.")
            .orElse("live_queue_cache.json");

    // Process
    public static final Variable<Path> DATA_DIR =
            variable("DATA_DIR", Kind.PATH, "Persistent data; to be backed up.").orElse("data");
    public static final Variable<Path> LOG_DIR =
            variable("LOG_DIR", Kind.PATH, "Logs and heartbeat files.").orElse("logs");
    public static final Variable<Boolean> LOG_TO_CONSOLE = variable(
                    "LOG_TO_CONSOLE", Kind.FLAG, "Also write the log to standard output.")
            .orElse("0");
    public static final Variable<LogFormat> LOG_CONSOLE_FORMAT = variable(
                    "LOG_CONSOLE_FORMAT",
                    Kind.oneOf(LogFormat.class),
                    "Form of the log on standard output: lines for people, or a JSON object a line. Files have lines.")
            .orElse("text");
    public static final Variable<Path> K98_HOME = variable(
                    "K98_HOME", Kind.PATH, "Folder of the installation; set by ./k98.")
            .orElse(".");
    public static final Variable<Integer> K98_PORT_BASE = variable(
                    "K98_PORT_BASE",
                    Kind.number(1024, 65000),
                    "First of the local ports; all others are counted from it.")
            .orElse("8600");
    public static final Variable<Integer> K98_INSTANCE = variable(
                    "K98_INSTANCE", Kind.number(1, 9), "Number of this instance of its service; set by the supervisor.")
            .orElse("1");
    public static final Variable<String> K98_SCALE = variable(
                    "K98_SCALE",
                    Kind.TEXT,
                    "How many instances of a service ./k98 up runs, for example reminder=2,queue=3; set by ./k98 up --scale. Others stay as they were, at first one each.")
            .orElse("");
    public static final Variable<Progress> K98_PROGRESS = variable(
                    "K98_PROGRESS", Kind.oneOf(Progress.class), "How ./k98 up tells its progress; set by ./k98.")
            .orElse("text");
    public static final Variable<Instant> K98_STARTED_AT =
            variable("K98_STARTED_AT", Kind.EPOCH_MILLIS, "When ./k98 up began; set by ./k98.");
    public static final Variable<Boolean> K98_SMOKE = variable(
                    "K98_SMOKE", Kind.FLAG, "Start, see whether every part can be made, end; set by ./k98 smoke.")
            .orElse("0");
    public static final Variable<Duration> HEARTBEAT_INTERVAL = variable(
                    "HEARTBEAT_INTERVAL", Kind.PERIODS, "How often every instance says that it is there.")
            .orElse("2s");
    public static final Variable<Supervision> SUPERVISION = variable(
                    "SUPERVISION",
                    Kind.oneOf(Supervision.class),
                    "own: the watchdog starts and restarts the services; platform: systemd, Docker or Kubernetes does.")
            .orElse("own");
    public static final Variable<Boolean> WATCHDOG_RUN = variable(
                    "WATCHDOG_RUN",
                    Kind.FLAG,
                    "Says that something above starts this process again when it ends with RESTART_EXIT_CODE.")
            .orElse("0");
    public static final Variable<Integer> RESTART_EXIT_CODE = variable(
                    "RESTART_EXIT_CODE", Kind.number(1, 77), "Exit code that means: start me again.")
            .orElse("15");

    // Alerts
    public static final Variable<Stage> K98_ENVIRONMENT = variable(
                    "K98_ENVIRONMENT", Kind.oneOf(Stage.class), "Which installation this is; every alert says so.")
            .orElse("dev");
    public static final Variable<Set<String>> OTHER_ENVIRONMENTS_IDS = variable(
                    "OTHER_ENVIRONMENTS_IDS",
                    Kind.WORDS,
                    "Guilds, channels and spreadsheets of the other environments; a setting that has one of them is refused.")
            .orElse("");
    public static final Variable<String> DRY_RUN_CHANNEL_ID = variable(
            "DRY_RUN_CHANNEL_ID",
            Kind.SNOWFLAKE_ID,
            "Every post and direct message goes to this channel and says where it would have gone; not set: they go there.");
    public static final Variable<String> PAGERDUTY_ROUTING_KEY = variable(
                    "PAGERDUTY_ROUTING_KEY",
                    Kind.TEXT,
                    "Integration key of PagerDuty's Events API v2; not set: PagerDuty is not told.")
            .asSecret();
    public static final Variable<URI> PAGERDUTY_EVENTS_URL = variable(
                    "PAGERDUTY_EVENTS_URL", Kind.HTTP_URL, "Where PagerDuty takes events.")
            .orElse("https://events.pagerduty.com/v2/enqueue");
    public static final Variable<URI> ALERT_WEBHOOK_URL = variable(
                    "ALERT_WEBHOOK_URL",
                    Kind.HTTP_URL,
                    "A Discord webhook that is told of incidents past Kafka and the bot; not set: none is.")
            .asSecret();
    public static final Variable<URI> DEADMAN_PING_URL = variable(
                    "DEADMAN_PING_URL",
                    Kind.HTTP_URL,
                    "Asked again and again while all is well, so that somebody outside notices when it isn't any more.")
            .asSecret();
    public static final Variable<Duration> DEADMAN_PING_INTERVAL = variable(
                    "DEADMAN_PING_INTERVAL", Kind.PERIODS, "How often DEADMAN_PING_URL is asked.")
            .orElse("1m");
    public static final Variable<Duration> HEARTBEAT_STALE_AFTER = variable(
                    "HEARTBEAT_STALE_AFTER",
                    Kind.DURATIONS,
                    "How old the ts of LOG_DIR/heartbeat.json may become before it is an alert.")
            .orElse("5m");

    private Variables() {}

    /** Every variable, by area. */
    public static List<Variable<?>> all() {
        return List.of(
                DISCORD_BOT_TOKEN,
                DISCORD_API_URL,
                GUILD_ID,
                ADMIN_USER_ID,
                LEADERSHIP_ROLE_IDS,
                NOTIFY_CHANNEL_ID,
                OPS_CHANNEL_IDS,
                IDENTIFY_RESERVE,
                DISCORD_QUIET_LIMIT,
                COMMAND_SYNC,
                SHARD_COUNT,
                SHARD_IDS,
                DISCORD_CDN_HOSTS,
                HONOR_CHANNEL_ID,
                ACTIVITY_UPLOAD_CHANNEL_ID,
                PROFILES_DIR,
                QUEUE_WORKERS,
                GOOGLE_TIMELINE_ID,
                EVENT_CALENDAR_SHEET_ID,
                CALENDAR_DIR,
                EVENT_TYPES_FILE,
                CALENDAR_PINNED_CHANNEL_ID,
                KVK_NOTIFICATION_CHANNEL_ID,
                KVK_NOTIFY_EVERYONE,
                GOOGLE_CREDENTIALS_FILE,
                GOOGLE_SHEETS_URL,
                KAFKA_BOOTSTRAP_SERVERS,
                K98_PARTITIONS,
                BACKUP_DIR,
                BACKUP_KEEP,
                BACKUP_HOOK,
                REMINDER_TRACKING_FILE,
                QUEUE_CACHE_FILE,
                DATA_DIR,
                LOG_DIR,
                LOG_TO_CONSOLE,
                LOG_CONSOLE_FORMAT,
                K98_HOME,
                K98_PORT_BASE,
                K98_INSTANCE,
                K98_SCALE,
                K98_PROGRESS,
                K98_STARTED_AT,
                K98_SMOKE,
                HEARTBEAT_INTERVAL,
                SUPERVISION,
                WATCHDOG_RUN,
                RESTART_EXIT_CODE,
                K98_ENVIRONMENT,
                OTHER_ENVIRONMENTS_IDS,
                DRY_RUN_CHANNEL_ID,
                PAGERDUTY_ROUTING_KEY,
                PAGERDUTY_EVENTS_URL,
                ALERT_WEBHOOK_URL,
                DEADMAN_PING_URL,
                DEADMAN_PING_INTERVAL,
                HEARTBEAT_STALE_AFTER);
    }
}
