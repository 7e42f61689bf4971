package bot.k98.gateway.domain.command;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What has to change so that Discord has the wanted commands. It is applied by one request that replaces all of them; only those in
 * {@code created} count against Discord's 200 creations a day.
 *
 * @param wanted all commands, as they are to be
 */
public record CommandSyncPlan(
        List<CommandShape> wanted, SortedSet<String> created, SortedSet<String> changed, SortedSet<String> removed) {
    public static CommandSyncPlan of(List<CommandShape> wanted, List<CommandShape> present) {
        Map<String, CommandShape> want = byName(wanted);
        Map<String, CommandShape> have = byName(present);
        SortedSet<String> created = new TreeSet<>(want.keySet());
        created.removeAll(have.keySet());
        SortedSet<String> removed = new TreeSet<>(have.keySet());
        removed.removeAll(want.keySet());
        SortedSet<String> changed = new TreeSet<>(want.keySet());
        changed.removeIf(name -> !have.containsKey(name) || have.get(name).equals(want.get(name)));
        return new CommandSyncPlan(List.copyOf(wanted), created, changed, removed);
    }

    public boolean isEmpty() {
        return created.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }

    /** For a line of a log. */
    @Override
    public String toString() {
        return "created %s changed %s removed %s".formatted(created, changed, removed);
    }

    /** The same in a few words. */
    public String counts() {
        return "create %d, change %d, remove %d".formatted(created.size(), changed.size(), removed.size());
    }

    private static Map<String, CommandShape> byName(List<CommandShape> commands) {
        // A menu may be called like a slash command: the type tells them apart.
        return commands.stream()
                .collect(Collectors.toMap(
                        command -> command.type() == CommandShape.SLASH
                                ? command.name()
                                : command.name() + " (menu " + command.type() + ")",
                        Function.identity(),
                        (first, second) -> first));
    }
}
