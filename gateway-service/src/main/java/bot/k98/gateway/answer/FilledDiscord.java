package bot.k98.gateway.answer;

import bot.k98.gateway.domain.call.CallOutcome;
import bot.k98.gateway.domain.call.CallOutcome.NotSent;
import bot.k98.gateway.domain.call.CallOutcome.Refused;
import bot.k98.gateway.domain.call.Discord;
import bot.k98.gateway.domain.call.DiscordCall;
import bot.k98.gateway.domain.call.DiscordCall.Attachment;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** Fetches the bytes of a request's files right before it is made. */
public final class FilledDiscord implements Discord {
    private static final int GONE = 410;

    private final Discord discord;
    private final OfferedFiles files;

    public FilledDiscord(Discord discord, OfferedFiles files) {
        this.discord = discord;
        this.files = files;
    }

    @Override
    public CompletionStage<CallOutcome> call(DiscordCall call) {
        boolean whole = call.files().stream().allMatch(file -> file.content() instanceof DiscordCall.Bytes);
        return whole ? discord.call(call) : filled(call).thenCompose(this::send).exceptionally(FilledDiscord::unread);
    }

    private CompletionStage<CallOutcome> send(Optional<DiscordCall> filled) {
        return filled.map(discord::call)
                .orElseGet(() -> CompletableFuture.completedFuture(
                        new Refused(GONE, 0, "a file of the message is no longer kept")));
    }

    private CompletionStage<Optional<DiscordCall>> filled(DiscordCall call) {
        CompletionStage<Optional<List<Attachment>>> all = CompletableFuture.completedFuture(Optional.of(List.of()));
        for (Attachment file : call.files()) {
            all = all.thenCombine(filled(file), (before, next) -> before.flatMap(b -> next.map(n -> joined(b, n))));
        }
        return all.thenApply(files -> files.map(call::withFiles));
    }

    private CompletionStage<Optional<Attachment>> filled(Attachment file) {
        return switch (file.content()) {
            case DiscordCall.Bytes bytes -> CompletableFuture.completedFuture(Optional.of(file));
            case DiscordCall.Offered(String hash) ->
                files.bytes(hash).thenApply(read -> read.map(bytes -> Attachment.of(file.name(), bytes)));
        };
    }

    private static List<Attachment> joined(List<Attachment> before, Attachment next) {
        return Stream.concat(before.stream(), Stream.of(next)).toList();
    }

    private static CallOutcome unread(Throwable failure) {
        return new NotSent("a file can't be read at the moment: " + failure.getMessage());
    }
}
