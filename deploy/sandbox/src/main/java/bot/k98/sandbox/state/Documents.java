package bot.k98.sandbox.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** New documents in the shape in which Discord sends them, every field that it always sends included. */
public final class Documents {
    /** Discord's timestamps: microseconds and an offset, never {@code Z}. */
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'+00:00'");

    private static final String GUILD = """
            {"icon":null,"description":null,"home_header":null,"splash":null,"discovery_splash":null,"features":[],"banner":null,
            "application_id":null,"region":"deprecated","afk_channel_id":null,"afk_timeout":300,"system_channel_id":null,
            "system_channel_flags":0,"widget_enabled":false,"widget_channel_id":null,"verification_level":0,"roles":[],
            "default_message_notifications":1,"mfa_level":0,"explicit_content_filter":0,"max_presences":null,"max_members":25000000,
            "max_stage_video_channel_users":50,"max_video_channel_users":25,"vanity_url_code":null,"premium_tier":0,
            "premium_subscription_count":0,"preferred_locale":"en-US","rules_channel_id":null,"safety_alerts_channel_id":null,
            "public_updates_channel_id":null,"premium_progress_bar_enabled":false,"premium_progress_bar_enabled_user_updated_at":null,
            "nsfw":false,"nsfw_level":0,"emojis":[],"stickers":[],"incidents_data":null}""";
    private static final String USER = """
            {"avatar":null,"discriminator":"0","public_flags":0,"flags":0,"banner":null,"accent_color":null,
            "avatar_decoration_data":null,"collectibles":null,"primary_guild":null}""";
    private static final String MEMBER = """
            {"avatar":null,"banner":null,"communication_disabled_until":null,"flags":0,"nick":null,"pending":false,
            "premium_since":null,"mute":false,"deaf":false}""";
    private static final String ROLE = """
            {"color":0,"colors":{"primary_color":0,"secondary_color":null,"tertiary_color":null},"hoist":false,"managed":false,
            "mentionable":false,"icon":null,"unicode_emoji":null,"flags":0}""";
    private static final String CHANNEL = """
            {"type":0,"last_message_id":null,"flags":0,"parent_id":null,"rate_limit_per_user":0,"topic":null,"nsfw":false,
            "permission_overwrites":[]}""";
    private static final String MESSAGE = """
            {"type":0,"content":"","mentions":[],"mention_roles":[],"attachments":[],"embeds":[],"edited_timestamp":null,"flags":0,
            "components":[],"pinned":false,"mention_everyone":false,"tts":false}""";

    private Documents() {}

    public static String timestamp(Instant instant) {
        return TIMESTAMP.format(instant.atOffset(ZoneOffset.UTC));
    }

    private static ObjectNode of(String template) {
        return (ObjectNode) Json.parse(template);
    }

    static ObjectNode guild(String id, String name, String owner, String bot) {
        return of(GUILD).put("id", id).put("name", name).put("owner_id", owner).put("_bot", bot);
    }

    /** A person; {@code display} may be null. */
    public static ObjectNode user(String id, String username, String display) {
        return of(USER).put("id", id).put("username", username).put("global_name", display);
    }

    /** What a user is in the guild; the user's own document is joined when it is shown. */
    public static ObjectNode member(List<String> roles, Instant joined) {
        ObjectNode member = of(MEMBER).put("joined_at", timestamp(joined));
        roles.forEach(member.putArray("roles")::add);
        return member;
    }

    static ObjectNode role(String id, String name, int position, long permissions) {
        return of(ROLE).put("id", id)
                .put("name", name)
                .put("position", position)
                .put("permissions", Long.toString(permissions));
    }

    static ObjectNode channel(String id, String guild, String name, int position) {
        return of(CHANNEL)
                .put("id", id)
                .put("guild_id", guild)
                .put("name", name)
                .put("position", position);
    }

    /** A direct channel between the bot and a user. */
    public static ObjectNode directChannel(String id, String user) {
        return Json.object()
                .put("id", id)
                .put("type", 1)
                .put("flags", 0)
                .putNull("last_message_id")
                .put("_user", user);
    }

    /** A public thread under a channel. */
    public static ObjectNode thread(String id, ObjectNode parent, String name, String owner, Instant now) {
        ObjectNode thread = Json.object().put("id", id).put("type", 11).put("flags", 0);
        thread.put("guild_id", parent.path("guild_id").asText());
        thread.put("parent_id", parent.path("id").asText());
        thread.put("name", name).put("owner_id", owner).putNull("last_message_id");
        thread.put("rate_limit_per_user", 0).put("message_count", 0).put("member_count", 1);
        thread.put("total_message_sent", 0);
        thread.putObject("thread_metadata")
                .put("archived", false)
                .put("archive_timestamp", timestamp(now))
                .put("auto_archive_duration", 1440)
                .put("locked", false)
                .put("create_timestamp", timestamp(now));
        return thread;
    }

    /** A message without content yet; its time is the id's. */
    public static ObjectNode message(String id, String channel, String author) {
        return of(MESSAGE)
                .put("id", id)
                .put("channel_id", channel)
                .put("timestamp", timestamp(Instant.ofEpochMilli(Snowflakes.millis(id))))
                .put("_author", author);
    }
}
