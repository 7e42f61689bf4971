package bot.k98.gateway.testing;

import bot.k98.contracts.discord.GatewayMemory.DirectChannelKnown;
import bot.k98.gateway.answer.DirectMemory;
import java.util.ArrayList;
import java.util.List;

/** What a gateway writes about direct-message channels, in its order. */
public final class RecordingDirectMemory implements DirectMemory {
    private final List<String> changes = new ArrayList<>();

    @Override
    public void keep(DirectChannelKnown known) {
        changes.add(known.userId() + " is " + known.channelId());
    }

    @Override
    public void erase(String userId) {
        changes.add(userId + " erased");
    }

    public List<String> changes() {
        return List.copyOf(changes);
    }
}
