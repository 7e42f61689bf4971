package bot.k98.acceptance.browser;

import java.awt.Color;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.EntitySelectInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.modals.Modal;

/** What {@link ScriptedBot} answers. */
final class ScriptedAnswers extends ListenerAdapter {

    private static final Color TEAL = new Color(0x2f8f8a);
    private static final Duration SLOW = Duration.ofMillis(1500);

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        switch (event.getFullCommandName()) {
            case "help" -> event.replyEmbeds(help()).setEphemeral(true).queue();
            case "ping" ->
                event.reply("Pong, **" + event.getUser().getName() + "**. Everything answers.")
                        .queue();
            case "calendar" -> calendar(event);
            case "remind set" -> remind(event);
            case "remind list" ->
                event.reply("You have no reminders.").setEphemeral(true).queue();
            case "subscribe" ->
                event.reply("Which events are yours?")
                        .addComponents(selects())
                        .setEphemeral(true)
                        .queue();
            case "feedback" -> event.replyModal(feedback()).queue();
            case "slow" ->
                event.deferReply()
                        .delay(SLOW)
                        .flatMap(hook -> hook.editOriginal("That took a moment."))
                        .queue();
            case "whois" ->
                event.reply("That is " + event.getOption("member").getAsUser().getAsMention() + ".")
                        .queue();
            case "queue upload" ->
                event.reply("Took `" + event.getOption("file").getAsAttachment().getFileName() + "` ("
                                + event.getOption("file").getAsAttachment().getSize() + " bytes).")
                        .queue();
            default -> {
                // /silent: nothing, so that the member sees what that looks like.
            }
        }
    }

    private static MessageEmbed help() {
        return new EmbedBuilder()
                .setTitle("k98-bot")
                .setDescription("Reminders, calendars and imports for the kingdom.\nType `/` and pick one.")
                .setColor(TEAL)
                .build();
    }

    private static void calendar(SlashCommandInteractionEvent event) {
        long soon = Instant.now().plus(Duration.ofMinutes(95)).getEpochSecond();
        EmbedBuilder embed = new EmbedBuilder()
                .setTitle("Next in the kingdom")
                .setColor(TEAL)
                .setDescription("The next **7 days**. Times are yours.")
                .setFooter("3 events, source: kingdom sheet")
                .setTimestamp(Instant.now());
        List.of("Altar fight", "Ark of Osiris", "Ruins")
                .forEach(name -> embed.addField(name, "<t:" + soon + ":R>\n<t:" + soon + ":t>", true));
        boolean share =
                event.getOption("share") != null && event.getOption("share").getAsBoolean();
        event.replyEmbeds(embed.build())
                .addComponents(ActionRow.of(
                        Button.secondary("local", "Local time"),
                        Button.primary("remind", "Remind me"),
                        Button.link("https://example.org", "Calendar file")))
                .setEphemeral(!share)
                .queue();
    }

    private static void remind(SlashCommandInteractionEvent event) {
        String text = event.getOption("text").getAsString();
        long when = Instant.now().plusSeconds(10).getEpochSecond();
        EmbedBuilder embed = new EmbedBuilder()
                .setTitle("Reminder set")
                .setDescription(text)
                .setColor(TEAL)
                .addField("When", "<t:" + when + ":R>", true)
                .addField("Typed", event.getOption("when").getAsString(), true);
        event.replyEmbeds(embed.build())
                .addComponents(ActionRow.of(
                        Button.secondary("snooze", "Snooze"),
                        Button.danger("cancel", "Cancel"),
                        Button.success("done", "Done").asDisabled()))
                .setEphemeral(true)
                .queue();
    }

    private static List<ActionRow> selects() {
        return List.of(
                ActionRow.of(StringSelectMenu.create("events")
                        .setPlaceholder("Events")
                        .setRequiredRange(1, 3)
                        .addOption("Ruins", "ruins", "Every 40 hours")
                        .addOption("Altars", "altars", "Every 86 hours")
                        .addOption("Ark of Osiris", "ark")
                        .build()),
                ActionRow.of(EntitySelectMenu.create("friend", EntitySelectMenu.SelectTarget.USER)
                        .setPlaceholder("Tell a friend too")
                        .build()));
    }

    private static Modal feedback() {
        return Modal.create("feedback", "Tell Leadership")
                .addComponents(
                        Label.of(
                                "Subject",
                                TextInput.create("subject", TextInputStyle.SHORT)
                                        .setMaxLength(80)
                                        .build()),
                        Label.of(
                                "What you think",
                                "Nobody outside of Leadership reads it",
                                TextInput.create("words", TextInputStyle.PARAGRAPH)
                                        .setRequired(false)
                                        .build()))
                .build();
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        String typed = event.getFocusedOption().getValue();
        Stream<String> all = event.getFocusedOption().getName().equals("when")
                ? Stream.of("in 10 seconds", "in 2 hours", "tomorrow 18:00", "every Monday 20:00")
                : Stream.of("altars", "ark", "chronicle", "ruins");
        event.replyChoiceStrings(all.filter(choice -> choice.contains(typed)).toList())
                .queue();
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        switch (event.getComponentId()) {
            case "cancel" ->
                event.editMessage("Cancelled.").setEmbeds().setComponents().queue();
            case "snooze" ->
                event.reply("Snoozed for ten minutes.").setEphemeral(true).queue();
            default ->
                event.reply("You pressed **" + event.getButton().getLabel() + "**.")
                        .setEphemeral(true)
                        .queue();
        }
    }

    @Override
    public void onStringSelectInteraction(StringSelectInteractionEvent event) {
        event.reply("Told about: " + String.join(", ", event.getValues()))
                .setEphemeral(true)
                .queue();
    }

    @Override
    public void onEntitySelectInteraction(EntitySelectInteractionEvent event) {
        event.reply("Also told: " + event.getValues().getFirst().getAsMention())
                .setEphemeral(true)
                .queue();
    }

    @Override
    public void onModalInteraction(ModalInteractionEvent event) {
        event.reply("Thank you for “" + event.getValue("subject").getAsString() + "”.")
                .setEphemeral(true)
                .queue();
    }

    @Override
    public void onMessageContextInteraction(MessageContextInteractionEvent event) {
        event.reply("I will remind you of: " + event.getTarget().getContentRaw())
                .setEphemeral(true)
                .queue();
    }

    @Override
    public void onMessageReceived(MessageReceivedEvent event) {
        if (!event.getAuthor().isBot() && !event.isFromGuild()) {
            event.getChannel()
                    .sendMessage("You wrote: " + event.getMessage().getContentRaw())
                    .queue();
        }
    }
}
