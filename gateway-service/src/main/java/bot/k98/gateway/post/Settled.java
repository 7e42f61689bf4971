package bot.k98.gateway.post;

import bot.k98.contracts.discord.Receipt;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** What is settled in a partition of posts. What its former owner settled is read when the first post asks for it. */
public final class Settled {
    /** Before the time of a post: clocks differ, and its message may look like that of the one before. */
    static final Duration READ_BEFORE = Duration.ofMinutes(10);

    private static final int REMEMBERED = 20_000;

    private final Function<Instant, CompletionStage<List<Receipt>>> reader;
    private final Map<String, Receipt> byRequest = remembering();
    private final Map<String, String> requestByMessage = remembering();
    private CompletionStage<Void> read;

    /** @param reader receipts of the partition since a time; completes when the broker can be asked */
    public Settled(Function<Instant, CompletionStage<List<Receipt>>> reader) {
        this.reader = reader;
    }

    /** Completes when all is known that was settled before this instance came; asked again, it is the same answer. */
    synchronized CompletionStage<Void> knownSince(Instant first) {
        if (read == null) {
            read = reader.apply(first.minus(READ_BEFORE)).thenAccept(receipts -> receipts.forEach(this::note));
        }
        return read;
    }

    Optional<Receipt> of(String requestId) {
        return Optional.ofNullable(byRequest.get(requestId));
    }

    /** Whether a message is another request's. */
    boolean claims(String messageId, String requestId) {
        String owner = requestByMessage.get(messageId);
        return owner != null && !owner.equals(requestId);
    }

    void note(Receipt receipt) {
        byRequest.put(receipt.request().id(), receipt);
        if (receipt instanceof Receipt.Delivered delivered) {
            requestByMessage.put(delivered.messageId(), receipt.request().id());
        }
    }

    private static <T> Map<String, T> remembering() {
        return Collections.synchronizedMap(new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > REMEMBERED;
            }
        });
    }
}
