package bot.k98.gateway.watch;

import bot.k98.contracts.discord.MessageEvent.MessagePosted;
import bot.k98.gateway.answer.Later;
import bot.k98.gateway.domain.connection.Shard;
import bot.k98.gateway.domain.watch.ChannelProgress;
import bot.k98.gateway.domain.watch.Cursor;
import bot.k98.gateway.domain.watch.Seen;
import bot.k98.gateway.domain.watch.WatchMove;
import bot.k98.gateway.watch.ChannelHistory.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
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

    /** What comes so soon after others is told together with the rest that comes by then: a burst is a few requests to the broker, not hundreds. */
    private static final Duration GATHER = Duration.ofMillis(50);

    private final ChannelHistory history;
    private final MessageOutlet outlet;
    private final Gaps gaps;
    private final Later later;
    private final Map<String, WatchedChannel> channels = new ConcurrentHashMap<>();
    private final Map<String, String> guilds = new ConcurrentHashMap<>();
    private volatile Optional<Map<String, Cursor>> cursors = Optional.empty();
    private volatile boolean sessions;

    public WatchDesk(ChannelHistory history, MessageOutlet outlet, Gaps gaps, Later later) {
        this.history = history;
        this.outlet = outlet;
        this.gaps = gaps;
        this.later = later;
    }

    /** How far each channel was told before this process began; nothing is told before this is known. */
    public void remembered(Map<String, Cursor> cursorsByChannel) {
        cursors = Optional.of(new ConcurrentHashMap<>(cursorsByChannel));
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

    /** A session of these guilds began; each of them is told of when it is there. Of that shard there are no others any more. */
    public void sessionBegan(Shard shard, Set<String> guildIds) {
        sessions = true;
        each(
                channel -> Optional.ofNullable(guilds.get(channel.id()))
                        .filter(shard::serves)
                        .isPresent(),
                ChannelProgress::closed);
        guilds.values().removeIf(guild -> shard.serves(guild) && !guildIds.contains(guild));
    }

    /** A guild is there, with its channels. */
    public void guildThere(String guildId, Collection<String> channelIds) {
        channelIds.forEach(id -> guilds.put(id, guildId));
        each(channel -> channelIds.contains(channel.id()), ChannelProgress::opened);
    }

    /** The bot was removed from a guild. */
    public void guildGone(String guildId) {
        each(channel -> guildId.equals(guilds.get(channel.id())), ChannelProgress::closed);
        guilds.values().removeIf(guildId::equals);
    }

    /** A channel was deleted. */
    public void channelGone(String channelId) {
        guilds.remove(channelId);
        each(channel -> channel.id().equals(channelId), ChannelProgress::closed);
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

    /** Writes down how far each channel got, where it moved, and once a day where it did not. To be said again and again. */
    public void rememberCursors(Instant now) {
        channels.values()
                .forEach(channel -> channel.unremembered(now).ifPresent(cursor -> remember(channel, cursor, now)));
    }

    /** Whether Discord has said which guilds there are. */
    public boolean hadSession() {
        return sessions;
    }

    /**
     * Forgets how far it got where no gateway sees the channel any more: its guild was left, or it is gone. Should it come back, telling
     * begins anew.
     *
     * @param written by all gateways, as it stands now
     */
    public void forgetUnseen(Map<String, Cursor> written, Instant now) {
        written.forEach((id, cursor) -> {
            WatchedChannel channel = channels.get(id);
            if (cursor.isOver(now) && (channel == null || !channel.open())) {
                LOG.infof("cursor forgotten channel=%s last_seen=%s", id, cursor.at());
                outlet.forget(id).thenRun(() -> forgotten(id));
            }
        });
    }

    private void forgotten(String id) {
        cursors.ifPresent(known -> known.remove(id));
        channels.remove(id);
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

    private void begin(String id, Map<String, Cursor> known) {
        Optional<Cursor> cursor = Optional.ofNullable(known.get(id));
        WatchedChannel channel = new WatchedChannel(id, cursor);
        channels.put(id, channel);
        LOG.infof(
                "channel watched channel=%s cursor=%s",
                id, cursor.map(Cursor::messageId).orElse("none"));
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
            case WatchMove.Tell tell -> tell(channel, tell).thenRun(() -> told(channel, tell));
            case WatchMove.ReadAfter(String messageId) ->
                history.after(channel.id(), messageId).thenAccept(page -> read(channel, page));
            case WatchMove.ReadNewest newest -> history.newest(channel.id()).thenAccept(page -> start(channel, page));
        }
    }

    private CompletionStage<Void> tell(WatchedChannel channel, WatchMove.Tell tell) {
        String guild = guilds.getOrDefault(channel.id(), "");
        return outlet.publish(tell.told().stream()
                .map(seen -> new MessagePosted(guild, seen.message()))
                .toList());
    }

    private void told(WatchedChannel channel, WatchMove.Tell tell) {
        channel.change(progress -> progress.passed(tell.run()));
        later.in(GATHER, () -> done(channel, progress -> {}));
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
        channel.finding()
                .ifPresent(finding -> gaps.found(guilds.getOrDefault(channel.id(), ""), channel.id(), finding));
        go(channel);
    }

    private void remember(WatchedChannel channel, String cursor, Instant now) {
        Optional<Cursor> written = Optional.of(new Cursor(cursor, now));
        outlet.remember(channel.id(), cursor)
                .whenComplete((done, failure) -> channel.remembered(failure == null ? written : Optional.empty()));
    }
}
