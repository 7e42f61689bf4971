package bot.k98.reminder.discord;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.ComponentId;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.MessageBody.Button;
import bot.k98.contracts.discord.MessageBody.ButtonStyle;
import bot.k98.contracts.discord.MessageBody.Menu;
import bot.k98.contracts.discord.MessageBody.MenuOption;
import bot.k98.contracts.discord.MessageBody.Row;
import bot.k98.reminder.domain.MemberKey;
import bot.k98.reminder.domain.calendar.Lead;
import bot.k98.reminder.domain.preference.AlertForecast;
import bot.k98.reminder.domain.preference.EventKinds;
import bot.k98.reminder.domain.preference.Panel;
import bot.k98.reminder.domain.preference.PreferenceRules.Note;
import bot.k98.reminder.domain.preference.Preferences;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The private panel of {@code /me reminders}. Its buttons carry all they need, so it works after any restart. */
public final class PanelRenderer {
    private static final int LABEL = 100;
    private static final int TITLE = 100;
    private static final int SHOWN = 12;

    private final EventKinds kinds;

    public PanelRenderer(EventKinds kinds) {
        this.kinds = kinds;
    }

    public MessageBody render(MemberKey member, Panel panel) {
        MessageBody body = MessageBody.of(String.join("\n", lines(panel))).with(typesMenu(member, panel));
        MessageBody paged = panel.pages() > 1 ? body.with(turning(member, panel)) : body;
        MessageBody chosen = panel.type()
                .map(type -> paged.with(leadsMenu(member, panel, type)))
                .orElse(paged);
        return chosen.with(buttons(member, panel));
    }

    private List<String> lines(Panel panel) {
        List<String> lines = new ArrayList<>();
        lines.add(ReminderTexts.text(
                switch (panel.state()) {
                    case ACTIVE -> "panel.on";
                    case REVIEW -> "panel.review";
                    case OFF -> "panel.off";
                }));
        note(panel.note()).ifPresent(lines::add);
        panel.closedSince()
                .ifPresent(since -> lines.add(ReminderTexts.text("panel.closed", ReminderTexts.around(since))));
        panel.preferences().leads().entrySet().stream()
                .limit(SHOWN)
                .forEach(entry -> lines.add(
                        ReminderTexts.text("panel.line", inText(entry.getKey()), LeadTexts.all(entry.getValue()))));
        int more = panel.preferences().leads().size() - SHOWN;
        if (more > 0) {
            lines.add(ReminderTexts.text("panel.more", more));
        }
        panel.gone().forEach(type -> lines.add(ReminderTexts.text("panel.gone", inText(type))));
        lines.add(forecast(panel));
        if (panel.pages() > 1) {
            int first = panel.begin() + 1;
            int last = panel.begin() + panel.onPage().size();
            lines.add(ReminderTexts.text(
                    "panel.pages", first, last, panel.offered().size()));
        }
        return lines;
    }

    private static Optional<String> note(Note note) {
        return Optional.ofNullable(
                        switch (note) {
                            case NONE -> null;
                            case SAVED -> "panel.saved";
                            case ADJUSTED -> "panel.adjusted";
                            case SWITCHED_ON -> "panel.switched.on";
                            case SWITCHED_OFF -> "panel.switched.off";
                            case NOTHING_CHOSEN -> "panel.nothing.chosen";
                            case REALLY_CLEAR -> "panel.really.clear";
                            case CLEARED -> "panel.cleared";
                            case STALE -> "panel.stale";
                            case RESUMED -> "panel.resumed";
                        })
                .map(ReminderTexts::text);
    }

    private String forecast(Panel panel) {
        return switch (panel.forecast()) {
            case AlertForecast.CalendarUnknown() -> ReminderTexts.text("panel.unknown");
            case AlertForecast.NoneAhead(boolean passed) ->
                ReminderTexts.text(passed ? "panel.none.passed" : "panel.none");
            case AlertForecast.Next next ->
                ReminderTexts.text(
                        "panel.next",
                        ReminderTexts.plain(ReminderTexts.line(next.occurrence().title(), TITLE)),
                        ReminderTexts.at(next.occurrence().start()),
                        ReminderTexts.at(next.at()),
                        LeadTexts.before(next.lead()),
                        inText(next.rule()));
        };
    }

    private Row typesMenu(MemberKey member, Panel panel) {
        List<MenuOption> options = panel.onPage().stream()
                .map(type -> new MenuOption(
                        ReminderTexts.line(option(panel, type), LABEL),
                        type,
                        panel.type().filter(type::equals).isPresent()))
                .toList();
        ComponentId id = id(Commands.PICK_TYPE, member, "", panel.preferences().revision());
        return Row.of(new Menu(id, ReminderTexts.text("panel.pick"), options, 1, 1));
    }

    /** Below a menu of several pages. */
    private static Row turning(MemberKey member, Panel panel) {
        return Row.of(
                turn(member, panel, panel.page() - 1, "list.previous", panel.page() == 1),
                turn(member, panel, panel.page() + 1, "list.next", panel.page() == panel.pages()));
    }

    private static Button turn(MemberKey member, Panel panel, int page, String label, boolean disabled) {
        ComponentId id = id(
                Commands.PANEL,
                member,
                Integer.toString(page),
                panel.preferences().revision());
        return new Button(id, ReminderTexts.text(label), ButtonStyle.SECONDARY, disabled);
    }

    private String option(Panel panel, String type) {
        return panel.preferences().of(type).isEmpty()
                ? label(type)
                : ReminderTexts.text(
                        "panel.option",
                        label(type),
                        LeadTexts.all(panel.preferences().of(type)));
    }

    private Row leadsMenu(MemberKey member, Panel panel, String type) {
        List<MenuOption> options = Arrays.stream(Lead.values())
                .map(lead -> new MenuOption(
                        LeadTexts.before(lead),
                        lead.key(),
                        panel.preferences().of(type).contains(lead)))
                .toList();
        ComponentId id = id(
                Commands.PICK_LEADS,
                member,
                Preferences.typeKey(type),
                panel.preferences().revision());
        String placeholder = ReminderTexts.line(ReminderTexts.text("panel.leads", label(type)), LABEL);
        return Row.of(new Menu(id, placeholder, options, 0, options.size()));
    }

    private static Row buttons(MemberKey member, Panel panel) {
        long revision = panel.preferences().revision();
        List<Button> buttons = new ArrayList<>();
        if (panel.note() == Note.REALLY_CLEAR) {
            buttons.add(button(Commands.CLEAR, "button.clear.yes", ButtonStyle.DANGER, member, revision));
            buttons.add(button(Commands.PANEL, "button.clear.no", ButtonStyle.SECONDARY, member, revision));
            return new Row(buttons);
        }
        boolean on = panel.preferences().enabled();
        buttons.add(
                on
                        ? button(Commands.SWITCH_OFF, "button.off", ButtonStyle.SECONDARY, member, revision)
                        : button(Commands.SWITCH_ON, "button.on", ButtonStyle.SUCCESS, member, revision));
        buttons.add(new Button(
                id(Commands.ASK_CLEAR, member, "", revision),
                ReminderTexts.text("button.clear"),
                ButtonStyle.DANGER,
                panel.preferences().leads().isEmpty()));
        if (panel.closedSince().isPresent()) {
            buttons.add(button(Commands.TRY_AGAIN, "button.try.again", ButtonStyle.PRIMARY, member, revision));
        }
        return new Row(buttons);
    }

    private static Button button(String action, String label, ButtonStyle style, MemberKey member, long revision) {
        return new Button(id(action, member, "", revision), ReminderTexts.text(label), style);
    }

    private static ComponentId id(String action, MemberKey member, String subject, long revision) {
        return new ComponentId(ServiceName.REMINDER, action, member.guildId(), subject, revision);
    }

    private String label(String type) {
        return TypeTexts.label(type, kinds);
    }

    private String inText(String type) {
        return TypeTexts.inText(type, kinds);
    }
}
