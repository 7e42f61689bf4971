package bot.k98.reminder.discord;

/** What officers ask about what members want to be told. */
public sealed interface SubscriptionQuestion {
    String guildId();

    /** @param type only of this kind; empty: of all */
    record ListMembers(String guildId, String type) implements SubscriptionQuestion {}

    /** @param event an occurrence's id; empty: the next ones */
    record Why(String guildId, String userId, String event) implements SubscriptionQuestion {}

    record SuggestTypes(String guildId, String typed) implements SubscriptionQuestion {}

    record SuggestEvents(String guildId, String typed) implements SubscriptionQuestion {}
}
