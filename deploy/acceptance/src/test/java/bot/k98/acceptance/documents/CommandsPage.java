package bot.k98.acceptance.documents;

import bot.k98.contracts.discord.Manifest.Audience;
import bot.k98.contracts.discord.Manifest.Command;
import bot.k98.contracts.discord.Manifest.CommandsOffered;
import bot.k98.contracts.discord.Manifest.MessageMenu;
import bot.k98.contracts.discord.Manifest.Option;
import bot.k98.contracts.discord.Manifest.ReplyMode;
import bot.k98.contracts.discord.Manifest.Use;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** docs/commands.md: every command that a service offers, and what became of the old names. */
final class CommandsPage {
    private static final String HEAD = """
            # Commands

            Written from what the services offer by `CommandsPageTest`; change a manifest, not this page.

            Options in brackets may be left out; `…` completes while you type. Officers hold a role of `LEADERSHIP_ROLE_IDS`, operators are the
            members of `ADMIN_USER_ID`. Commands of officers and operators are hidden from everyone else until an owner shows them to a role in the
            server's settings (Integrations). An answer is seen by you alone unless the table says otherwise.

            """;
    private static final String OLD = """

            ## Old names

            What the commands of the Python bot became.

            | old | now |
            |---|---|
            """;

    /** A command that can be used: a whole path such as {@code remind set}. */
    private record Path(String name, String description, Audience audience, Use use, String service) {}

    private final List<CommandsOffered> offered;

    CommandsPage(List<CommandsOffered> offered) {
        this.offered = List.copyOf(offered);
    }

    String text() {
        StringBuilder text = new StringBuilder(HEAD);
        for (Audience audience : Audience.values()) {
            text.append(section(audience));
        }
        text.append(OLD);
        Set<String> there = paths().map(Path::name).collect(Collectors.toSet());
        OldName.ALL.forEach(old -> text.append("| `/%s` | %s |%n".formatted(old.old(), today(old, there))));
        return text.toString();
    }

    private static String today(OldName old, Set<String> there) {
        if (old.now().isEmpty()) {
            return "gone: " + old.note();
        }
        if (!there.contains(old.now())) {
            return "not there yet";
        }
        return "`/" + old.now() + "`" + (old.note().isEmpty() ? "" : ": " + old.note());
    }

    private String section(Audience audience) {
        List<Path> paths = paths().filter(path -> path.audience() == audience)
                .sorted(Comparator.comparing(Path::name))
                .toList();
        List<String> menus = menus(audience);
        if (paths.isEmpty() && menus.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("## %s%n%n".formatted(heading(audience)));
        text.append("| command | what it does | options | for example | answered by |\n|---|---|---|---|---|\n");
        paths.forEach(path -> text.append(row(path)));
        menus.forEach(text::append);
        return text.append('\n').toString();
    }

    private static String heading(Audience audience) {
        return switch (audience) {
            case MEMBER -> "Members";
            case OFFICER -> "Officers";
            case OPERATOR -> "Operators";
        };
    }

    private static String row(Path path) {
        String seen = path.use().reply() == ReplyMode.PUBLIC ? "; everyone sees the answer" : "";
        return "| `/%s` | %s%s | %s | `%s` | %s |%n"
                .formatted(
                        path.name(),
                        path.description(),
                        seen,
                        path.use().options().stream().map(CommandsPage::option).collect(Collectors.joining(", ")),
                        path.use().example(),
                        path.service());
    }

    private static String option(Option option) {
        String name = option.name() + (option.autocomplete() ? " …" : "");
        String values = option.choices().isEmpty()
                ? ""
                : option.choices().stream().map(choice -> choice.name()).collect(Collectors.joining(" / ", " = ", ""));
        return option.required() ? name + values : "[" + name + values + "]";
    }

    private List<String> menus(Audience audience) {
        return offered.stream()
                .flatMap(one -> one.menus().stream()
                        .filter(menu -> menu.audience() == audience)
                        .map(menu -> menu(menu, one)))
                .sorted()
                .toList();
    }

    private static String menu(MessageMenu menu, CommandsOffered by) {
        return "| menu of a message: “%s” | %s | | | %s |%n"
                .formatted(menu.name(), menu.reply() == ReplyMode.FORM ? "Opens a form" : "", service(by));
    }

    private Stream<Path> paths() {
        return offered.stream()
                .flatMap(one -> one.commands().stream().flatMap(command -> paths(command, service(one))));
    }

    private static Stream<Path> paths(Command command, String service) {
        Stream<Path> itself = command
                .use()
                .map(use -> new Path(command.name(), command.description(), command.audience(), use, service))
                .stream();
        Stream<Path> below = command.subcommands().stream()
                .map(word -> new Path(
                        command.name() + " " + word.name(),
                        word.description(),
                        command.audience(),
                        word.use(),
                        service));
        return Stream.concat(itself, below);
    }

    private static String service(CommandsOffered by) {
        return by.service().name().toLowerCase(Locale.ROOT) + "-service";
    }
}
