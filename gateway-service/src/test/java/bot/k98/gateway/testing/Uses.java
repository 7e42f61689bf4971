package bot.k98.gateway.testing;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.ComponentId;
import bot.k98.contracts.discord.Interaction;
import bot.k98.contracts.discord.InteractionEvent.AutocompleteAsked;
import bot.k98.contracts.discord.InteractionEvent.ButtonPressed;
import bot.k98.contracts.discord.InteractionEvent.CommandUsed;
import bot.k98.contracts.discord.Manifest.ReplyMode;
import bot.k98.contracts.discord.Member;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.Reply;
import bot.k98.contracts.discord.Reply.FormField;
import bot.k98.contracts.discord.ReplyAddress;
import bot.k98.gateway.domain.interaction.Incoming;
import bot.k98.gateway.domain.interaction.InteractionClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Uses of the bot and replies to them. */
public final class Uses {
    /** When the use that all of them are about was made. */
    public static final Instant CREATED = Instant.parse("2026-11-24T12:00:00Z");

    public static final String MEMBER = "103";
    public static final String CHANNEL = "301";

    private Uses() {}

    public static Interaction interaction(String... roles) {
        return new Interaction(
                "9001",
                "10",
                "token",
                CREATED,
                InteractionClock.publishBy(CREATED),
                Optional.of("1"),
                CHANNEL,
                new Member(MEMBER, "Mia", Set.of(roles)));
    }

    public static Incoming command(String path, String... roles) {
        return new Incoming.Readable(new CommandUsed(interaction(roles), path, Map.of()), Optional.empty());
    }

    /** In a channel where the member may not write. */
    public static Incoming readOnly(String path) {
        Interaction use = interaction();
        Interaction there = new Interaction(
                use.id(),
                use.applicationId(),
                use.token(),
                use.createdAt(),
                use.publishBy(),
                use.guildId(),
                use.channelId(),
                use.member(),
                use.mode(),
                true);
        return new Incoming.Readable(new CommandUsed(there, path, Map.of()), Optional.empty());
    }

    public static Incoming typing(String path) {
        return new Incoming.Readable(
                new AutocompleteAsked(interaction(), path, "when", "to", Map.of()), Optional.empty());
    }

    public static Incoming button(ServiceName service, String action) {
        ComponentId id = new ComponentId(service, action, "1", "r1", 1);
        return new Incoming.Readable(new ButtonPressed(interaction(), id, "5000"), Optional.empty());
    }

    public static ReplyAddress address(ReplyMode mode) {
        return interaction().answered(mode).address();
    }

    public static Reply answer(ReplyMode mode) {
        return new Reply.Answer(address(mode), MessageBody.of("pong"));
    }

    public static Reply privately(ReplyMode mode) {
        return new Reply.PrivateAnswer(address(mode), MessageBody.of("only you"));
    }

    public static Reply form() {
        return new Reply.OpenForm(
                address(ReplyMode.FORM),
                new ComponentId(ServiceName.REMINDER, "save", "1", "r1", 3),
                "Edit the reminder",
                List.of(
                        new FormField("when", "When", "tomorrow 12:00", true, false, 100),
                        new FormField("text", "Text", "", false, true, 1_000)));
    }

    public static Reply update(ReplyMode mode) {
        return new Reply.UpdateMessage(address(mode), MessageBody.of("changed"));
    }
}
