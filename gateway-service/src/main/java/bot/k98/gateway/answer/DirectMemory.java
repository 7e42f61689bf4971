package bot.k98.gateway.answer;

import bot.k98.contracts.discord.GatewayMemory.DirectChannelKnown;

/** Where members' direct-message channels outlive this process. Both return at once and are carried out in their order. */
public interface DirectMemory {
    /** Lost when the broker is away: it is written again with a message on another day, or opened again after a start. */
    void keep(DirectChannelKnown known);

    /** However long the broker is away, while this process lasts. */
    void erase(String userId);
}
