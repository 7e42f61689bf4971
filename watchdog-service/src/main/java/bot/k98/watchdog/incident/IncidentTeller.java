package bot.k98.watchdog.incident;

import bot.k98.contracts.Lane;
import bot.k98.contracts.Topics;
import bot.k98.contracts.Trace;
import bot.k98.contracts.discord.Post;
import bot.k98.runtime.config.Configuration;
import bot.k98.runtime.kafka.RecordWriter;
import bot.k98.watchdog.launch.Addressees;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Hands notices to the topics. */
@ApplicationScoped
class IncidentTeller {
    private static final Logger LOG = Logger.getLogger(IncidentTeller.class);

    private final RecordWriter writer;
    private final Addressees addressees;

    IncidentTeller(RecordWriter writer, Configuration configuration) {
        this.writer = writer;
        this.addressees = Addressees.of(configuration);
    }

    /** Blocks until all of it is written. False: some of it could not be, try again; what was written twice is sent once. */
    boolean tell(Notice notice) {
        Trace trace = Trace.of("incident", notice.episode().id());
        CompletableFuture<?>[] written = Stream.concat(
                        Stream.of(toTopic(notice, trace)),
                        notice.targets(addressees.channel(), addressees.operators()).stream()
                                .map(target -> toDiscord(notice.post(target), trace)))
                .toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(written).join();
            return true;
        } catch (CompletionException e) {
            LOG.warnf("incident not told id=%s problem=\"%s\"", notice.id(), e.getCause());
            return false;
        }
    }

    private CompletableFuture<?> toTopic(Notice notice, Trace trace) {
        String key = notice.episode().id();
        return writer.write(Topics.INCIDENTS, key, notice.episode().message(), notice.id(), trace)
                .toCompletableFuture();
    }

    private CompletableFuture<?> toDiscord(Post post, Trace trace) {
        return writer.write(
                        Topics.posts(Lane.ALERT),
                        post.target().id(),
                        post,
                        post.request().id(),
                        trace)
                .toCompletableFuture();
    }
}
