package bot.k98.gateway.command;

import bot.k98.contracts.discord.GatewayMemory.CommandsCreated;
import bot.k98.contracts.discord.GatewayMemory.Creation;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** What any gateway of this bot created at Discord: its daily limit does not begin anew with a process. Waits for the broker. */
public interface CreationMemory {
    /** The oldest first; empty when none is known. */
    CompletionStage<List<Creation>> of(String scope);

    /** Completes when the broker has it for certain. */
    CompletionStage<Void> keep(CommandsCreated created);
}
