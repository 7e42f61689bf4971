package bot.k98.gateway.domain.command;

import bot.k98.contracts.discord.Manifest.Audience;
import bot.k98.contracts.discord.Manifest.Command;
import bot.k98.contracts.discord.Manifest.MessageMenu;
import bot.k98.contracts.discord.Manifest.Option;
import bot.k98.contracts.discord.Manifest.OptionType;
import bot.k98.contracts.discord.Manifest.Subcommand;
import java.util.List;
import java.util.Optional;

/**
 * A command as Discord keeps it, without what Discord adds: two that are equal need no sync.
 *
 * @param type 1 for a slash command, 3 for a message menu
 * @param permissions decimal bit set that a member needs to see it; absent: everyone sees it
 */
public record CommandShape(
        int type, String name, String description, Optional<String> permissions, List<OptionShape> options) {
    /** A slash command. */
    public static final int SLASH = 1;

    /** Discord's permission "Manage Server". */
    static final String MANAGE_SERVER = "32";

    /** An entry in the context menu of messages. */
    static final int MESSAGE_MENU = 3;

    static final int SUBCOMMAND = 1;

    public CommandShape {
        options = List.copyOf(options);
    }

    /**
     * @param type Discord's option type: 1 subcommand, 3 string, 4 integer, 5 boolean, 6 user, 7 channel, 11 file
     * @param least of a number; absent: any
     * @param most of a number
     */
    public record OptionShape(
            int type,
            String name,
            String description,
            boolean required,
            boolean autocomplete,
            List<ChoiceShape> choices,
            Optional<Integer> least,
            Optional<Integer> most,
            List<OptionShape> options) {
        public OptionShape {
            choices = List.copyOf(choices);
            options = List.copyOf(options);
        }
    }

    /** @param value as text, whatever the option's type */
    public record ChoiceShape(String name, String value) {}

    public static CommandShape of(Command command) {
        List<OptionShape> options = command.use()
                .map(use -> use.options().stream().map(CommandShape::of).toList())
                .orElseGet(() ->
                        command.subcommands().stream().map(CommandShape::of).toList());
        return new CommandShape(SLASH, command.name(), command.description(), permissions(command.audience()), options);
    }

    /** Discord takes neither a description nor options for a menu. */
    public static CommandShape of(MessageMenu menu) {
        return new CommandShape(MESSAGE_MENU, menu.name(), "", permissions(menu.audience()), List.of());
    }

    private static Optional<String> permissions(Audience audience) {
        return audience == Audience.MEMBER ? Optional.empty() : Optional.of(MANAGE_SERVER);
    }

    private static OptionShape of(Subcommand sub) {
        return new OptionShape(
                SUBCOMMAND,
                sub.name(),
                sub.description(),
                false,
                false,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                sub.use().options().stream().map(CommandShape::of).toList());
    }

    private static OptionShape of(Option option) {
        return new OptionShape(
                number(option.type()),
                option.name(),
                option.description(),
                option.required(),
                option.autocomplete(),
                option.choices().stream()
                        .map(choice -> new ChoiceShape(choice.name(), choice.value()))
                        .toList(),
                option.least(),
                option.most(),
                List.of());
    }

    static int number(OptionType type) {
        return switch (type) {
            case STRING -> 3;
            case INTEGER -> 4;
            case BOOLEAN -> 5;
            case USER -> 6;
            case CHANNEL -> 7;
            case ATTACHMENT -> 11;
        };
    }
}
