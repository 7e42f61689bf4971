package bot.k98.gateway.domain.command;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.CommandLimits;
import bot.k98.contracts.discord.Manifest.Audience;
import bot.k98.contracts.discord.Manifest.Command;
import bot.k98.contracts.discord.Manifest.CommandsOffered;
import bot.k98.contracts.discord.Manifest.MessageMenu;
import bot.k98.contracts.discord.Manifest.Use;
import bot.k98.gateway.domain.command.CommandCatalog.Offer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Merges manifests in the order in which they are added. */
final class CatalogBuilder {
    private static final int MENU_NAME = 32;

    /** Discord's limits on one application's commands, from its documentation. */
    private static final int COMMANDS = 100;

    private static final int MENUS = 15;

    private final Map<String, ServiceName> owners = new LinkedHashMap<>();
    private final List<Command> commands = new ArrayList<>();
    private final List<MessageMenu> menus = new ArrayList<>();
    private final Map<String, Offer> offers = new LinkedHashMap<>();
    private final Set<String> watchedChannels = new LinkedHashSet<>();
    private final List<String> problems = new ArrayList<>();

    void add(CommandsOffered manifest) {
        manifest.commands().forEach(command -> add(manifest.service(), command));
        manifest.menus().forEach(menu -> add(manifest.service(), menu));
        manifest.actions()
                .forEach(action -> offers.put(
                        action(manifest.service(), action.name()),
                        new Offer(manifest.service(), action.reply(), action.audience())));
        watchedChannels.addAll(manifest.watchedChannels());
    }

    CommandCatalog build() {
        commands.sort(Comparator.comparing(Command::name));
        menus.sort(Comparator.comparing(MessageMenu::name));
        return new CommandCatalog(commands, menus, offers, watchedChannels, problems);
    }

    static String command(String path) {
        return "/" + path;
    }

    static String menu(String name) {
        return "menu " + name;
    }

    static String action(ServiceName service, String action) {
        return service.wire() + ":" + action;
    }

    private void add(ServiceName service, Command command) {
        Optional<String> problem =
                CommandLimits.problem(command).or(() -> full("/" + command.name(), commands.size(), COMMANDS));
        if (!free(command(command.name()), service, problem)) {
            return;
        }
        commands.add(command);
        command.use().ifPresent(use -> offer(command(command.name()), service, use, command.audience()));
        command.subcommands()
                .forEach(sub ->
                        offer(command(command.name() + " " + sub.name()), service, sub.use(), command.audience()));
    }

    private void add(ServiceName service, MessageMenu menu) {
        int length = menu.name().length();
        Optional<String> problem = length >= 1 && length <= MENU_NAME
                ? Optional.empty()
                : Optional.of("the menu '%s' is left out: its name has %d characters, not 1 to %d"
                        .formatted(menu.name(), length, MENU_NAME));
        if (free(
                menu(menu.name()),
                service,
                problem.or(() -> full("the menu '" + menu.name() + "'", menus.size(), MENUS)))) {
            menus.add(menu);
            offers.put(menu(menu.name()), new Offer(service, menu.reply(), menu.audience()));
        }
    }

    private void offer(String key, ServiceName owner, Use use, Audience audience) {
        offers.put(key, new Offer(owner, use.reply(), audience, Duration.ofSeconds(use.coolDownSeconds())));
    }

    private static Optional<String> full(String what, int there, int most) {
        return there < most
                ? Optional.empty()
                : Optional.of("%s is left out: there are %d already, and Discord takes no more".formatted(what, most));
    }

    private boolean free(String what, ServiceName service, Optional<String> problem) {
        ServiceName owner = owners.get(what);
        if (owner != null) {
            problems.add("%s is offered by %s and by %s; %s's is used".formatted(what, owner, service, owner));
            return false;
        }
        problem.ifPresentOrElse(problems::add, () -> owners.put(what, service));
        return problem.isEmpty();
    }
}
