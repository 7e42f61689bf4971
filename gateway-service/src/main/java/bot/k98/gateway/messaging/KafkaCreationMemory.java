package bot.k98.gateway.messaging;

import bot.k98.contracts.Topics;
import bot.k98.contracts.Trace;
import bot.k98.contracts.discord.GatewayMemory.CommandsCreated;
import bot.k98.contracts.discord.GatewayMemory.Creation;
import bot.k98.gateway.answer.Later;
import bot.k98.gateway.command.CreationMemory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Created commands in discord.gateway. Read each time anew: another gateway may have created some. */
@ApplicationScoped
public class KafkaCreationMemory implements CreationMemory {
    private final MemoryReader reader;
    private final PatientWriter writer;
    private final Later later;

    KafkaCreationMemory(MemoryReader reader, PatientWriter writer, Later later) {
        this.reader = reader;
        this.writer = writer;
        this.later = later;
    }

    @Override
    public CompletionStage<List<Creation>> of(String scope) {
        return CompletableFuture.supplyAsync(() -> reader.created(scope), task -> later.in(Duration.ZERO, task));
    }

    @Override
    public CompletionStage<Void> keep(CommandsCreated created) {
        String key = MemoryKeys.COMMANDS + created.scope();
        return writer.write(Topics.GATEWAY_MEMORY, null, key, created, Trace.of("commands", created.scope()));
    }
}
