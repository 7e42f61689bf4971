package bot.k98.runtime.kafka;

import bot.k98.contracts.discord.CommandLimits;
import bot.k98.contracts.discord.Manifest.CommandsOffered;
import bot.k98.runtime.config.Configuration;
import bot.k98.runtime.process.StartCheck;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Whether Discord would take every command that a service offers. @param manifest as it is at start */
public record ManifestCheck(Function<Configuration, CommandsOffered> manifest) implements StartCheck {
    @Override
    public List<String> problems(Configuration configuration) {
        return manifest.apply(configuration).commands().stream()
                .map(CommandLimits::problem)
                .flatMap(Optional::stream)
                .toList();
    }
}
