package bot.k98.gateway.domain.command;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.ComponentId;
import bot.k98.contracts.discord.Manifest.Audience;
import bot.k98.contracts.discord.Manifest.Command;
import bot.k98.contracts.discord.Manifest.CommandsOffered;
import bot.k98.contracts.discord.Manifest.MessageMenu;
import bot.k98.contracts.discord.Manifest.ReplyMode;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All that the services offer, merged. Where two offer the same command, the first service in the table of services has it. */
public final class CommandCatalog {
    /** Before any manifest was read. */
    public static final CommandCatalog EMPTY = of(List.of());

    private final List<Command> commands;
    private final List<MessageMenu> menus;
    private final Map<String, Offer> offers;
    private final Set<String> watchedChannels;
    private final List<String> problems;

    CommandCatalog(
            List<Command> commands,
            List<MessageMenu> menus,
            Map<String, Offer> offers,
            Set<String> watchedChannels,
            List<String> problems) {
        this.commands = List.copyOf(commands);
        this.menus = List.copyOf(menus);
        this.offers = Map.copyOf(offers);
        this.watchedChannels = Set.copyOf(watchedChannels);
        this.problems = List.copyOf(problems);
    }

    /**
     * Who answers a use, how, and who may use it.
     *
     * @param coolDown how long a member waits before they use it again
     */
    public record Offer(ServiceName owner, ReplyMode reply, Audience audience, Duration coolDown) {
        /** As often as a member likes. */
        public Offer(ServiceName owner, ReplyMode reply, Audience audience) {
            this(owner, reply, audience, Duration.ZERO);
        }
    }

    public static CommandCatalog of(Collection<CommandsOffered> manifests) {
        CatalogBuilder builder = new CatalogBuilder();
        manifests.stream()
                .sorted((one, other) -> one.service().compareTo(other.service()))
                .forEach(builder::add);
        return builder.build();
    }

    /** Top-level commands by name, without those that have a problem. */
    public List<Command> commands() {
        return commands;
    }

    /** Menus by name, without those that have a problem. */
    public List<MessageMenu> menus() {
        return menus;
    }

    /** All that Discord is to show: commands, then menus. */
    public List<CommandShape> shapes() {
        return Stream.concat(
                        commands.stream().map(CommandShape::of), menus.stream().map(CommandShape::of))
                .toList();
    }

    /** Channels that some service wants to hear of. */
    public Set<String> watchedChannels() {
        return watchedChannels;
    }

    /** @param path words without the slash: {@code remind set} */
    public Optional<Offer> command(String path) {
        return Optional.ofNullable(offers.get(CatalogBuilder.command(path)));
    }

    /** @param name as the context menu shows it */
    public Optional<Offer> menu(String name) {
        return Optional.ofNullable(offers.get(CatalogBuilder.menu(name)));
    }

    public Optional<Offer> action(ComponentId component) {
        return Optional.ofNullable(offers.get(CatalogBuilder.action(component.service(), component.action())));
    }

    /** One sentence for each command or menu that is left out. */
    public List<String> problems() {
        return problems;
    }
}
