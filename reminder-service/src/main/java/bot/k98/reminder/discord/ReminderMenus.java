package bot.k98.reminder.discord;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.ComponentId;
import bot.k98.contracts.discord.MessageBody.Menu;
import bot.k98.contracts.discord.MessageBody.MenuOption;
import bot.k98.contracts.discord.MessageBody.Row;
import bot.k98.reminder.domain.MemberKey;
import bot.k98.reminder.domain.Reminder;
import bot.k98.reminder.domain.ReminderAnswer.Listed;

/** The menus below messages. */
final class ReminderMenus {
    private static final int LABEL = 100;

    private ReminderMenus() {}

    /** Below a list: one of its page, to change it. */
    static Row choosing(MemberKey member, Listed list, TextLookup texts) {
        ComponentId id = new ComponentId(
                ServiceName.REMINDER, Commands.SHOW_ONE, member.guildId(), Integer.toString(list.page()), 0);
        return Row.of(new Menu(
                id,
                ReminderTexts.text("menu.choose"),
                list.pending().stream().map(reminder -> option(reminder, texts)).toList(),
                1,
                1));
    }

    private static MenuOption option(Reminder.Pending reminder, TextLookup texts) {
        String id = reminder.key().id();
        String label = ReminderTexts.line(ReminderTexts.text("menu.reminder", id, texts.of(reminder.key())), LABEL);
        return new MenuOption(label, id, false);
    }
}
