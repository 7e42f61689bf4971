package bot.k98.watchdog.domain.oldbot;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The old bot's data files by their names. */
public enum OldFile {
    SUBSCRIPTIONS("subscription_tracker\\.json"),
    PREFERENCES("event_calendar_reminder_prefs\\.json"),
    SENT("dm_sent_tracker\\.json"),
    CALENDAR_SENT("event_calendar_reminder_state\\.json"),
    CALENDAR(
            "event_calendar_cache\\.json",
            "only to find the events that event_calendar_reminder_state.json names by number"),
    USAGE("command_usage_\\d{8}\\.jsonl"),
    SCHEDULED("dm_scheduled_tracker\\.json", "what is planned is planned anew from the calendar"),
    EVENTS("event_cache\\.json(\\.bak)?|event_type_index\\.json", "the calendar is read from its sheets"),
    MESSAGES(
            "active_reminders\\.json|live_event_embeds\\.json|daily_overview_tracker\\.json|calendar_pinned_tracker\\.json"
                    + "|view_tracker\\.json|health_msg_id\\.json",
            "about messages of the old bot; delete those in Discord"),
    QUEUE("live_queue_cache\\.json", "only what was shown; drop files that were not done into their channel again"),
    FAILED("failed_dm_log\\.json", "a log; whose direct messages are closed is found out anew"),
    METRICS("(metrics|alerts)_\\d{8}\\.jsonl", "measured in other units here"),
    INPUTS("kingdom_input_cache\\.json|offload_registry\\.json", "nothing here asks for it"),
    PROCESS(
            "\\.restart_flag\\.json|\\.exit_code|\\.shutdown_marker|last_restart\\.json|last_shutdown_info\\.json"
                    + "|(BOT|WATCHDOG)_LOCK\\.json|(shutdown_)?heartbeat\\.json|bot_pid\\.txt",
            "about processes of the old bot"),
    LOGS(".*\\.(log|csv)(\\.\\d+)?|.*log\\.(txt|jsonl)(\\.\\d+)?", "a log; keep it where it is");

    private final Pattern name;
    private final Optional<String> whyNot;

    OldFile(String name) {
        this.name = Pattern.compile(name);
        this.whyNot = Optional.empty();
    }

    OldFile(String name, String whyNot) {
        this.name = Pattern.compile(name);
        this.whyNot = Optional.of(whyNot);
    }

    /** Empty for a file that the old bot isn't known to write. */
    public static Optional<OldFile> of(String fileName) {
        return Arrays.stream(values())
                .filter(file -> file.name.matcher(fileName).matches())
                .findFirst();
    }

    /** Why its rows aren't taken; empty when they are. */
    public Optional<String> whyNot() {
        return whyNot;
    }
}
