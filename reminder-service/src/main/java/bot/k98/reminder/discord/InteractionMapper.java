package bot.k98.reminder.discord;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.ComponentId;
import bot.k98.contracts.discord.Interaction;
import bot.k98.contracts.discord.InteractionEvent;
import bot.k98.contracts.discord.InteractionEvent.AutocompleteAsked;
import bot.k98.contracts.discord.InteractionEvent.ButtonPressed;
import bot.k98.contracts.discord.InteractionEvent.CommandUsed;
import bot.k98.contracts.discord.Post;
import bot.k98.reminder.domain.MemberKey;
import bot.k98.reminder.domain.Refusal;
import bot.k98.reminder.domain.ReminderCommand;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Turns a use of the bot into a command. */
public final class InteractionMapper {
    private static final Use NOT_OURS = new Use.NotOurs();

    private InteractionMapper() {}

    /** Whether this service answers it; cheap, and never fails. */
    public static boolean isOurs(InteractionEvent event) {
        return switch (event) {
            case CommandUsed used -> isOurs(used.command());
            case AutocompleteAsked asked -> isOurs(asked.command());
            case ButtonPressed pressed -> pressed.component().service() == ServiceName.REMINDER;
        };
    }

    private static boolean isOurs(String command) {
        return command.startsWith(Commands.REMIND + " ");
    }

    public static Use map(InteractionEvent event) {
        return switch (event) {
            case CommandUsed used -> command(used);
            case AutocompleteAsked asked -> autocomplete(asked);
            case ButtonPressed pressed -> button(pressed);
        };
    }

    private static Use command(CommandUsed used) {
        Map<String, String> options = used.options();
        return switch (used.command()) {
            case Commands.REMIND_SET -> inGuild(used.interaction(), member -> set(member, used));
            case Commands.REMIND_LIST ->
                inGuild(
                        used.interaction(),
                        member -> new ReminderCommand.ShowReminders(member, page(options.get(Commands.PAGE))));
            case Commands.REMIND_CANCEL ->
                inGuild(
                        used.interaction(),
                        member -> new ReminderCommand.CancelReminder(member, options.getOrDefault(Commands.ID, "")));
            default -> NOT_OURS;
        };
    }

    private static ReminderCommand set(MemberKey member, CommandUsed used) {
        Interaction interaction = used.interaction();
        boolean here = Commands.HERE.equals(used.options().get(Commands.WHERE));
        return new ReminderCommand.SetReminder(
                member,
                interaction.id(),
                interaction.createdAt(),
                used.options().getOrDefault(Commands.WHEN, ""),
                used.options().getOrDefault(Commands.TEXT, ""),
                here ? Post.Target.channel(interaction.channelId()) : Post.Target.direct(member.userId()));
    }

    private static Use autocomplete(AutocompleteAsked asked) {
        Interaction interaction = asked.interaction();
        return switch (asked.command() + " " + asked.option()) {
            case Commands.REMIND_SET + " " + Commands.WHEN ->
                inGuild(
                        interaction,
                        member -> new ReminderCommand.SuggestTimes(member, interaction.createdAt(), asked.typed()));
            case Commands.REMIND_CANCEL + " " + Commands.ID ->
                inGuild(interaction, member -> new ReminderCommand.SuggestReminders(member, asked.typed()));
            default -> NOT_OURS;
        };
    }

    private static Use button(ButtonPressed pressed) {
        ComponentId component = pressed.component();
        String presser = pressed.interaction().member().id();
        if (component.action().equals(Commands.SHOW_PAGE)) {
            return new Use.Decide(new ReminderCommand.ShowReminders(
                    new MemberKey(component.guildId(), presser), page(component.id())));
        }
        return ButtonSubject.of(component)
                .map(subject -> subject.isOwnedBy(presser)
                        ? ofOwner(component.action(), subject)
                        : new Use.Refuse(new Refusal.NotYours()))
                .orElse(NOT_OURS);
    }

    private static Use ofOwner(String action, ButtonSubject subject) {
        return switch (action) {
            case Commands.DONE -> new Use.Decide(new ReminderCommand.FinishReminder(subject.key(), subject.revision()));
            case Commands.SNOOZE_10_MINUTES -> snooze(subject, Duration.ofMinutes(10));
            case Commands.SNOOZE_1_HOUR -> snooze(subject, Duration.ofHours(1));
            default -> NOT_OURS;
        };
    }

    private static Use snooze(ButtonSubject subject, Duration by) {
        return new Use.Decide(new ReminderCommand.SnoozeReminder(subject.key(), subject.revision(), by));
    }

    private static Use inGuild(Interaction interaction, Function<MemberKey, ReminderCommand> command) {
        Optional<MemberKey> member = interaction
                .guildId()
                .map(guild -> new MemberKey(guild, interaction.member().id()));
        return member.<Use>map(known -> new Use.Decide(command.apply(known)))
                .orElseGet(() -> new Use.Refuse(new Refusal.OutsideServer()));
    }

    private static int page(String text) {
        return text != null && text.matches("\\d{1,4}") ? Integer.parseInt(text) : 1;
    }
}
