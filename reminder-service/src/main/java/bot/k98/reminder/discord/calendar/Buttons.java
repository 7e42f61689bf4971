package bot.k98.reminder.discord.calendar;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.ComponentId;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.MessageBody.Button;
import bot.k98.contracts.discord.MessageBody.ButtonStyle;
import bot.k98.contracts.discord.MessageBody.Row;
import bot.k98.contracts.reminder.Occurrence;
import bot.k98.reminder.domain.calendar.CalendarQuery;
import bot.k98.reminder.domain.calendar.CalendarQuery.Found;
import bot.k98.reminder.domain.preference.Preferences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The buttons below the calendar’s messages. What they are about stands in their ids, so that they work after any restart. */
final class Buttons {
    private Buttons() {}

    /** Adds a button that shows the same events at the presser’s own time. */
    static MessageBody local(MessageBody body, String guild, CalendarQuery query) {
        return QueryCode.id(CalendarCommands.SHOW_LOCAL, guild, query)
                .map(id -> body.with(Row.of(local(id))))
                .orElse(body);
    }

    /** The same for one event. */
    static MessageBody local(MessageBody body, String guild, String occurrence) {
        return body.with(Row.of(local(component(CalendarCommands.SHOW_LOCAL, guild, occurrence))));
    }

    /** Below what is about one event. */
    static MessageBody one(MessageBody body, Occurrence one) {
        return body.with(Row.of(
                local(component(CalendarCommands.SHOW_LOCAL, one.guildId(), one.id())),
                remind(one.guildId(), List.of(one)),
                download(component(CalendarCommands.DOWNLOAD, one.guildId(), one.id()))));
    }

    /** Below a list that everyone sees. */
    static MessageBody shared(MessageBody body, String guild, CalendarQuery query, Found found) {
        List<Button> buttons = new ArrayList<>();
        about(buttons, guild, query, found);
        return found.total() == 0 ? body : body.with(new Row(buttons));
    }

    /** Below a list: the pages before and after, local times, reminders, a file. */
    static MessageBody list(MessageBody body, String guild, CalendarQuery query, Found found) {
        List<Button> buttons = new ArrayList<>();
        if (found.pages() > 1) {
            turn(buttons, guild, query, found.page() - 1, "list.previous", found.page() == 1);
            turn(buttons, guild, query, found.page() + 1, "list.next", found.page() == found.pages());
        }
        about(buttons, guild, query, found);
        return found.total() == 0 ? body : body.with(new Row(buttons));
    }

    private static void about(List<Button> buttons, String guild, CalendarQuery query, Found found) {
        CalendarQuery shown = query.onPage(found.page());
        QueryCode.id(CalendarCommands.SHOW_LOCAL, guild, shown).ifPresent(id -> buttons.add(local(id)));
        buttons.add(remind(guild, found.shown()));
        QueryCode.id(CalendarCommands.DOWNLOAD, guild, shown).ifPresent(id -> buttons.add(download(id)));
    }

    private static void turn(
            List<Button> buttons, String guild, CalendarQuery query, int page, String label, boolean disabled) {
        QueryCode.id(CalendarCommands.SHOW_LIST, guild, query.onPage(page))
                .ifPresent(
                        id -> buttons.add(new Button(id, CalendarTexts.text(label), ButtonStyle.SECONDARY, disabled)));
    }

    /** Below the next events of the war: one, or all of them. */
    static MessageBody toggle(MessageBody body, String guild, boolean fights, boolean several, int count) {
        String what = fights ? "fights" : "events";
        Button one = new Button(
                component(CalendarCommands.SHOW_NEXT, guild, what + "~one"),
                CalendarTexts.text("next.one"),
                several ? ButtonStyle.SECONDARY : ButtonStyle.PRIMARY);
        Button all = new Button(
                component(CalendarCommands.SHOW_NEXT, guild, what + "~several"),
                CalendarTexts.text("next.several", count),
                several ? ButtonStyle.PRIMARY : ButtonStyle.SECONDARY,
                count <= 1);
        return body.with(Row.of(one, all));
    }

    static MessageBody problems(MessageBody body, String guild, Optional<String> source, int page, int pages) {
        String of = source.map(title -> "~" + title).orElse("");
        return pages <= 1
                ? body
                : body.with(Row.of(
                        new Button(
                                component(CalendarCommands.SHOW_PROBLEMS, guild, (page - 1) + of),
                                CalendarTexts.text("list.previous"),
                                ButtonStyle.SECONDARY,
                                page == 1),
                        new Button(
                                component(CalendarCommands.SHOW_PROBLEMS, guild, (page + 1) + of),
                                CalendarTexts.text("list.next"),
                                ButtonStyle.SECONDARY,
                                page == pages)));
    }

    private static Button local(ComponentId id) {
        return new Button(id, CalendarTexts.text("button.local"), ButtonStyle.SECONDARY);
    }

    /** Shows the leads of the events’ type, if they are of one type. */
    private static Button remind(String guild, List<Occurrence> events) {
        List<String> types =
                events.stream().map(Occurrence::eventType).distinct().toList();
        String type = types.size() == 1 ? Preferences.typeKey(types.getFirst()) : "";
        return new Button(
                component(CalendarUses.REMIND_ME, guild, type),
                CalendarTexts.text("button.remind"),
                ButtonStyle.SECONDARY);
    }

    private static Button download(ComponentId id) {
        return new Button(id, CalendarTexts.text("button.file"), ButtonStyle.SECONDARY);
    }

    private static ComponentId component(String action, String guild, String id) {
        return new ComponentId(ServiceName.REMINDER, action, guild, id, 0);
    }
}
