package bot.k98.gateway.domain.watch;

/** What became of a time in which nobody listened to a channel. */
public sealed interface Finding {
    /**
     * It was read.
     *
     * @param after up to this message everything had been told
     * @param last up to this message everything is known now
     * @param messages that services are told of
     */
    record Read(String after, String last, int messages) implements Finding {}

    /** @param after what came after this message can't be known */
    record Unreadable(String after) implements Finding {}
}
