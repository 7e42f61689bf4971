package bot.k98.gateway.answer;

import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.MessageBody.FileName;
import bot.k98.gateway.domain.message.MissingFiles;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Waits a moment for the files of a message: they lie on another topic than the message, which may be read first. */
public final class Attaching {
    static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    private static final Logger LOG = Logger.getLogger(Attaching.class);

    private final OfferedFiles files;
    private final Later later;
    private final Clock clock;

    public Attaching(OfferedFiles files, Later later, Clock clock) {
        this.files = files;
        this.later = later;
        this.clock = clock;
    }

    /** The message as it can be sent: with its files, or with a word about those that did not come. */
    public CompletionStage<MessageBody> ready(MessageBody body) {
        if (body.files().isEmpty()) {
            return CompletableFuture.completedFuture(body);
        }
        CompletableFuture<MessageBody> ready = new CompletableFuture<>();
        look(body, clock.instant().plus(PATIENCE), ready);
        return ready;
    }

    private void look(MessageBody body, Instant until, CompletableFuture<MessageBody> ready) {
        Set<String> missing = body.files().stream()
                .map(FileName::hash)
                .filter(hash -> !files.has(hash))
                .collect(Collectors.toSet());
        Instant now = clock.instant();
        if (missing.isEmpty() || (files.complete() && !now.isBefore(until))) {
            missing.forEach(hash -> LOG.warnf("file not offered hash=%s", hash));
            ready.complete(MissingFiles.told(body, missing));
        } else {
            later.in(LOOK_AGAIN, () -> look(body, files.complete() ? until : now.plus(PATIENCE), ready));
        }
    }
}
