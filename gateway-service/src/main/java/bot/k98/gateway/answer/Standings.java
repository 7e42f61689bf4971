package bot.k98.gateway.answer;

import bot.k98.contracts.discord.Interaction;
import bot.k98.gateway.domain.interaction.Standing;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What this instance knows of the uses whose tokens still live. In memory only: a restarted instance asks Discord instead. */
final class Standings {
    private final Map<String, Entry> byInteraction = new ConcurrentHashMap<>();

    private record Entry(Standing standing, Instant createdAt) {}

    /** False when it was known already: a repeat. */
    boolean open(String interactionId, Instant createdAt) {
        return byInteraction.putIfAbsent(interactionId, new Entry(Standing.OPEN, createdAt)) == null;
    }

    Standing of(String interactionId) {
        Entry entry = byInteraction.get(interactionId);
        return entry == null ? Standing.OPEN : entry.standing();
    }

    void note(String interactionId, Instant createdAt, Standing standing) {
        byInteraction.put(interactionId, new Entry(standing, createdAt));
    }

    void forgetBefore(Instant now) {
        byInteraction
                .values()
                .removeIf(
                        entry -> entry.createdAt().plus(Interaction.TOKEN_LIFE).isBefore(now));
    }
}
