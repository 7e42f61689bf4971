package bot.k98.contracts.discord;

import bot.k98.contracts.ServiceName;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a service offers to members. Topic {@code discord.commands}, key: service. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Manifest {
    /**
     * The whole of it; replaces what the service offered before.
     *
     * @param watchedChannels channels whose messages with attachments the service wants to hear of
     */
    @JsonTypeName("CommandsOffered")
    record CommandsOffered(
            ServiceName service,
            List<Command> commands,
            List<MessageMenu> menus,
            List<Action> actions,
            Set<String> watchedChannels)
            implements Manifest {
        public CommandsOffered {
            commands = List.copyOf(commands);
            menus = menus == null ? List.of() : List.copyOf(menus);
            actions = actions == null ? List.of() : List.copyOf(actions);
            watchedChannels = watchedChannels == null ? Set.of() : Set.copyOf(watchedChannels);
        }

        /** Commands and actions alone. */
        public CommandsOffered(ServiceName service, List<Command> commands, List<Action> actions) {
            this(service, commands, List.of(), actions, Set.of());
        }
    }

    /** An entry in the context menu of messages. */
    record MessageMenu(String name, Audience audience, ReplyMode reply) {}

    /**
     * A top-level command: either it has subcommands, or it is itself used.
     *
     * @param audience the lowest that may see it
     * @param use how it is used itself; absent when it has subcommands
     */
    record Command(
            String name, String description, Audience audience, Optional<Use> use, List<Subcommand> subcommands) {
        public Command {
            subcommands = subcommands == null ? List.of() : List.copyOf(subcommands);
            if (use.isPresent() != subcommands.isEmpty()) {
                throw new IllegalArgumentException(
                        "/" + name + " must either have subcommands or be usable itself, not both");
            }
        }

        public static Command plain(String name, String description, Audience audience, Use use) {
            return new Command(name, description, audience, Optional.of(use), List.of());
        }

        public static Command group(String name, String description, Audience audience, Subcommand... subcommands) {
            return new Command(name, description, audience, Optional.empty(), List.of(subcommands));
        }
    }

    /** One word below a command: {@code set} in {@code /remind set}. */
    record Subcommand(String name, String description, Use use) {}

    /**
     * How something is used and answered.
     *
     * @param example one line for /help, for example {@code /remind set when:45m text:tea}
     * @param coolDownSeconds how long a member waits before they use it again; 0: not at all
     */
    record Use(ReplyMode reply, List<Option> options, String example, int coolDownSeconds) {
        public Use {
            options = List.copyOf(options);
            if (coolDownSeconds < 0) {
                throw new IllegalArgumentException("a cool-down of " + coolDownSeconds + " s: use 0 or more");
            }
        }

        /** As often as a member likes. */
        public Use(ReplyMode reply, List<Option> options, String example) {
            this(reply, options, example, 0);
        }

        /** The same, at most once in that time for each member. */
        public Use onceIn(Duration coolDown) {
            return new Use(reply, options, example, (int) coolDown.toSeconds());
        }
    }

    /**
     * One option of a command.
     *
     * @param choices fixed values; empty when any is taken
     * @param least the smallest number that Discord lets be sent; absent: any
     * @param most the largest one
     */
    record Option(
            String name,
            String description,
            OptionType type,
            boolean required,
            boolean autocomplete,
            List<Reply.Choice> choices,
            Optional<Integer> least,
            Optional<Integer> most) {
        public Option {
            choices = choices == null ? List.of() : List.copyOf(choices);
        }

        public static Option required(String name, String description, OptionType type) {
            return new Option(name, description, type, true, false, List.of(), Optional.empty(), Optional.empty());
        }

        public static Option optional(String name, String description, OptionType type) {
            return new Option(name, description, type, false, false, List.of(), Optional.empty(), Optional.empty());
        }

        public Option autocompleted() {
            return new Option(name, description, type, required, true, choices, least, most);
        }

        public Option oneOf(Reply.Choice... values) {
            return new Option(name, description, type, required, autocomplete, List.of(values), least, most);
        }

        /** Of a number: not smaller. */
        public Option atLeast(int smallest) {
            return new Option(
                    name, description, type, required, autocomplete, choices, Optional.of(smallest), Optional.empty());
        }

        /** Of a number: both included. */
        public Option between(int smallest, int largest) {
            return new Option(
                    name,
                    description,
                    type,
                    required,
                    autocomplete,
                    choices,
                    Optional.of(smallest),
                    Optional.of(largest));
        }
    }

    /** What an option takes. */
    enum OptionType {
        STRING,
        INTEGER,
        BOOLEAN,
        USER,
        CHANNEL,
        ATTACHMENT
    }

    /** What a component of this service does when it is used. */
    record Action(String name, ReplyMode reply, Audience audience) {}

    /** How a use is answered. Declared before it happens, since Discord fixes a deferred answer's visibility. */
    enum ReplyMode {
        /** Only the one who used it sees the answer. */
        PRIVATE,
        /** Everyone in the channel sees it. */
        PUBLIC,
        /** The message with the used component changes. */
        UPDATE,
        /** A form opens; never deferred. */
        FORM
    }

    /** Who may use it. */
    enum Audience {
        MEMBER,
        OFFICER,
        OPERATOR
    }
}
