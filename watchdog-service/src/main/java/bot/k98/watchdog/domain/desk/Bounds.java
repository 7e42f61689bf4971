package bot.k98.watchdog.domain.desk;

import bot.k98.watchdog.domain.logs.LogQuery;
import bot.k98.watchdog.domain.usage.UsageQuestion;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Which whole numbers an option takes. Discord lets nothing else be sent where it knows of them. */
public enum Bounds {
    LINES(DeskCommands.LOGS, DeskCommands.LINES, LogQuery.MOST_LINES),
    RESTARTS(DeskCommands.RESTARTS, DeskCommands.COUNT, 20),
    TOP(UsageQuestion.TOP, UsageQuestion.LIMIT, UsageQuestion.MOST),
    DETAIL(UsageQuestion.DETAIL, UsageQuestion.LIMIT, UsageQuestion.MOST);

    public static final int LEAST = 1;

    private final String command;
    private final String option;
    private final int most;

    Bounds(String command, String option, int most) {
        this.command = command;
        this.option = option;
        this.most = most;
    }

    public String option() {
        return option;
    }

    public int most() {
        return most;
    }

    /** Those that the use of a command doesn't keep. */
    static Optional<Bounds> broken(String command, Map<String, String> options) {
        return Arrays.stream(values())
                .filter(bounds -> bounds.command.equals(command) && options.containsKey(bounds.option))
                .filter(bounds -> !bounds.holds(options.get(bounds.option)))
                .findFirst();
    }

    private boolean holds(String typed) {
        if (!typed.matches("\\d{1,9}")) {
            return false;
        }
        int number = Integer.parseInt(typed);
        return number >= LEAST && number <= most;
    }
}
