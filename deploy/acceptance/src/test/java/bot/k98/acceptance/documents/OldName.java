package bot.k98.acceptance.documents;

import java.util.List;

/**
 * What a command of the bot that this one follows became.
 *
 * @param old as members know it, without the slash
 * @param now the path that does it today, without the slash; empty for what has no successor
 * @param note what else there is to say; may be empty
 */
record OldName(String old, String now, String note) {
    private static final String NO_SQL = "there is no SQL Server behind this bot";

    static final List<OldName> ALL = List.of(
            same("ping"),
            same("calendar"),
            same("calendar_next_event"),
            same("next_kvk_event"),
            same("next_kvk_fight"),
            same("me reminders"),
            to("subscribe, modify_subscription, unsubscribe, calendar_reminder_config", "me reminders"),
            same("events refresh"),
            to("events refresh_kvk_overview", "events boards"),
            to("subscriptions list", "subscriptions list"),
            to("subscriptions migrate_dryrun, migrate_apply", "subscriptions import"),
            to("ops calendar_refresh, calendar_generate, calendar_publish_cache", "events refresh"),
            to("ops calendar_status", "events status"),
            to("ops history, failures", "queue jobs"),
            to("ops summary, weeksummary", "queue summary"),
            to("ops run_gsheets_export", "queue export"),
            to("ops usage", "usage top"),
            to("ops usage_detail", "usage detail"),
            to("ops graceful_restart, force_restart", "ops restart"),
            to("ops view_restart_log", "ops restarts"),
            to("ops dl_bot_status", "ops status"),
            to("ops logs, show_logs, last_errors, crash_log", "ops logs"),
            new OldName(
                    "ops resync_commands, show_command_versions, validate_command_cache",
                    "ops status",
                    "the gateway keeps Discord’s commands in step by itself; its line says whether they are"),
            to("ops test_embed", "ops test_alert"),
            new OldName("ops run_sql_proc, import_proc_config", "", NO_SQL),
            new OldName("crystaltech …, location import", "", NO_SQL));

    private static OldName same(String path) {
        return new OldName(path, path, "");
    }

    private static OldName to(String old, String now) {
        return new OldName(old, now, "");
    }
}
