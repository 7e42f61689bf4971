package bot.k98.gateway.answer;

import bot.k98.contracts.discord.Interaction;
import bot.k98.contracts.discord.ReplyAddress;
import bot.k98.gateway.domain.interaction.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** What this instance knows of the uses whose tokens still live. In memory only: a restarted instance asks Discord instead. */
final class Standings {
    private final Map<String, Entry> byInteraction = new ConcurrentHashMap<>();

    /** @param open where to answer; null once something was said, since a day of answered uses would fill the memory */
    private record Entry(Standing standing, Instant createdAt, ReplyAddress open) {}

    /** False when it was known already: a repeat. */
    boolean open(ReplyAddress to) {
        return byInteraction.putIfAbsent(to.interactionId(), new Entry(Standing.OPEN, to.createdAt(), to)) == null;
    }

    Standing of(String interactionId) {
        Entry entry = byInteraction.get(interactionId);
        return entry == null ? Standing.OPEN : entry.standing();
    }

    void note(ReplyAddress to, Standing standing) {
        byInteraction.put(
                to.interactionId(), new Entry(standing, to.createdAt(), standing == Standing.OPEN ? to : null));
    }

    /** Addresses of uses to which nothing was said yet. */
    List<ReplyAddress> open() {
        return byInteraction.values().stream()
                .map(Entry::open)
                .filter(Objects::nonNull)
                .toList();
    }

    void forgetBefore(Instant now) {
        byInteraction
                .values()
                .removeIf(
                        entry -> entry.createdAt().plus(Interaction.TOKEN_LIFE).isBefore(now));
    }
}
