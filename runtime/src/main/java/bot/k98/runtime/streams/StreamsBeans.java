package bot.k98.runtime.streams;

import bot.k98.runtime.config.Configuration;
import bot.k98.runtime.process.Directories;
import bot.k98.runtime.process.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The settings of this process's topology, for injection. */
@Singleton
class StreamsBeans {
    @Produces
    @Singleton
    StreamsSettings settings(Configuration configuration, Instance instance, Directories directories) {
        return new StreamsSettings(
                instance.service(), instance.name(), configuration.bootstrapServers(), directories.streams());
    }
}
