package bot.k98.reminder.domain;

/**
 * Where a member asks from.
 *
 * @param readOnly whether the member may not write there, as Discord said with the use
 */
public record Place(String channelId, boolean readOnly) {}
