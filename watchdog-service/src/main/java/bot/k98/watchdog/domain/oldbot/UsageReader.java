package bot.k98.watchdog.domain.oldbot;

import bot.k98.contracts.DeterministicId;
import bot.k98.contracts.ops.Usage.CommandAnswered;
import bot.k98.watchdog.domain.usage.UsageWindow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which commands were used. Only what {@code /ops usage} shows: uses of commands of the last 30 days that say who and how long. */
final class UsageReader {
    private static final String COMMAND = "slash";
    private static final int LONGEST = 64;

    private final Instant now;
    private final List<OldImport.Use> uses = new ArrayList<>();

    UsageReader(Instant now) {
        this.now = now;
    }

    List<OldImport.Use> all() {
        return List.copyOf(uses);
    }

    /** @param row its line, for the report */
    void line(String row, Map<String, Object> line, FileReport report) {
        String context = Fields.text(line.get("app_context")).orElse(COMMAND);
        Optional<Instant> at = Fields.time(line.get("executed_at_utc"));
        Optional<String> command = Fields.text(line.get("command_name")).filter(name -> name.length() <= LONGEST);
        Optional<String> user = Fields.text(line.get("user_id")).filter(OldWords::isUser);
        Optional<Long> millis = Fields.whole(line.get("latency_ms")).filter(ms -> ms >= 0);
        if (!context.equals(COMMAND)) {
            report.skip(row, "no use of a command: " + context);
        } else if (at.isEmpty() || command.isEmpty() || user.isEmpty()) {
            report.skip(row, "no time, no command, or no user");
        } else if (at.get().isBefore(now.minus(UsageWindow.SPAN)) || at.get().isAfter(now)) {
            report.skip(row, "not of the last 30 days");
        } else if (millis.isEmpty()) {
            report.skip(row, "no duration");
        } else {
            uses.add(new OldImport.Use(use(line, at.get(), command.get(), user.get(), millis.get()), report));
        }
    }

    private static CommandAnswered use(Map<String, Object> line, Instant at, String command, String user, long millis) {
        boolean success = Fields.flag(line.get("success"));
        Optional<String> error = success
                ? Optional.empty()
                : Optional.of(Fields.text(line.get("error_code")).orElse("failed"));
        return new CommandAnswered(
                DeterministicId.of("old-use", at.toEpochMilli(), command, user, millis),
                command,
                user,
                Fields.text(line.get("guild_id")).filter(OldWords::isUser),
                at,
                success,
                millis,
                error);
    }
}
