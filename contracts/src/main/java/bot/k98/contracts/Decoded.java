package bot.k98.contracts;

/** What the bytes of a record turned out to be. Reading never throws. */
public sealed interface Decoded<T> {
    /** A message that this build knows. */
    record Known<T>(T value) implements Decoded<T> {}

    /** Well formed, but of a type that came with a newer build: skipped and counted. */
    record UnknownType<T>(String type) implements Decoded<T> {}

    /** Not a message at all: goes to the dead letters. {@code reason} names the fault, never the content. */
    record Malformed<T>(String reason) implements Decoded<T> {}
}
