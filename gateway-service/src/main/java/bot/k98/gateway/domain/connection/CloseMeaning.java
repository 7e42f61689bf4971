package bot.k98.gateway.domain.connection;

import java.util.Optional;

/** Close codes of Discord's gateway after which connecting again must not be tried, from its documentation. */
public final class CloseMeaning {
    private CloseMeaning() {}

    /** What to tell the operator; empty when connecting again is right. */
    public static Optional<String> fatal(int closeCode) {
        return Optional.ofNullable(
                switch (closeCode) {
                    case 4004 -> wrongToken("close code 4004");
                    case 4010 ->
                        "Discord doesn't know the shard (close code 4010): set SHARD_COUNT to the same number for every instance, and SHARD_IDS to numbers below it.";
                    case 4011 ->
                        "The bot is in too many guilds for so few shards (close code 4011): set SHARD_COUNT higher, to the same number for every instance, and divide SHARD_IDS anew.";
                    case 4012 ->
                        "Discord no longer speaks this version of its gateway (close code 4012): update k98-bot.";
                    case 4013 -> "Discord doesn't know the requested intents (close code 4013): update k98-bot.";
                    case 4014 ->
                        "Discord refused the message content intent (close code 4014), without which no file posted in a channel can be imported. Switch on \"Message Content Intent\" for the bot in Discord's developer portal, or watch no channel (HONOR_CHANNEL_ID, ACTIVITY_UPLOAD_CHANNEL_ID and the import profiles).";
                    default -> null;
                });
    }

    /** @param how Discord said it */
    public static String wrongToken(String how) {
        return "Discord refused DISCORD_BOT_TOKEN (" + how
                + "): it is wrong or was reset. Take the bot's token from Discord's developer portal and start again.";
    }
}
