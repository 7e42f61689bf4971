package bot.k98.gateway.domain.watch;

import java.util.Optional;

/**
 * A time in which nobody listened to a channel.
 *
 * @param after the cursor when it began
 * @param last the newest message that was read of it
 * @param messages that were found in it for services
 * @param stage how far its history is
 */
record Gap(String after, String last, int messages, Stage stage) {
    /** How far. */
    enum Stage {
        NOT_READ,
        /** That was told. */
        UNREADABLE,
        /** It can be read after all. */
        READABLE_AGAIN
    }

    static Gap after(String cursor) {
        return new Gap(cursor, cursor, 0, Stage.NOT_READ);
    }

    /** @param newest of what was read just now; empty when there was nothing */
    Gap read(Optional<String> newest, int more) {
        Stage then = stage == Stage.UNREADABLE ? Stage.READABLE_AGAIN : stage;
        return new Gap(after, newest.orElse(last), messages + more, then);
    }

    Gap unreadable() {
        return new Gap(after, last, messages, Stage.UNREADABLE);
    }

    /** Whether what it holds was told to be lost for good. */
    boolean unknown() {
        return stage == Stage.UNREADABLE;
    }

    /** What to tell once it is read to its end. Nothing where nothing was missed, unless it was told that this can't be known. */
    Optional<Finding> finding() {
        return messages > 0 || stage == Stage.READABLE_AGAIN
                ? Optional.of(new Finding.Read(after, last, messages))
                : Optional.empty();
    }
}
