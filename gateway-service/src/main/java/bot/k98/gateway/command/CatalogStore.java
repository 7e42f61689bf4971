package bot.k98.gateway.command;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.Manifest.CommandsOffered;
import bot.k98.gateway.domain.command.CommandCatalog;
import bot.k98.gateway.domain.command.Help;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** What all services offer, as read so far. */
public final class CatalogStore {
    private static final Logger LOG = Logger.getLogger(CatalogStore.class);

    private final Map<ServiceName, CommandsOffered> manifests = new EnumMap<>(ServiceName.class);
    private volatile CommandCatalog catalog = CommandCatalog.EMPTY;
    private volatile Set<String> watched = Set.of();
    private volatile boolean complete;

    public CommandCatalog catalog() {
        return catalog;
    }

    public CatalogStore() {
        CommandsOffered own = Help.manifest();
        manifests.put(own.service(), own);
        catalog = CommandCatalog.of(manifests.values());
    }

    /** Whether all that was offered before this instance began to read is in it. */
    public boolean complete() {
        return complete;
    }

    /** Whether any service has offered something; the gateway's own does not count. */
    public synchronized boolean servicesOffer() {
        return manifests.size() > 1;
    }

    /** Replaces what that service offered before. */
    public synchronized void put(CommandsOffered manifest) {
        manifests.put(manifest.service(), manifest);
        catalog = CommandCatalog.of(manifests.values());
        watched = manifests.values().stream()
                .flatMap(offered -> offered.watchedChannels().stream())
                .collect(Collectors.toUnmodifiableSet());
        LOG.infof(
                "manifest read service=%s commands=%d",
                manifest.service(), manifest.commands().size());
        catalog.problems().forEach(problem -> LOG.warnf("command problem=\"%s\"", problem));
    }

    /** The channels of which some service wants to hear. */
    public Set<String> watchedChannels() {
        return watched;
    }

    /** Whether every service that answers members has said what it offers. */
    public synchronized boolean everyoneOffered() {
        return manifests.keySet().containsAll(Topics.answering());
    }

    public void allRead() {
        complete = true;
    }
}
