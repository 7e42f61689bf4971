package bot.k98.gateway.testing;

import bot.k98.gateway.answer.OfferedFiles;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Files that a test offers. */
public final class Shelf implements OfferedFiles {
    private final Map<String, Optional<byte[]>> files = new HashMap<>();

    public Shelf offer(String hash, byte[] bytes) {
        files.put(hash, Optional.of(bytes));
        return this;
    }

    /** Known by its hash, but its bytes are no longer kept. */
    public Shelf offerGone(String hash) {
        files.put(hash, Optional.empty());
        return this;
    }

    @Override
    public boolean complete() {
        return true;
    }

    @Override
    public boolean has(String hash) {
        return files.containsKey(hash);
    }

    @Override
    public CompletionStage<Optional<byte[]>> bytes(String hash) {
        return CompletableFuture.completedFuture(files.getOrDefault(hash, Optional.empty()));
    }
}
