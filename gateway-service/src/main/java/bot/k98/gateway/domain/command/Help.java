package bot.k98.gateway.domain.command;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.Manifest.Audience;
import bot.k98.contracts.discord.Manifest.Command;
import bot.k98.contracts.discord.Manifest.CommandsOffered;
import bot.k98.contracts.discord.Manifest.Option;
import bot.k98.contracts.discord.Manifest.OptionType;
import bot.k98.contracts.discord.Manifest.ReplyMode;
import bot.k98.contracts.discord.Manifest.Use;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.Reply.Choice;
import bot.k98.gateway.domain.command.AccessPolicy.Asker;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The gateway's only command: what the asker may use here, written from what the services offer. It needs no service and no
 * broker to be there.
 */
public final class Help {
    /** Its path. */
    public static final String COMMAND = "help";

    static final String OPTION = "command";

    private static final int CHOICES = 25;

    private Help() {}

    /** What the gateway itself offers. */
    public static CommandsOffered manifest() {
        Option command = Option.optional(OPTION, "A command, for its options and an example", OptionType.STRING)
                .autocompleted();
        Use use = new Use(ReplyMode.PRIVATE, List.of(command), "/help command:remind set");
        return new CommandsOffered(
                ServiceName.GATEWAY,
                List.of(Command.plain(COMMAND, "What you can do here", Audience.MEMBER, use)),
                List.of());
    }

    /** @param options of the use */
    public static MessageBody answer(
            CommandCatalog catalog, AccessPolicy access, Asker asker, Map<String, String> options) {
        List<HelpEntry> usable = usable(catalog, access, asker);
        String asked = path(options.getOrDefault(OPTION, ""));
        if (asked.isEmpty()) {
            return HelpRenderer.overview(usable, menus(catalog, access, asker));
        }
        Optional<HelpEntry> one =
                usable.stream().filter(entry -> entry.path().equals(asked)).findFirst();
        List<HelpEntry> below = usable.stream()
                .filter(entry -> entry.path().startsWith(asked + " "))
                .toList();
        return one.map(HelpRenderer::detail)
                .orElseGet(
                        () -> below.isEmpty() ? HelpRenderer.unknown(asked) : HelpRenderer.overview(below, List.of()));
    }

    /** Commands whose names contain what is typed. */
    public static List<Choice> choices(CommandCatalog catalog, AccessPolicy access, Asker asker, String typed) {
        String part = path(typed);
        return usable(catalog, access, asker).stream()
                .map(HelpEntry::path)
                .filter(path -> path.contains(part))
                .limit(CHOICES)
                .map(path -> new Choice("/" + path, path))
                .toList();
    }

    private static List<HelpEntry> usable(CommandCatalog catalog, AccessPolicy access, Asker asker) {
        return catalog.commands().stream()
                .filter(command -> access.refusal(command.audience(), asker).isEmpty())
                .flatMap(Help::entries)
                .toList();
    }

    private static List<String> menus(CommandCatalog catalog, AccessPolicy access, Asker asker) {
        return catalog.menus().stream()
                .filter(menu -> access.refusal(menu.audience(), asker).isEmpty())
                .map(menu -> menu.name())
                .toList();
    }

    private static Stream<HelpEntry> entries(Command command) {
        Stream<HelpEntry> own = command.use().stream()
                .map(use -> new HelpEntry(command.name(), command.description(), command.audience(), use));
        Stream<HelpEntry> below = command.subcommands().stream()
                .map(sub -> new HelpEntry(
                        command.name() + " " + sub.name(), sub.description(), command.audience(), sub.use()));
        return Stream.concat(own, below);
    }

    private static String path(String typed) {
        String words = typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return words.startsWith("/") ? words.substring(1) : words;
    }
}
