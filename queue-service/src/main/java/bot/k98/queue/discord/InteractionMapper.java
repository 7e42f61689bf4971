package bot.k98.queue.discord;

import static bot.k98.queue.discord.QueueTexts.text;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.Attachment;
import bot.k98.contracts.discord.Interaction;
import bot.k98.contracts.discord.InteractionEvent;
import bot.k98.contracts.discord.InteractionEvent.AutocompleteAsked;
import bot.k98.contracts.discord.InteractionEvent.ButtonPressed;
import bot.k98.contracts.discord.InteractionEvent.CommandUsed;
import bot.k98.contracts.discord.InteractionEvent.FormSubmitted;
import bot.k98.contracts.discord.InteractionEvent.MessageMenuUsed;
import bot.k98.contracts.discord.InteractionEvent.SelectChosen;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.Reply;
import bot.k98.contracts.discord.SourceMessage;
import bot.k98.contracts.queue.QueueRequest.SubmitFiles;
import bot.k98.contracts.queue.Upload;
import bot.k98.queue.domain.profile.Profiles;
import java.util.List;
import java.util.Locale;

/** Says where a use of this service has to go. */
public final class InteractionMapper {
    private static final Use NOT_OURS = new Use.NotOurs();

    private final Profiles profiles;

    public InteractionMapper(Profiles profiles) {
        this.profiles = profiles;
    }

    public Use map(InteractionEvent event) {
        return switch (event) {
            case CommandUsed used when used.command().equals(Commands.path(Commands.UPLOAD)) -> upload(used);
            case CommandUsed used -> ours(used.command()) ? toGuild(event) : NOT_OURS;
            case AutocompleteAsked asked when !ours(asked.command()) -> NOT_OURS;
            case AutocompleteAsked asked ->
                asked.option().equals(Commands.PROFILE) ? suggestProfiles(asked) : toGuild(event);
            case MessageMenuUsed used -> used.command().equals(Commands.IMPORT_MENU) ? menu(used) : NOT_OURS;
            case ButtonPressed pressed ->
                pressed.component().service() == ServiceName.QUEUE
                        ? new Use.ToGuild(pressed.component().guildId())
                        : NOT_OURS;
            case SelectChosen _, FormSubmitted _ -> NOT_OURS;
        };
    }

    private Use upload(CommandUsed used) {
        Interaction use = used.interaction();
        String wanted = used.options().getOrDefault(Commands.PROFILE, "");
        if (!wanted.isEmpty() && profiles.find(wanted).isEmpty()) {
            return refuse(
                    use, text("refused.no.such.profile", QueueTexts.name(wanted), String.join(", ", profiles.names())));
        }
        List<Upload> uploads = used.files().stream()
                .map(file -> new Upload(
                        use.id(), file, use.member().id(), use.member().name(), use.createdAt()))
                .toList();
        return submit(use, use.channelId(), uploads, wanted.isEmpty() ? fitting(use.channelId()) : List.of(wanted));
    }

    /** The same message taken in twice, from its channel and from the menu, is one job. */
    private Use menu(MessageMenuUsed used) {
        SourceMessage message = used.message();
        List<Upload> uploads = message.attachments().stream()
                .map(file -> upload(message, file))
                .toList();
        return submit(used.interaction(), message.channelId(), uploads, fitting(message.channelId()));
    }

    /** One upload for each attachment of a message. */
    public static Upload upload(SourceMessage message, Attachment file) {
        return new Upload(message.id(), file, message.authorId(), message.authorName(), message.at());
    }

    private Use submit(Interaction use, String channel, List<Upload> uploads, List<String> names) {
        if (uploads.isEmpty()) {
            return refuse(use, text("refused.no.files"));
        }
        return use.guildId()
                .<Use>map(guild -> new Use.ToLine(new SubmitFiles(use.address(), guild, channel, uploads, names)))
                .orElseGet(() -> refuse(use, text("refused.outside")));
    }

    /** The profiles of a channel; in others any may fit. */
    private List<String> fitting(String channelId) {
        List<String> watching = profiles.watching(channelId);
        return watching.isEmpty() ? profiles.names() : watching;
    }

    private Use suggestProfiles(AutocompleteAsked asked) {
        String typed = asked.typed().strip().toLowerCase(Locale.ROOT);
        List<Reply.Choice> choices = profiles.all().stream()
                .filter(profile -> profile.name().contains(typed)
                        || profile.title().toLowerCase(Locale.ROOT).contains(typed))
                .limit(25)
                .map(profile -> new Reply.Choice(profile.title(), profile.name()))
                .toList();
        return new Use.Answered(new Reply.OfferChoices(asked.interaction().address(), choices));
    }

    private static Use toGuild(InteractionEvent event) {
        Interaction use = event.interaction();
        return use.guildId().<Use>map(Use.ToGuild::new).orElseGet(() -> refuse(use, text("refused.outside")));
    }

    private static boolean ours(String command) {
        return command.startsWith(Commands.QUEUE + " ");
    }

    private static Use refuse(Interaction use, String words) {
        return new Use.Answered(new Reply.PrivateAnswer(use.address(), MessageBody.of(words)));
    }
}
