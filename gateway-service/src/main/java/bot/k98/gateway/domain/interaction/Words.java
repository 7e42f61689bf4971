package bot.k98.gateway.domain.interaction;

import java.time.Duration;
import java.time.Instant;

/** What the gateway itself says to members. */
public final class Words {
    /** The broker did not confirm in time: whether a service will act is not known yet. */
    public static final String NOT_CONFIRMED =
            "I couldn't confirm that yet. It may still go through: please look before you try it again.";

    /** A form can't be put off: the member asks for it again. */
    public static final String FORM_TOO_LATE = "That took me too long, and nothing was changed. Please try it again.";

    static final String OLD_COMPONENT =
            "This is from an older version of me and no longer works. Please use the command again.";

    static final String UNSUPPORTED = "I don't know what to do with that.";

    private Words() {}

    /** @param free when it may be used again */
    static String coolingDown(String command, Duration coolDown, Instant free) {
        // Discord shows whole seconds: the next whole one is never too early.
        long second = free.plusMillis(999).getEpochSecond();
        return "`/%s` can be used once in %d seconds. You can use it again <t:%d:R>."
                .formatted(command, coolDown.toSeconds(), second);
    }

    static String unknownMenu(String name) {
        return "I don't know \"%s\" at the moment. The part of me that answers it may just be starting: please try again in a minute."
                .formatted(name);
    }

    static String unknownCommand(String command) {
        return "I don't know `/%s` at the moment. The part of me that answers it may just be starting: please try again in a minute."
                .formatted(command);
    }
}
