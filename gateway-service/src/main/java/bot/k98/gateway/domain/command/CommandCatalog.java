package bot.k98.gateway.domain.command;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.ComponentId;
import bot.k98.contracts.discord.Manifest.Action;
import bot.k98.contracts.discord.Manifest.Audience;
import bot.k98.contracts.discord.Manifest.Command;
import bot.k98.contracts.discord.Manifest.CommandsOffered;
import bot.k98.contracts.discord.Manifest.ReplyMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that the services offer, merged. Where two offer the same command, the first service in the table of services has it. */
public final class CommandCatalog {
    /** Before any manifest was read. */
    public static final CommandCatalog EMPTY = of(List.of());

    private final List<Command> commands;
    private final Map<String, Offer> byPath;
    private final Map<String, Offer> byAction;
    private final List<String> problems;

    private CommandCatalog(
            List<Command> commands, Map<String, Offer> byPath, Map<String, Offer> byAction, List<String> problems) {
        this.commands = List.copyOf(commands);
        this.byPath = Map.copyOf(byPath);
        this.byAction = Map.copyOf(byAction);
        this.problems = List.copyOf(problems);
    }

    /** Who answers a use, how, and who may use it. */
    public record Offer(ServiceName owner, ReplyMode reply, Audience audience) {}

    public static CommandCatalog of(Collection<CommandsOffered> manifests) {
        Map<String, ServiceName> owners = new LinkedHashMap<>();
        List<Command> commands = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        Map<String, Offer> byPath = new LinkedHashMap<>();
        Map<String, Offer> byAction = new LinkedHashMap<>();
        for (CommandsOffered manifest : inOrder(manifests)) {
            for (Command command : manifest.commands()) {
                Optional<String> problem = problem(command, manifest.service(), owners);
                problem.ifPresent(problems::add);
                if (problem.isEmpty()) {
                    owners.put(command.name(), manifest.service());
                    commands.add(command);
                    byPath.putAll(paths(command, manifest.service()));
                }
            }
            manifest.actions()
                    .forEach(action -> byAction.put(key(manifest.service(), action.name()), offer(manifest, action)));
        }
        commands.sort(Comparator.comparing(Command::name));
        return new CommandCatalog(commands, byPath, byAction, problems);
    }

    /** Top-level commands by name, without those that have a problem. */
    public List<Command> commands() {
        return commands;
    }

    /** @param path words without the slash: {@code remind set} */
    public Optional<Offer> command(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    public Optional<Offer> action(ComponentId component) {
        return Optional.ofNullable(byAction.get(key(component.service(), component.action())));
    }

    /** One sentence for each command that is left out. */
    public List<String> problems() {
        return problems;
    }

    private static List<CommandsOffered> inOrder(Collection<CommandsOffered> manifests) {
        return manifests.stream()
                .sorted(Comparator.comparing(CommandsOffered::service))
                .toList();
    }

    private static Optional<String> problem(Command command, ServiceName service, Map<String, ServiceName> owners) {
        return Optional.ofNullable(owners.get(command.name()))
                .map(owner ->
                        "/%s is offered by %s and by %s; %s's is used".formatted(command.name(), owner, service, owner))
                .or(() -> CommandLimits.problem(command));
    }

    private static Map<String, Offer> paths(Command command, ServiceName owner) {
        Map<String, Offer> paths = new LinkedHashMap<>();
        command.use().ifPresent(use -> paths.put(command.name(), new Offer(owner, use.reply(), command.audience())));
        command.subcommands()
                .forEach(sub -> paths.put(
                        command.name() + " " + sub.name(),
                        new Offer(owner, sub.use().reply(), command.audience())));
        return paths;
    }

    private static Offer offer(CommandsOffered manifest, Action action) {
        return new Offer(manifest.service(), action.reply(), action.audience());
    }

    private static String key(ServiceName service, String action) {
        return service.wire() + ":" + action;
    }
}
