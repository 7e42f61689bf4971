package bot.k98.gateway.discord;

import bot.k98.contracts.discord.Attachment;
import bot.k98.contracts.discord.Interaction;
import bot.k98.contracts.discord.InteractionEvent;
import bot.k98.contracts.discord.InteractionEvent.AutocompleteAsked;
import bot.k98.contracts.discord.InteractionEvent.CommandUsed;
import bot.k98.contracts.discord.InteractionEvent.MessageMenuUsed;
import bot.k98.contracts.discord.Manifest.ReplyMode;
import bot.k98.contracts.discord.Member;
import bot.k98.gateway.domain.interaction.Incoming;
import bot.k98.gateway.domain.interaction.InteractionClock;
import bot.k98.gateway.domain.permission.Permission;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Discord's INTERACTION_CREATE as one of ours. */
final class InteractionMapper {
    private static final int COMMAND = 2;
    private static final int COMPONENT = 3;
    private static final int AUTOCOMPLETE = 4;
    private static final int FORM = 5;
    private static final int SLASH = 1;
    private static final int MESSAGE_MENU = 3;

    /** Types of channels: threads of announcements, public and private ones. */
    private static final Set<Integer> THREADS = Set.of(10, 11, 12);

    private InteractionMapper() {}

    /**
     * @param json the event's {@code d}
     * @param now when it came: the publish begins now
     */
    static Incoming map(DataObject json, Instant now) {
        Interaction interaction = interaction(json, now);
        Optional<String> parent = json.optObject("channel").map(channel -> channel.getString("parent_id", null));
        DataObject data = json.optObject("data").orElseGet(DataObject::empty);
        int type = json.getInt("type");
        ComponentMapper component = new ComponentMapper(interaction, data, parent);
        return switch (type) {
            case COMMAND ->
                command(interaction, data)
                        .<Incoming>map(event -> new Incoming.Readable(event, parent))
                        .orElseGet(() -> new Incoming.Unsupported(interaction, parent, "command"));
            case AUTOCOMPLETE -> new Incoming.Readable(autocomplete(interaction, data), parent);
            case COMPONENT -> component.component(messageId(json));
            case FORM -> component.form();
            default -> new Incoming.Unsupported(interaction, parent, "type " + type);
        };
    }

    private static String messageId(DataObject json) {
        return json.optObject("message")
                .map(message -> message.getString("id", ""))
                .orElse("");
    }

    private static Optional<InteractionEvent> command(Interaction interaction, DataObject data) {
        return switch (data.getInt("type", SLASH)) {
            case SLASH -> {
                CommandOptions options = CommandOptions.of(data);
                yield Optional.of(new CommandUsed(interaction, options.path(), options.values(), files(data)));
            }
            case MESSAGE_MENU ->
                resolved(data, "messages")
                        .flatMap(messages -> messages.optObject(data.getString("target_id", "")))
                        .map(message -> new MessageMenuUsed(
                                interaction,
                                data.getString("name"),
                                MessageMapper.message(message, interaction.channelId())));
            default -> Optional.empty();
        };
    }

    private static List<Attachment> files(DataObject data) {
        DataObject files = resolved(data, "attachments").orElseGet(DataObject::empty);
        return files.keys().stream()
                .sorted()
                .map(id -> MessageMapper.attachment(files.getObject(id)))
                .toList();
    }

    private static Optional<DataObject> resolved(DataObject data, String kind) {
        return data.optObject("resolved").flatMap(all -> all.optObject(kind));
    }

    private static AutocompleteAsked autocomplete(Interaction interaction, DataObject data) {
        CommandOptions options = CommandOptions.of(data);
        return new AutocompleteAsked(interaction, options.path(), options.focused(), options.typed(), options.values());
    }

    private static Interaction interaction(DataObject json, Instant now) {
        String id = json.getString("id");
        return new Interaction(
                id,
                json.getString("application_id"),
                json.getString("token"),
                MessageMapper.time(id),
                InteractionClock.publishBy(now),
                Optional.ofNullable(json.getString("guild_id", null)),
                channel(json),
                member(json),
                ReplyMode.PRIVATE,
                isReadOnly(json));
    }

    /** Discord gives a member's rights in the channel with each use; in a direct message there are none to give. */
    private static boolean isReadOnly(DataObject json) {
        boolean thread = json.optObject("channel")
                .map(channel -> THREADS.contains(channel.getInt("type", 0)))
                .orElse(false);
        return json.optObject("member")
                .map(member -> member.getString("permissions", null))
                .map(rights -> !Permission.mayWrite(Long.parseUnsignedLong(rights), thread))
                .orElse(false);
    }

    private static String channel(DataObject json) {
        return Optional.ofNullable(json.getString("channel_id", null))
                .or(() -> json.optObject("channel").map(channel -> channel.getString("id", null)))
                .orElse("");
    }

    private static Member member(DataObject json) {
        Optional<DataObject> member = json.optObject("member");
        DataObject user = member.flatMap(m -> m.optObject("user"))
                .or(() -> json.optObject("user"))
                .orElseThrow();
        String name = member.map(m -> m.getString("nick", null))
                .or(() -> Optional.ofNullable(user.getString("global_name", null)))
                .orElseGet(() -> user.getString("username", ""));
        return new Member(user.getString("id"), name, roles(member));
    }

    private static Set<String> roles(Optional<DataObject> member) {
        DataArray roles = member.flatMap(m -> m.optArray("roles")).orElseGet(DataArray::empty);
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < roles.length(); i++) {
            ids.add(roles.getString(i));
        }
        return ids;
    }
}
