package bot.k98.gateway.messaging;

import bot.k98.contracts.Decoded;
import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.Manifest;
import bot.k98.gateway.command.CatalogStore;
import bot.k98.runtime.kafka.Beginning;
import bot.k98.runtime.kafka.Following;
import bot.k98.runtime.kafka.Poll;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Reads discord.commands whole and goes on reading, in no group: every instance needs all of it. */
@ApplicationScoped
public class ManifestListener implements Following {
    private static final Logger LOG = Logger.getLogger(ManifestListener.class);

    private final CatalogStore catalog;

    ManifestListener(CatalogStore catalog) {
        this.catalog = catalog;
    }

    @Override
    public String name() {
        return "manifests";
    }

    @Override
    public Beginning beginning() {
        return Beginning.ofFirstPartition(Topics.COMMANDS);
    }

    @Override
    public void heard(Poll poll) {
        poll.decoded(Topics.COMMANDS).forEach(this::take);
        if (!catalog.complete() && poll.caughtUp(Topics.COMMANDS)) {
            catalog.allRead();
        }
    }

    private void take(Decoded<Manifest> decoded) {
        switch (decoded) {
            case Decoded.Known<Manifest>(Manifest.CommandsOffered offered) -> catalog.put(offered);
            case Decoded.UnknownType<Manifest>(String type) ->
                LOG.warnf("manifest of unknown type skipped type=%s", type);
            case Decoded.Malformed<Manifest>(String reason) -> LOG.warnf("manifest unreadable reason=\"%s\"", reason);
        }
    }
}
