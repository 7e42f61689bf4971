package bot.k98.gateway.watch;

import bot.k98.contracts.discord.MessageEvent.MessagePosted;
import bot.k98.gateway.answer.Later;
import bot.k98.gateway.domain.watch.ChannelProgress;
import bot.k98.gateway.domain.watch.Seen;
import bot.k98.gateway.domain.watch.WatchMove;
import bot.k98.gateway.watch.ChannelHistory.Page;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/**
 * Tells services of each message in a watched channel, in order, at least once, and remembers how far it got. What it may have
 * missed it reads from the channel's history. Its methods return at once.
 */
public final class WatchDesk {
    private static final Logger LOG = Logger.getLogger(WatchDesk.class);
    private static final Duration READ_AGAIN = Duration.ofSeconds(5);

    private final ChannelHistory history;
    private final MessageOutlet outlet;
    private final Later later;
    private final Map<String, WatchedChannel> channels = new ConcurrentHashMap<>();
    private final Map<String, String> guilds = new ConcurrentHashMap<>();
    private volatile Optional<Map<String, String>> cursors = Optional.empty();

    public WatchDesk(ChannelHistory history, MessageOutlet outlet, Later later) {
        this.history = history;
        this.outlet = outlet;
        this.later = later;
    }

    /** How far each channel was told before this process began; nothing is told before this is known. */
    public void remembered(Map<String, String> cursorsByChannel) {
        cursors = Optional.of(new HashMap<>(cursorsByChannel));
    }

    /** These channels are watched, no others. To be said again and again. */
    public void watch(Set<String> wanted) {
        cursors.ifPresent(known -> {
            channels.keySet().retainAll(wanted);
            wanted.stream().filter(id -> !channels.containsKey(id)).forEach(id -> begin(id, known));
        });
    }

    public boolean watches(String channelId) {
        return channels.containsKey(channelId);
    }

    /** A session of these guilds began; each of them is told of when it is there. */
    public void sessionBegan(Set<String> guildIds) {
        each(channel -> guildIds.contains(guilds.getOrDefault(channel.id(), "")), ChannelProgress::sessionBegan);
    }

    /** A guild is there, with its channels. */
    public void guildThere(String guildId, Collection<String> channelIds) {
        channelIds.forEach(id -> guilds.put(id, guildId));
        each(channel -> channelIds.contains(channel.id()), ChannelProgress::opened);
    }

    /** Reads every channel's history once more: finds what the connection should have told and did not. */
    public void lookAgain() {
        each(WatchedChannel::open, ChannelProgress::opened);
    }

    /** Something was posted just now. */
    public void came(Seen seen) {
        WatchedChannel channel = channels.get(seen.message().channelId());
        if (channel != null) {
            channel.change(progress -> progress.came(seen));
            go(channel);
        }
    }

    /** Writes down how far each channel got, where it moved. To be said again and again. */
    public void rememberCursors() {
        channels.values().forEach(channel -> channel.unremembered().ifPresent(cursor -> remember(channel, cursor)));
    }

    /** How many channels are watched. */
    public int watched() {
        return channels.size();
    }

    /** How many of them are being read from their history. */
    public long behind() {
        return channels.values().stream().filter(WatchedChannel::behind).count();
    }

    /** How many may have had messages that can't be known, since their history can't be read. */
    public long blind() {
        return channels.values().stream().filter(WatchedChannel::blind).count();
    }

    /** Whether one is there, but not known yet where its telling begins. */
    public boolean starting() {
        return channels.values().stream().anyMatch(WatchedChannel::starting);
    }

    private void begin(String id, Map<String, String> known) {
        WatchedChannel channel = new WatchedChannel(id, Optional.ofNullable(known.get(id)));
        channels.put(id, channel);
        LOG.infof("channel watched channel=%s cursor=%s", id, known.getOrDefault(id, "none"));
        if (guilds.containsKey(id)) {
            channel.change(ChannelProgress::opened);
            go(channel);
        }
    }

    private void each(Predicate<WatchedChannel> which, Consumer<ChannelProgress> change) {
        channels.values().stream().filter(which).forEach(channel -> {
            channel.change(change);
            go(channel);
        });
    }

    /** Not on the caller's thread, which may be the connection's. */
    private void go(WatchedChannel channel) {
        channel.begin().ifPresent(move -> later.in(Duration.ZERO, () -> carryOut(channel, move)));
    }

    private void carryOut(WatchedChannel channel, WatchMove move) {
        switch (move) {
            case WatchMove.Tell(Seen seen) ->
                tell(channel, seen).thenRun(() -> done(channel, progress -> progress.passed(seen)));
            case WatchMove.ReadAfter(String messageId) ->
                history.after(channel.id(), messageId).thenAccept(page -> read(channel, page));
            case WatchMove.ReadNewest newest -> history.newest(channel.id()).thenAccept(page -> start(channel, page));
        }
    }

    private CompletionStage<Void> tell(WatchedChannel channel, Seen seen) {
        return outlet.publish(new MessagePosted(guilds.getOrDefault(channel.id(), ""), seen.message()));
    }

    private void read(WatchedChannel channel, Page page) {
        switch (page) {
            case Page.Messages messages -> {
                if (!messages.messages().isEmpty()) {
                    LOG.infof(
                            "back-fill read channel=%s messages=%d",
                            channel.id(), messages.messages().size());
                }
                done(channel, progress -> progress.read(messages.messages(), messages.all()));
            }
            case Page.NotNow notNow -> again(channel, notNow);
            case Page.Never never -> giveUp(channel, never);
        }
    }

    private void start(WatchedChannel channel, Page page) {
        switch (page) {
            case Page.Messages messages ->
                startAfter(channel, ChannelHistory.last(messages.messages()).orElse(ChannelProgress.BEGINNING));
            case Page.NotNow notNow -> again(channel, notNow);
            case Page.Never never -> giveUp(channel, never);
        }
    }

    /** Nothing is told before that is remembered: the next start must not take for old what is posted from now on. */
    private void startAfter(WatchedChannel channel, String messageId) {
        outlet.remember(channel.id(), messageId).whenComplete((done, failure) -> {
            if (failure == null) {
                done(channel, progress -> progress.started(messageId));
            } else {
                again(channel, new Page.NotNow(String.valueOf(failure.getMessage())));
            }
        });
    }

    private void again(WatchedChannel channel, Page.NotNow notNow) {
        LOG.debugf("history not read channel=%s problem=\"%s\"", channel.id(), notNow.reason());
        later.in(READ_AGAIN, () -> done(channel, ChannelProgress::notRead));
    }

    private void giveUp(WatchedChannel channel, Page.Never never) {
        LOG.warnf(
                "history can't be read channel=%s problem=\"%s\" consequence=\"what was posted while the bot was away stays unknown; allow the bot to view the channel and to read its history\"",
                channel.id(), never.reason());
        done(channel, ChannelProgress::unreadable);
    }

    private void done(WatchedChannel channel, Consumer<ChannelProgress> change) {
        channel.end(change);
        go(channel);
    }

    private void remember(WatchedChannel channel, String cursor) {
        outlet.remember(channel.id(), cursor)
                .whenComplete((done, failure) -> channel.remembered(cursor, failure == null));
    }
}
