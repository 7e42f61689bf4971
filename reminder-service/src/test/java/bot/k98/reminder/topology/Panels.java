package bot.k98.reminder.topology;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.ComponentId;
import bot.k98.contracts.discord.InteractionEvent.ButtonPressed;
import bot.k98.contracts.discord.InteractionEvent.SelectChosen;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.MessageBody.Button;
import bot.k98.contracts.discord.MessageBody.Menu;
import bot.k98.contracts.discord.Reply;
import bot.k98.reminder.discord.calendar.CalendarUses;
import bot.k98.reminder.domain.preference.Preferences;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A member at their panel. */
final class Panels {
    private final TopologyFixture bot;
    private MessageBody shown;

    Panels(TopologyFixture bot) {
        this.bot = bot;
    }

    String open() {
        return use("me reminders", Map.of());
    }

    String use(String command, Map<String, String> options) {
        return takes(bot.use(command, options).orElseThrow());
    }

    String press(String label) {
        Button button = button(label);
        return takes(bot.sends(new ButtonPressed(
                        bot.interaction(TopologyFixture.MIA, Optional.of(TopologyFixture.GUILD)),
                        button.id(),
                        "message-1"))
                .orElseThrow());
    }

    boolean isDisabled(String label) {
        return button(label).disabled();
    }

    private Button button(String label) {
        return shown.rows().stream()
                .flatMap(row -> row.buttons().stream())
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    /** The button below events of one kind. */
    String remindMe(String type) {
        ComponentId id = new ComponentId(
                ServiceName.REMINDER, CalendarUses.REMIND_ME, TopologyFixture.GUILD, Preferences.typeKey(type), 0);
        return takes(bot.sends(new ButtonPressed(
                        bot.interaction(TopologyFixture.MIA, Optional.of(TopologyFixture.GUILD)), id, "message-2"))
                .orElseThrow());
    }

    String pickType(String type) {
        return choose(0, List.of(type));
    }

    String pickLeads(String... leads) {
        return choose(1, List.of(leads));
    }

    List<String> types() {
        return menu(0).options().stream().map(MessageBody.MenuOption::value).toList();
    }

    /** Of the types, that whose times are shown. */
    List<String> chosenTypes() {
        return menu(0).options().stream()
                .filter(MessageBody.MenuOption::chosen)
                .map(MessageBody.MenuOption::value)
                .toList();
    }

    List<String> typeLabels() {
        return menu(0).options().stream().map(MessageBody.MenuOption::label).toList();
    }

    String leadsPlaceholder() {
        return menu(1).placeholder();
    }

    private String choose(int menu, List<String> values) {
        return takes(bot.sends(new SelectChosen(
                        bot.interaction(TopologyFixture.MIA, Optional.of(TopologyFixture.GUILD)),
                        menu(menu).id(),
                        "message-1",
                        values))
                .orElseThrow());
    }

    private Menu menu(int number) {
        return shown.rows().stream()
                .flatMap(row -> row.menu().stream())
                .skip(number)
                .findFirst()
                .orElseThrow();
    }

    private String takes(Reply reply) {
        shown = switch (reply) {
            case Reply.Answer answer -> answer.body();
            case Reply.UpdateMessage update -> update.body();
            case Reply.PrivateAnswer word -> word.body();
            case Reply.OpenForm _, Reply.OfferChoices _ -> throw new AssertionError("no message: " + reply);
        };
        return shown.text();
    }
}
