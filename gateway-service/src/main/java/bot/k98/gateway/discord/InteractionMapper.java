package bot.k98.gateway.discord;

import bot.k98.contracts.discord.ComponentId;
import bot.k98.contracts.discord.Interaction;
import bot.k98.contracts.discord.InteractionEvent.AutocompleteAsked;
import bot.k98.contracts.discord.InteractionEvent.ButtonPressed;
import bot.k98.contracts.discord.InteractionEvent.CommandUsed;
import bot.k98.contracts.discord.Member;
import bot.k98.gateway.domain.interaction.Incoming;
import bot.k98.gateway.domain.interaction.InteractionClock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.utils.TimeUtil;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Discord's INTERACTION_CREATE as one of ours. */
final class InteractionMapper {
    private static final int COMMAND = 2;
    private static final int COMPONENT = 3;
    private static final int AUTOCOMPLETE = 4;
    private static final int SLASH = 1;
    private static final int BUTTON = 2;

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
        if (type == COMMAND && data.getInt("type", SLASH) == SLASH) {
            return new Incoming.Readable(command(interaction, data), parent);
        }
        if (type == AUTOCOMPLETE) {
            return new Incoming.Readable(autocomplete(interaction, data), parent);
        }
        if (type == COMPONENT && data.getInt("component_type", 0) == BUTTON) {
            return button(interaction, json, data, parent);
        }
        return new Incoming.Unsupported(interaction, parent, "type " + type);
    }

    private static Incoming button(Interaction interaction, DataObject json, DataObject data, Optional<String> parent) {
        String messageId = json.optObject("message")
                .map(message -> message.getString("id", ""))
                .orElse("");
        return ComponentId.parse(data.getString("custom_id", ""))
                .<Incoming>map(id -> new Incoming.Readable(new ButtonPressed(interaction, id, messageId), parent))
                .orElseGet(() -> new Incoming.ForeignComponent(interaction, parent));
    }

    private static CommandUsed command(Interaction interaction, DataObject data) {
        CommandOptions options = CommandOptions.of(data);
        return new CommandUsed(interaction, options.path(), options.values());
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
                TimeUtil.getTimeCreated(Long.parseUnsignedLong(id)).toInstant(),
                InteractionClock.publishBy(now),
                Optional.ofNullable(json.getString("guild_id", null)),
                channel(json),
                member(json));
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
