package bot.k98.reminder.discord.calendar;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.ComponentId;
import bot.k98.contracts.discord.Interaction;
import bot.k98.contracts.discord.InteractionEvent;
import bot.k98.contracts.discord.InteractionEvent.AutocompleteAsked;
import bot.k98.contracts.discord.InteractionEvent.ButtonPressed;
import bot.k98.contracts.discord.InteractionEvent.CommandUsed;
import bot.k98.contracts.discord.InteractionEvent.FormSubmitted;
import bot.k98.contracts.discord.InteractionEvent.MessageMenuUsed;
import bot.k98.contracts.discord.InteractionEvent.SelectChosen;
import bot.k98.reminder.domain.calendar.CalendarQuery;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns a use of the bot into a question to the calendar. */
public final class CalendarUses {
    /** A button that shows its presser their choice of reminders; its id names the type of event: {@code Preferences.typeKey}. */
    public static final String REMIND_ME = "calremind";

    private static final Set<String> COMMANDS = Set.of(
            CalendarCommands.CALENDAR,
            CalendarCommands.NEXT_EVENT,
            CalendarCommands.NEXT_KVK_EVENT,
            CalendarCommands.NEXT_KVK_FIGHT,
            CalendarCommands.EVENTS_REFRESH,
            CalendarCommands.EVENTS_PREVIEW,
            CalendarCommands.EVENTS_BOARDS,
            CalendarCommands.EVENTS_STATUS,
            CalendarCommands.EVENTS_PROBLEMS,
            CalendarCommands.EVENTS_APPROVE);

    private CalendarUses() {}

    /** Whether the calendar answers it; cheap, and never fails. */
    public static boolean isOurs(InteractionEvent event) {
        return switch (event) {
            case CommandUsed used -> COMMANDS.contains(used.command());
            case AutocompleteAsked asked -> COMMANDS.contains(asked.command());
            case ButtonPressed pressed -> isOurs(pressed.component());
            case SelectChosen _, FormSubmitted _, MessageMenuUsed _ -> false;
        };
    }

    /** Whether a button is the calendar’s. */
    public static boolean isOurs(ComponentId component) {
        return component.is(
                ServiceName.REMINDER,
                CalendarCommands.SHOW_LIST,
                CalendarCommands.SHOW_LOCAL,
                CalendarCommands.DOWNLOAD,
                CalendarCommands.SHOW_NEXT,
                CalendarCommands.SHOW_PROBLEMS);
    }

    public static CalendarUse read(InteractionEvent event) {
        return switch (event) {
            case CommandUsed used -> audible(used.interaction(), command(used.command(), used.options()));
            case AutocompleteAsked asked -> new CalendarUse.Suggest(asked.option(), asked.typed());
            case ButtonPressed pressed -> button(pressed.component());
            case SelectChosen _, FormSubmitted _, MessageMenuUsed _ -> new CalendarUse.Unknown();
        };
    }

    private static CalendarUse audible(Interaction interaction, CalendarUse use) {
        return interaction.readOnly() && use instanceof CalendarUse.Look look
                ? look.hushed().orElse(look)
                : use;
    }

    private static CalendarUse command(String command, Map<String, String> options) {
        boolean share = Boolean.parseBoolean(options.getOrDefault(CalendarCommands.SHARE, "false"));
        boolean open = Boolean.parseBoolean(options.getOrDefault(CalendarCommands.SHARE, "true"));
        return switch (command) {
            case CalendarCommands.CALENDAR -> new CalendarUse.Listing(query(options), share);
            case CalendarCommands.NEXT_EVENT -> new CalendarUse.NextEvent(word(options, CalendarCommands.TYPE), share);
            case CalendarCommands.NEXT_KVK_EVENT -> new CalendarUse.NextInWar(false, false, open);
            case CalendarCommands.NEXT_KVK_FIGHT -> new CalendarUse.NextInWar(true, false, open);
            case CalendarCommands.EVENTS_REFRESH -> new CalendarUse.Refresh(source(options), false);
            case CalendarCommands.EVENTS_PREVIEW -> new CalendarUse.Refresh(source(options), true);
            case CalendarCommands.EVENTS_BOARDS ->
                new CalendarUse.Boards(Optional.ofNullable(options.get(CalendarCommands.BOARD)));
            case CalendarCommands.EVENTS_STATUS -> new CalendarUse.Status();
            case CalendarCommands.EVENTS_PROBLEMS ->
                new CalendarUse.Problems(source(options), number(options, CalendarCommands.PAGE, 1));
            case CalendarCommands.EVENTS_APPROVE ->
                new CalendarUse.Approve(
                        options.getOrDefault(CalendarCommands.CHANGE, ""),
                        Boolean.parseBoolean(options.getOrDefault(CalendarCommands.REJECT, "false")));
            default -> new CalendarUse.Unknown();
        };
    }

    private static CalendarQuery query(Map<String, String> options) {
        return new CalendarQuery(
                Math.clamp(number(options, CalendarCommands.DAYS, CalendarQuery.USUAL_DAYS), 1, 365),
                word(options, CalendarCommands.TYPE),
                word(options, CalendarCommands.IMPORTANCE),
                word(options, CalendarCommands.TEXT),
                number(options, CalendarCommands.PAGE, 1));
    }

    private static CalendarUse button(ComponentId component) {
        String id = component.id();
        return switch (component.action()) {
            case CalendarCommands.SHOW_LIST ->
                QueryCode.read(id)
                        .<CalendarUse>map(query -> new CalendarUse.Listing(query, false))
                        .orElseGet(CalendarUse.Unknown::new);
            case CalendarCommands.SHOW_LOCAL ->
                QueryCode.read(id)
                        .<CalendarUse>map(CalendarUse.LocalTimes::new)
                        .orElseGet(() -> new CalendarUse.LocalTime(id));
            case CalendarCommands.DOWNLOAD -> new CalendarUse.Download(QueryCode.read(id), id);
            case CalendarCommands.SHOW_NEXT ->
                new CalendarUse.NextInWar(id.startsWith("fights"), id.endsWith("several"), true);
            case CalendarCommands.SHOW_PROBLEMS -> problems(id);
            default -> new CalendarUse.Unknown();
        };
    }

    private static CalendarUse problems(String id) {
        String[] parts = id.split("~", 2);
        int page = parts[0].matches("\\d{1,4}") ? Integer.parseInt(parts[0]) : 1;
        return new CalendarUse.Problems(
                Optional.of(parts).filter(both -> both.length == 2).map(both -> both[1]), page);
    }

    private static Optional<String> source(Map<String, String> options) {
        return Optional.ofNullable(options.get(CalendarCommands.SOURCE)).map(String::strip);
    }

    private static Optional<String> word(Map<String, String> options, String name) {
        return Optional.ofNullable(options.get(name))
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .filter(text -> !text.isEmpty() && !text.equals(CalendarCommands.ALL));
    }

    private static int number(Map<String, String> options, String name, int otherwise) {
        String text = options.getOrDefault(name, "");
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : otherwise;
    }
}
