package bot.k98.watchdog.domain.usage;

import bot.k98.contracts.ops.Usage.CommandAnswered;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what uses are counted. */
public enum Dimension {
    COMMAND,
    USER;

    String of(CommandAnswered use) {
        return this == COMMAND ? use.command() : use.userId();
    }

    public Dimension other() {
        return this == COMMAND ? USER : COMMAND;
    }

    /** In lower case, as it is typed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Dimension> find(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
