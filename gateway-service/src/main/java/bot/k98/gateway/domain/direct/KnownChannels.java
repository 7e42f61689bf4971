package bot.k98.gateway.domain.direct;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;

/**
 * The direct-message channels that one gateway knows, by member: what it opened itself, and what any gateway wrote down. At most
 * {@link #MOST}; who was not written to for the longest time goes first. Any thread may ask.
 */
public final class KnownChannels {
    /** Some 5 MB by count of objects, and 7.5 MB of records, which a process that just started read in 1.6 s on two cores (2026-11-26). */
    static final int MOST = 20_000;

    private final Map<String, KnownChannel> byUser = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Entry<String, KnownChannel> eldest) {
            return size() > MOST;
        }
    };
    private final Map<String, Instant> deletions = new HashMap<>();
    private boolean read;

    public synchronized Optional<KnownChannel> of(String userId) {
        return Optional.ofNullable(byUser.get(userId));
    }

    /** It was opened, or is used and {@link KnownChannel#isWorn worn}. */
    public synchronized void learned(String userId, String channelId, Instant now) {
        byUser.put(userId, new KnownChannel(channelId, now));
    }

    /** Discord has it no longer. */
    public synchronized void gone(String userId) {
        byUser.remove(userId);
    }

    /**
     * A member wants everything to be deleted that is kept of them up to a time. May be said again, long afterwards: a channel that was
     * opened since then stays.
     *
     * @return whether what is written of it is to be erased. Not before the first {@link #written}, which says so itself: until then nobody
     *     knows whether it is a newer one
     */
    public synchronized boolean deleted(String userId, Instant upTo) {
        deletions.merge(userId, upTo, (one, other) -> one.isAfter(other) ? one : other);
        KnownChannel known = byUser.get(userId);
        if (known != null && !known.isOfBefore(upTo)) {
            return false;
        }
        byUser.remove(userId);
        return read || known != null;
    }

    /**
     * What all gateways wrote, as it stands now.
     *
     * @return the members of whom it is to be erased: they had it deleted, were not written to for long, or are too many
     */
    public synchronized Set<String> written(Map<String, KnownChannel> records, Instant now) {
        read = true;
        deletions.values().removeIf(upTo -> KnownChannel.isObsolete(upTo, now));
        byUser.values().removeIf(known -> known.isOver(now));
        Map<String, KnownChannel> all = new HashMap<>(byUser);
        Set<String> erased = new HashSet<>();
        records.forEach((user, record) -> {
            if (record.isOver(now) || isDeleted(user, record)) {
                erased.add(user);
            } else {
                all.merge(user, record, KnownChannel::orNewer);
            }
        });
        erased.addAll(keepNewest(all));
        return erased;
    }

    /** Returns those that are too many. Of the others goes first who was written of longest ago. */
    private List<String> keepNewest(Map<String, KnownChannel> all) {
        List<String> oldestFirst = new ArrayList<>(all.keySet());
        oldestFirst.sort(Comparator.comparing(user -> all.get(user).at()));
        int tooMany = Math.max(0, oldestFirst.size() - MOST);
        byUser.clear();
        oldestFirst.subList(tooMany, oldestFirst.size()).forEach(user -> byUser.put(user, all.get(user)));
        return oldestFirst.subList(0, tooMany);
    }

    private boolean isDeleted(String userId, KnownChannel record) {
        Instant upTo = deletions.get(userId);
        return upTo != null && record.isOfBefore(upTo);
    }

    public synchronized int size() {
        return byUser.size();
    }
}
