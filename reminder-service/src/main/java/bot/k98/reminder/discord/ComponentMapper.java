package bot.k98.reminder.discord;

import bot.k98.contracts.discord.ComponentId;
import bot.k98.contracts.discord.Interaction;
import bot.k98.contracts.discord.InteractionEvent.ButtonPressed;
import bot.k98.contracts.discord.InteractionEvent.FormSubmitted;
import bot.k98.contracts.discord.InteractionEvent.MessageMenuUsed;
import bot.k98.contracts.discord.InteractionEvent.SelectChosen;
import bot.k98.contracts.discord.Post;
import bot.k98.reminder.domain.MemberKey;
import bot.k98.reminder.domain.Place;
import bot.k98.reminder.domain.Refusal;
import bot.k98.reminder.domain.ReminderCommand;
import bot.k98.reminder.domain.ReminderKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Buttons, menus and forms. The guild stands in their ids: in a direct message there is no other. */
final class ComponentMapper {
    private static final Use NOT_OURS = new Use.NotOurs();

    private ComponentMapper() {}

    static Use button(ButtonPressed pressed) {
        ComponentId component = pressed.component();
        String presser = pressed.interaction().member().id();
        if (component.action().equals(Commands.SHOW_PAGE)) {
            return new Use.Decide(new ReminderCommand.ShowReminders(
                    new MemberKey(component.guildId(), presser), CommandMapper.page(component.id())));
        }
        if (component.action().equals(Commands.FORGET)) {
            return new Use.OwnData(new DataRequest.Delete(new MemberKey(component.guildId(), presser)));
        }
        return PanelMapper.map(component, pressed.interaction().member(), List.of())
                .or(() -> ofOwner(component, pressed.interaction()))
                .orElse(NOT_OURS);
    }

    private static Optional<Use> ofOwner(ComponentId component, Interaction interaction) {
        return ButtonSubject.of(component)
                .map(subject -> subject.isOwnedBy(interaction.member().id())
                        ? ofOwner(component.action(), subject, CommandMapper.place(interaction))
                        : new Use.Refuse(new Refusal.NotYours()));
    }

    private static Use ofOwner(String action, ButtonSubject subject, Place from) {
        ReminderKey key = subject.key();
        return switch (action) {
            case Commands.DONE -> new Use.Decide(new ReminderCommand.FinishReminder(key, subject.revision()));
            case Commands.SNOOZE_10_MINUTES -> snooze(subject, Duration.ofMinutes(10));
            case Commands.SNOOZE_1_HOUR -> snooze(subject, Duration.ofHours(1));
            case Commands.PUT_OFF ->
                new Use.Decide(new ReminderCommand.PutOff(key, subject.revision(), Duration.ofHours(1)));
            case Commands.CANCEL_ONE -> new Use.Decide(new ReminderCommand.CancelReminder(key.member(), key.id()));
            case Commands.EDIT_ONE -> new Use.Decide(new ReminderCommand.AskForEdit(key, from));
            default -> NOT_OURS;
        };
    }

    private static Use snooze(ButtonSubject subject, Duration by) {
        return new Use.Decide(new ReminderCommand.SnoozeReminder(subject.key(), subject.revision(), by));
    }

    /** The menu below a list: it is private, so who uses it is who asked for it. */
    static Use menu(SelectChosen chosen) {
        ComponentId component = chosen.component();
        boolean shows = component.action().equals(Commands.SHOW_ONE)
                && chosen.values().size() == 1
                && chosen.values().getFirst().matches("[0-9a-z]+");
        return shows
                ? new Use.Decide(new ReminderCommand.ShowReminder(ReminderKey.of(
                        component.guildId(),
                        chosen.interaction().member().id(),
                        chosen.values().getFirst())))
                : PanelMapper.map(component, chosen.interaction().member(), chosen.values())
                        .orElse(NOT_OURS);
    }

    static Use form(FormSubmitted submitted) {
        ComponentId form = submitted.form();
        return switch (form.action()) {
            case Commands.EDITED ->
                ButtonSubject.of(form)
                        .filter(subject -> subject.isOwnedBy(
                                submitted.interaction().member().id()))
                        .<Use>map(subject -> new Use.Decide(edit(subject, submitted)))
                        .orElse(NOT_OURS);
            case Commands.ABOUT -> new Use.Decide(about(submitted));
            default -> NOT_OURS;
        };
    }

    /** A form that comes back as it was shown only shows the reminder. */
    private static ReminderCommand edit(ButtonSubject subject, FormSubmitted submitted) {
        Optional<String> when = changed(subject, submitted, Commands.WHEN);
        Optional<String> text = changed(subject, submitted, Commands.TEXT);
        Optional<String> repeat = changed(subject, submitted, Commands.REPEAT);
        ReminderKey key = subject.key();
        return Stream.of(when, text, repeat).allMatch(Optional::isEmpty)
                ? new ReminderCommand.ShowReminder(key)
                : new ReminderCommand.EditReminder(
                        key.member(),
                        key.id(),
                        submitted.interaction().createdAt(),
                        when,
                        text,
                        repeat,
                        CommandMapper.place(submitted.interaction()));
    }

    private static Optional<String> changed(ButtonSubject subject, FormSubmitted submitted, String name) {
        return Optional.of(field(submitted, name))
                .filter(value -> !FormMarks.isUntouched(subject.shown(), name, value));
    }

    /** A direct message with the member's words and the way to the message. */
    private static ReminderCommand about(FormSubmitted submitted) {
        Interaction interaction = submitted.interaction();
        MemberKey member =
                new MemberKey(submitted.form().guildId(), interaction.member().id());
        String[] place = submitted.form().id().split("\\.", 2);
        String text = ReminderTexts.text(
                "about.text", field(submitted, Commands.TEXT), member.guildId(), place[0], place[place.length - 1]);
        return new ReminderCommand.SetReminder(
                member,
                interaction.id(),
                interaction.createdAt(),
                field(submitted, Commands.WHEN),
                text,
                Post.Target.direct(member.userId()));
    }

    static Use about(MessageMenuUsed used) {
        return used.interaction()
                .guildId()
                .<Use>map(guild -> new Use.Open(ReminderForms.about(used, guild)))
                .orElseGet(() -> new Use.Refuse(new Refusal.OutsideServer()));
    }

    private static String field(FormSubmitted submitted, String name) {
        return submitted.fields().getOrDefault(name, "").strip();
    }
}
