package bot.k98.gateway.post;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.Post.Request;
import bot.k98.contracts.discord.Withdrawal;
import bot.k98.contracts.discord.Withdrawal.PostsWithdrawn;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** Which posts nobody wants any more, as far as this instance has heard. A withdrawal is remembered as long as its topic keeps it. */
public final class Withdrawals {
    private final Map<Key, Instant> heard = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> known = new CompletableFuture<>();

    private record Key(ServiceName owner, String name) {}

    /** @param at the time of its record */
    public void heard(Withdrawal withdrawal, Instant at) {
        switch (withdrawal) {
            case PostsWithdrawn(String name, ServiceName owner, Instant _) -> heard.put(new Key(owner, name), at);
        }
    }

    /** All that had been withdrawn when this instance began was told. */
    public void caughtUp() {
        known.complete(null);
    }

    /** Forgets what the topic forgets. */
    public void forget(Instant now) {
        Instant oldest = now.minus(Topics.WITHDRAWALS.kept());
        heard.values().removeIf(at -> at.isBefore(oldest));
    }

    /** Completes when {@link #withdrawn} can be relied on: once, soon after the start. */
    CompletionStage<Void> known() {
        return known;
    }

    boolean withdrawn(Request request) {
        return request.withdrawnBy()
                .filter(name -> heard(request, name) || heard(request, request.id()))
                .isPresent();
    }

    private boolean heard(Request request, String name) {
        return heard.containsKey(new Key(request.owner(), name));
    }
}
