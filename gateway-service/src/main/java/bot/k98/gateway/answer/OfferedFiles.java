package bot.k98.gateway.answer;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The bytes that services offered, by their hash. */
public interface OfferedFiles {
    /** Whether all that was offered before this instance began to read is known. */
    boolean complete();

    boolean has(String hash);

    /** Empty when they are no longer kept; fails when they can't be read at the moment. */
    CompletionStage<Optional<byte[]>> bytes(String hash);
}
