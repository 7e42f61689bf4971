package bot.k98.reminder.discord;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.Manifest;
import bot.k98.contracts.discord.Manifest.Action;
import bot.k98.contracts.discord.Manifest.Audience;
import bot.k98.contracts.discord.Manifest.Command;
import bot.k98.contracts.discord.Manifest.MessageMenu;
import bot.k98.contracts.discord.Manifest.Option;
import bot.k98.contracts.discord.Manifest.OptionType;
import bot.k98.contracts.discord.Manifest.ReplyMode;
import bot.k98.contracts.discord.Manifest.Subcommand;
import bot.k98.contracts.discord.Manifest.Use;
import bot.k98.contracts.discord.Reply.Choice;
import bot.k98.reminder.discord.calendar.CalendarManifest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What this service offers to members. */
public final class ReminderManifest {
    /** Each asks every service; a member who reads twice learns nothing new. */
    private static final Duration DATA_COOL_DOWN = Duration.ofSeconds(10);

    private ReminderManifest() {}

    public static Manifest.CommandsOffered offered() {
        return new Manifest.CommandsOffered(ServiceName.REMINDER, commands(), List.of(about()), actions(), Set.of());
    }

    private static List<Command> commands() {
        return Stream.concat(Stream.of(remind(), me(), subscriptions()), CalendarManifest.commands().stream())
                .toList();
    }

    private static Command remind() {
        return Command.group(Commands.REMIND, "Your own reminders", Audience.MEMBER, set(), list(), edit(), cancel());
    }

    private static Command me() {
        return Command.group(
                Commands.ME,
                "What I know of you and how I reach you",
                Audience.MEMBER,
                reminders(),
                timezone(),
                data());
    }

    private static Command subscriptions() {
        Option type = Option.optional(Commands.TYPE, "Only this kind of event", OptionType.STRING)
                .autocompleted();
        Option member = Option.required(Commands.MEMBER, "Whose reminders", OptionType.USER);
        Option event = Option.optional(
                        Commands.EVENT, "Of which event; the next five if you don't say", OptionType.STRING)
                .autocompleted();
        return Command.group(
                Commands.SUBSCRIPTIONS,
                "What members want to be told of the calendar",
                Audience.OFFICER,
                new Subcommand(
                        Commands.LIST,
                        "Who is told of what",
                        new Use(ReplyMode.PRIVATE, List.of(type), "/subscriptions list type:ruins")),
                new Subcommand(
                        Commands.WHY,
                        "Why a member is told of an event, or not",
                        new Use(ReplyMode.PRIVATE, List.of(member, event), "/subscriptions why member:@Mia")));
    }

    private static MessageMenu about() {
        return new MessageMenu(Commands.REMIND_ABOUT, Audience.MEMBER, ReplyMode.FORM);
    }

    private static Subcommand set() {
        Option when = Option.required(
                        Commands.WHEN,
                        "45m, 2h30m, 18:30 or 2026-11-24 18:30 (your time zone: /me timezone)",
                        OptionType.STRING)
                .autocompleted();
        Option text = Option.required(Commands.TEXT, "What to remind you of", OptionType.STRING);
        Option where = Option.optional(Commands.WHERE, "Where it reaches you; dm if you don't say", OptionType.STRING)
                .oneOf(new Choice("direct message", Commands.DM), new Choice("in this channel", Commands.HERE));
        return new Subcommand(
                Commands.SET,
                "Set a reminder",
                new Use(ReplyMode.PRIVATE, List.of(when, text, where, repeat()), "/remind set when:45m text:tea"));
    }

    private static Option repeat() {
        return Option.optional(Commands.REPEAT, "every day, every 2 weeks, weekdays, every monday …", OptionType.STRING)
                .autocompleted();
    }

    private static Subcommand edit() {
        Option id = Option.required(Commands.ID, "As /remind list shows it", OptionType.STRING)
                .autocompleted();
        Option when = Option.optional(Commands.WHEN, "The new time", OptionType.STRING)
                .autocompleted();
        Option text = Option.optional(Commands.TEXT, "The new text", OptionType.STRING);
        return new Subcommand(
                Commands.EDIT,
                "Change a reminder",
                new Use(ReplyMode.PRIVATE, List.of(id, when, text, repeat()), "/remind edit id:3f9k2m when:18:30"));
    }

    private static Subcommand reminders() {
        return new Subcommand(
                Commands.REMINDERS,
                "Which events of the calendar you are told of, and when",
                new Use(ReplyMode.PRIVATE, List.of(), "/me reminders"));
    }

    private static Subcommand data() {
        Option action = Option.required(Commands.ACTION, "Read it or have it deleted", OptionType.STRING)
                .oneOf(new Choice("export", Commands.EXPORT), new Choice("delete", Commands.DELETE));
        return new Subcommand(
                Commands.DATA,
                "What is kept of you in this server",
                new Use(ReplyMode.PRIVATE, List.of(action), "/me data action:export").onceIn(DATA_COOL_DOWN));
    }

    private static Subcommand timezone() {
        Option zone = Option.optional(Commands.ZONE, "A city near you; UTC takes it back", OptionType.STRING)
                .autocompleted();
        return new Subcommand(
                Commands.TIMEZONE,
                "In which time zone your times are read",
                new Use(ReplyMode.PRIVATE, List.of(zone), "/me timezone zone:Europe/Berlin"));
    }

    private static Subcommand list() {
        Option page = Option.optional(Commands.PAGE, "Which page, from 1", OptionType.INTEGER)
                .atLeast(1);
        return new Subcommand(
                Commands.LIST, "Show your reminders", new Use(ReplyMode.PRIVATE, List.of(page), "/remind list"));
    }

    private static Subcommand cancel() {
        Option id = Option.required(Commands.ID, "As /remind list shows it", OptionType.STRING)
                .autocompleted();
        Option member =
                Option.optional(Commands.MEMBER, "For officers: whose, if it comes in this channel", OptionType.USER);
        return new Subcommand(
                Commands.CANCEL,
                "Cancel a reminder",
                new Use(ReplyMode.PRIVATE, List.of(id, member), "/remind cancel id:3f9k2m"));
    }

    private static List<Action> actions() {
        Action form = new Action(Commands.EDIT_ONE, ReplyMode.FORM, Audience.MEMBER);
        Action about = new Action(Commands.ABOUT, ReplyMode.PRIVATE, Audience.MEMBER);
        Stream<Action> updating = Stream.of(
                        Commands.DONE,
                        Commands.SNOOZE_10_MINUTES,
                        Commands.SNOOZE_1_HOUR,
                        Commands.SHOW_PAGE,
                        Commands.SHOW_ONE,
                        Commands.FORGET,
                        Commands.PANEL,
                        Commands.PICK_TYPE,
                        Commands.PICK_LEADS,
                        Commands.SWITCH_ON,
                        Commands.SWITCH_OFF,
                        Commands.ASK_CLEAR,
                        Commands.CLEAR,
                        Commands.TRY_AGAIN,
                        Commands.EDITED,
                        Commands.CANCEL_ONE,
                        Commands.PUT_OFF)
                .map(action -> new Action(action, ReplyMode.UPDATE, Audience.MEMBER));
        return Stream.of(Stream.of(form, about), updating, CalendarManifest.actions().stream())
                .flatMap(actions -> actions)
                .toList();
    }
}
