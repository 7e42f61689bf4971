package bot.k98.reminder.discord;

import bot.k98.contracts.discord.ComponentId;
import bot.k98.contracts.discord.Member;
import bot.k98.reminder.discord.calendar.CalendarUses;
import bot.k98.reminder.domain.MemberKey;
import bot.k98.reminder.domain.calendar.Lead;
import bot.k98.reminder.domain.preference.PreferenceCommand;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is pressed and chosen on the panel. It is private, so whoever uses it is whose it is. */
final class PanelMapper {
    private PanelMapper() {}

    /** Empty when it isn't the panel's. */
    static Optional<Use> map(ComponentId component, Member presser, List<String> values) {
        return Optional.ofNullable(command(component, presser, values)).map(Use.Prefer::new);
    }

    private static PreferenceCommand command(ComponentId component, Member presser, List<String> values) {
        MemberKey member = new MemberKey(component.guildId(), presser.id());
        String name = presser.name();
        return switch (component.action()) {
            case Commands.PANEL ->
                new PreferenceCommand.ShowPanel(member, Optional.empty(), CommandMapper.page(component.id()));
            case CalendarUses.REMIND_ME -> new PreferenceCommand.RemindMe(member, component.id());
            case Commands.PICK_TYPE ->
                new PreferenceCommand.ShowPanel(member, values.stream().findFirst());
            case Commands.PICK_LEADS ->
                new PreferenceCommand.ChooseLeads(
                        member,
                        name,
                        component.id(),
                        values.stream()
                                .map(Lead::find)
                                .flatMap(Optional::stream)
                                .collect(Collectors.toSet()));
            case Commands.SWITCH_ON -> new PreferenceCommand.Switch(member, name, true);
            case Commands.SWITCH_OFF -> new PreferenceCommand.Switch(member, name, false);
            case Commands.ASK_CLEAR -> new PreferenceCommand.AskToClear(member);
            case Commands.CLEAR -> new PreferenceCommand.Clear(member, name, component.revision());
            case Commands.TRY_AGAIN -> new PreferenceCommand.TryAgain(member);
            default -> null;
        };
    }
}
