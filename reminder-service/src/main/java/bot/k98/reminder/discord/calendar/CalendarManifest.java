package bot.k98.reminder.discord.calendar;

import bot.k98.contracts.discord.Manifest.Action;
import bot.k98.contracts.discord.Manifest.Audience;
import bot.k98.contracts.discord.Manifest.Command;
import bot.k98.contracts.discord.Manifest.Option;
import bot.k98.contracts.discord.Manifest.OptionType;
import bot.k98.contracts.discord.Manifest.ReplyMode;
import bot.k98.contracts.discord.Manifest.Subcommand;
import bot.k98.contracts.discord.Manifest.Use;
import bot.k98.contracts.discord.Reply.Choice;
import bot.k98.reminder.domain.calendar.CalendarQuery;
import java.time.Duration;
import java.util.List;

/** What the calendar offers to members and officers. */
public final class CalendarManifest {
    /** Everyone in the channel reads the answer: one member can't fill it. */
    private static final Duration PUBLIC_COOL_DOWN = Duration.ofSeconds(10);

    private CalendarManifest() {}

    public static List<Command> commands() {
        return List.of(
                calendar(),
                nextEvent(),
                nextInWar(CalendarCommands.NEXT_KVK_EVENT, "The next event of the kingdom's war"),
                nextInWar(CalendarCommands.NEXT_KVK_FIGHT, "The next fight of the kingdom's war"),
                events());
    }

    public static List<Action> actions() {
        return List.of(
                new Action(CalendarCommands.SHOW_LIST, ReplyMode.UPDATE, Audience.MEMBER),
                new Action(CalendarCommands.SHOW_LOCAL, ReplyMode.PRIVATE, Audience.MEMBER),
                new Action(CalendarCommands.DOWNLOAD, ReplyMode.PRIVATE, Audience.MEMBER),
                new Action(CalendarUses.REMIND_ME, ReplyMode.PRIVATE, Audience.MEMBER),
                new Action(CalendarCommands.SHOW_NEXT, ReplyMode.UPDATE, Audience.MEMBER),
                new Action(CalendarCommands.SHOW_PROBLEMS, ReplyMode.UPDATE, Audience.OFFICER));
    }

    private static Command calendar() {
        Choice[] days = CalendarQuery.DAYS.stream()
                .map(count -> new Choice(count == 1 ? "1 day" : count + " days", count.toString()))
                .toArray(Choice[]::new);
        return Command.plain(
                CalendarCommands.CALENDAR,
                "What is coming up",
                Audience.MEMBER,
                new Use(
                        ReplyMode.PRIVATE,
                        List.of(
                                Option.optional(
                                                CalendarCommands.DAYS,
                                                "How far ahead; 7 days if you don't say",
                                                OptionType.INTEGER)
                                        .oneOf(days),
                                type(),
                                Option.optional(
                                                CalendarCommands.IMPORTANCE,
                                                "Only of this importance",
                                                OptionType.STRING)
                                        .autocompleted(),
                                Option.optional(
                                        CalendarCommands.TEXT,
                                        "Stands in title, description or tags",
                                        OptionType.STRING),
                                Option.optional(CalendarCommands.PAGE, "Which page, from 1", OptionType.INTEGER)
                                        .atLeast(1),
                                share()),
                        "/calendar days:30 type:ark"));
    }

    private static Command nextEvent() {
        return Command.plain(
                CalendarCommands.NEXT_EVENT,
                "The next event of the calendar",
                Audience.MEMBER,
                new Use(ReplyMode.PRIVATE, List.of(type(), share()), "/calendar_next_event type:ark"));
    }

    private static Command nextInWar(String name, String description) {
        Option share = Option.optional(
                CalendarCommands.SHARE, "Show it to everyone here; that's so if you don't say", OptionType.BOOLEAN);
        return Command.plain(
                name,
                description,
                Audience.MEMBER,
                new Use(ReplyMode.PUBLIC, List.of(share), "/" + name).onceIn(PUBLIC_COOL_DOWN));
    }

    private static Command events() {
        Option page = Option.optional(CalendarCommands.PAGE, "Which page, from 1", OptionType.INTEGER)
                .atLeast(1);
        Option source = Option.optional(
                        CalendarCommands.SOURCE, "Only this tab; all of them if you don't say", OptionType.STRING)
                .autocompleted();
        Option board = Option.optional(CalendarCommands.BOARD, "Make this one anew", OptionType.STRING)
                .oneOf(new Choice(CalendarCommands.THE_BOARD, CalendarCommands.THE_BOARD));
        Option change = Option.required(CalendarCommands.CHANGE, "The tab that lost its rows", OptionType.STRING)
                .autocompleted();
        Option reject = Option.optional(
                CalendarCommands.REJECT, "It is a mistake: the rows from before go on counting", OptionType.BOOLEAN);
        return Command.group(
                CalendarCommands.EVENTS,
                "Where the calendar comes from",
                Audience.OFFICER,
                subcommand(CalendarCommands.REFRESH, "Read the sheets now", List.of(source)),
                subcommand(CalendarCommands.PREVIEW, "What reading the sheets now would change", List.of(source)),
                subcommand(CalendarCommands.STATUS, "How the calendar stands", List.of()),
                subcommand(CalendarCommands.PROBLEMS, "Rows of the sheets that can't be read", List.of(source, page)),
                subcommand(
                        CalendarCommands.APPROVE,
                        "Take over a tab that lost all its rows, or refuse it",
                        List.of(change, reject)),
                subcommand(
                        CalendarCommands.BOARDS,
                        "The live messages of the calendar, and where they stand",
                        List.of(board)));
    }

    private static Subcommand subcommand(String name, String description, List<Option> options) {
        String example = "/" + CalendarCommands.EVENTS + " " + name
                + (name.equals(CalendarCommands.APPROVE) ? " change:overrides" : "");
        return new Subcommand(name, description, new Use(ReplyMode.PRIVATE, options, example));
    }

    private static Option type() {
        return Option.optional(CalendarCommands.TYPE, "Only events of this kind", OptionType.STRING)
                .autocompleted();
    }

    private static Option share() {
        return Option.optional(CalendarCommands.SHARE, "Show it to everyone here", OptionType.BOOLEAN);
    }
}
