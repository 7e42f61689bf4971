package bot.k98.gateway.answer;

import bot.k98.contracts.discord.Interaction;
import bot.k98.contracts.discord.ReplyAddress;
import bot.k98.gateway.domain.interaction.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What this instance knows of the uses whose tokens still live. In memory only: a restarted instance asks Discord instead. */
final class Standings {
    private final Map<String, Entry> byInteraction = new ConcurrentHashMap<>();

    private record Entry(Standing standing, ReplyAddress to) {}

    /** False when it was known already: a repeat. */
    boolean open(ReplyAddress to) {
        return byInteraction.putIfAbsent(to.interactionId(), new Entry(Standing.OPEN, to)) == null;
    }

    Standing of(String interactionId) {
        Entry entry = byInteraction.get(interactionId);
        return entry == null ? Standing.OPEN : entry.standing();
    }

    void note(ReplyAddress to, Standing standing) {
        byInteraction.put(to.interactionId(), new Entry(standing, to));
    }

    /** Addresses of uses to which nothing was said yet. */
    List<ReplyAddress> open() {
        return byInteraction.values().stream()
                .filter(entry -> entry.standing() == Standing.OPEN)
                .map(Entry::to)
                .toList();
    }

    void forgetBefore(Instant now) {
        byInteraction
                .values()
                .removeIf(entry ->
                        entry.to().createdAt().plus(Interaction.TOKEN_LIFE).isBefore(now));
    }
}
