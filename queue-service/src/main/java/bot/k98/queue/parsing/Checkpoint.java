package bot.k98.queue.parsing;

/** Called every now and then by whatever takes long: tells that it goes on, and ends it when nobody wants it any more. */
@FunctionalInterface
public interface Checkpoint {
    Checkpoint NONE = () -> {};

    /** @throws WithdrawnException when it is to stop */
    void pass();
}
