package bot.k98.gateway.messaging;

import bot.k98.contracts.Decoded;
import bot.k98.contracts.Topics;
import bot.k98.contracts.privacy.PrivacyFact;
import bot.k98.contracts.privacy.PrivacyFact.DeletionAsked;
import bot.k98.gateway.answer.DirectChannels;
import bot.k98.runtime.kafka.Beginning;
import bot.k98.runtime.kafka.Following;
import bot.k98.runtime.kafka.Poll;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/**
 * Obeys facts about members' data in each instance: the gateway keeps nothing of a member but the channel of their direct messages. Facts are read from
 * the oldest that there is: one may have been told while no gateway ran, or its erasure was not written. They are kept as long as a channel is that
 * nobody uses. No member waits for a word from here.
 */
@ApplicationScoped
public class PrivacyListener implements Following {
    private final DirectChannels channels;

    PrivacyListener(DirectChannels channels) {
        this.channels = channels;
    }

    @Override
    public String name() {
        return "privacy";
    }

    /** Each fact stands in every partition. */
    @Override
    public Beginning beginning() {
        return Beginning.ofFirstPartition(Topics.PRIVACY_FACTS);
    }

    @Override
    public void heard(Poll poll) {
        poll.decoded(Topics.PRIVACY_FACTS).forEach(this::obey);
    }

    private void obey(Decoded<PrivacyFact> decoded) {
        if (decoded instanceof Decoded.Known<PrivacyFact>(DeletionAsked(var _, var _, String user, Instant at))) {
            channels.deleted(user, at);
        }
    }
}
