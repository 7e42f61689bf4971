package bot.k98.reminder.discord;

import bot.k98.contracts.discord.Interaction;
import bot.k98.contracts.discord.InteractionEvent.AutocompleteAsked;
import bot.k98.contracts.discord.InteractionEvent.CommandUsed;
import bot.k98.contracts.discord.Post;
import bot.k98.reminder.discord.SubscriptionQuestion.ListMembers;
import bot.k98.reminder.discord.SubscriptionQuestion.SuggestEvents;
import bot.k98.reminder.discord.SubscriptionQuestion.SuggestTypes;
import bot.k98.reminder.discord.SubscriptionQuestion.Why;
import bot.k98.reminder.domain.MemberKey;
import bot.k98.reminder.domain.Place;
import bot.k98.reminder.domain.Refusal;
import bot.k98.reminder.domain.ReminderCommand;
import bot.k98.reminder.domain.preference.PreferenceCommand;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Slash commands, and what is typed into them. */
final class CommandMapper {
    private static final Use NOT_OURS = new Use.NotOurs();
    private static final Set<String> GROUPS = Set.of(Commands.REMIND, Commands.ME, Commands.SUBSCRIPTIONS);

    private CommandMapper() {}

    static boolean isOurs(String command) {
        return GROUPS.contains(command.split(" ", 2)[0]);
    }

    static Use command(CommandUsed used) {
        return switch (used.command()) {
            case Commands.REMIND_SET ->
                isHere(used) && used.interaction().readOnly()
                        ? new Use.Refuse(new Refusal.MayNotWrite())
                        : inGuild(used.interaction(), member -> set(member, used));
            case Commands.REMIND_LIST ->
                inGuild(
                        used.interaction(),
                        member -> new ReminderCommand.ShowReminders(member, page(option(used, Commands.PAGE))));
            case Commands.REMIND_EDIT -> inGuild(used.interaction(), member -> edit(member, used));
            case Commands.REMIND_CANCEL ->
                ofOther(used.interaction(), used.options(), other -> end(other, used))
                        .orElseGet(() -> inGuild(
                                used.interaction(),
                                member -> new ReminderCommand.CancelReminder(member, option(used, Commands.ID))));
            case Commands.ME_REMINDERS ->
                member(used.interaction())
                        .<Use>map(member -> new Use.Prefer(new PreferenceCommand.ShowPanel(member, Optional.empty())))
                        .orElseGet(() -> new Use.Refuse(new Refusal.OutsideServer()));
            case Commands.SUBSCRIPTIONS_LIST ->
                asking(used.interaction(), guild -> new ListMembers(guild, option(used, Commands.TYPE)));
            case Commands.SUBSCRIPTIONS_WHY ->
                asking(
                        used.interaction(),
                        guild -> new Why(guild, option(used, Commands.MEMBER), option(used, Commands.EVENT)));
            case Commands.ME_DATA ->
                member(used.interaction())
                        .<Use>map(member -> new Use.OwnData(data(member, option(used, Commands.ACTION))))
                        .orElseGet(() -> new Use.Refuse(new Refusal.OutsideServer()));
            case Commands.ME_TIMEZONE ->
                inGuild(
                        used.interaction(),
                        member -> new ReminderCommand.ChooseZone(member, option(used, Commands.ZONE)));
            default -> NOT_OURS;
        };
    }

    private static ReminderCommand set(MemberKey member, CommandUsed used) {
        Interaction interaction = used.interaction();
        return new ReminderCommand.SetReminder(
                member,
                interaction.id(),
                interaction.createdAt(),
                option(used, Commands.WHEN),
                option(used, Commands.TEXT),
                isHere(used) ? Post.Target.channel(interaction.channelId()) : Post.Target.direct(member.userId()),
                option(used, Commands.REPEAT));
    }

    private static ReminderCommand end(MemberKey other, CommandUsed used) {
        Interaction interaction = used.interaction();
        return new ReminderCommand.EndInChannel(
                other,
                option(used, Commands.ID),
                interaction.channelId(),
                interaction.member().id());
    }

    /** Empty when the use names nobody else. */
    private static Optional<Use> ofOther(
            Interaction interaction, Map<String, String> options, Function<MemberKey, ReminderCommand> command) {
        String user = options.getOrDefault(Commands.MEMBER, "");
        return user.matches("\\d+") && !user.equals(interaction.member().id())
                ? interaction.guildId().map(guild -> new Use.DecideForOther(command.apply(new MemberKey(guild, user))))
                : Optional.empty();
    }

    private static boolean isHere(CommandUsed used) {
        return Commands.HERE.equals(used.options().get(Commands.WHERE));
    }

    private static DataRequest data(MemberKey member, String action) {
        return action.equals(Commands.DELETE) ? new DataRequest.AskToDelete(member) : new DataRequest.Export(member);
    }

    private static ReminderCommand edit(MemberKey member, CommandUsed used) {
        Map<String, String> options = used.options();
        return new ReminderCommand.EditReminder(
                member,
                option(used, Commands.ID),
                used.interaction().createdAt(),
                Optional.ofNullable(options.get(Commands.WHEN)),
                Optional.ofNullable(options.get(Commands.TEXT)),
                Optional.ofNullable(options.get(Commands.REPEAT)),
                place(used.interaction()));
    }

    static Place place(Interaction interaction) {
        return new Place(interaction.channelId(), interaction.readOnly());
    }

    static Use autocomplete(AutocompleteAsked asked) {
        return switch (asked.option()) {
            case Commands.WHEN ->
                inGuild(
                        asked.interaction(),
                        member -> new ReminderCommand.SuggestTimes(
                                member, asked.interaction().createdAt(), asked.typed()));
            case Commands.REPEAT ->
                inGuild(asked.interaction(), member -> new ReminderCommand.SuggestRepeats(member, asked.typed()));
            case Commands.ID ->
                ofOther(
                                asked.interaction(),
                                asked.options(),
                                other -> new ReminderCommand.SuggestInChannel(
                                        other, asked.interaction().channelId(), asked.typed()))
                        .orElseGet(() -> inGuild(
                                asked.interaction(),
                                member -> new ReminderCommand.SuggestReminders(member, asked.typed())));
            case Commands.TYPE -> asking(asked.interaction(), guild -> new SuggestTypes(guild, asked.typed()));
            case Commands.EVENT -> asking(asked.interaction(), guild -> new SuggestEvents(guild, asked.typed()));
            case Commands.ZONE ->
                inGuild(asked.interaction(), member -> new ReminderCommand.SuggestZones(member, asked.typed()));
            default -> NOT_OURS;
        };
    }

    static Use inGuild(Interaction interaction, Function<MemberKey, ReminderCommand> command) {
        return member(interaction)
                .<Use>map(known -> new Use.Decide(command.apply(known)))
                .orElseGet(() -> new Use.Refuse(new Refusal.OutsideServer()));
    }

    private static Use asking(Interaction interaction, Function<String, SubscriptionQuestion> question) {
        return interaction
                .guildId()
                .<Use>map(guild -> new Use.Ask(question.apply(guild)))
                .orElseGet(() -> new Use.Refuse(new Refusal.OutsideServer()));
    }

    static Optional<MemberKey> member(Interaction interaction) {
        return interaction
                .guildId()
                .map(guild -> new MemberKey(guild, interaction.member().id()));
    }

    static int page(String text) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 1;
    }

    private static String option(CommandUsed used, String name) {
        return used.options().getOrDefault(name, "");
    }
}
