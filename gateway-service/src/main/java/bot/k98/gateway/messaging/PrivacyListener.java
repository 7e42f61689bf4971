package bot.k98.gateway.messaging;

import bot.k98.contracts.Decoded;
import bot.k98.contracts.Topics;
import bot.k98.contracts.Trace;
import bot.k98.contracts.privacy.PrivacyFact;
import bot.k98.contracts.privacy.PrivacyFact.DeletionAsked;
import bot.k98.contracts.privacy.PrivacyFact.ExportAsked;
import bot.k98.contracts.privacy.PrivacyFact.GuildLeft;
import bot.k98.contracts.privacy.PrivacyFact.GuildPresent;
import bot.k98.contracts.privacy.PrivacyPart;
import bot.k98.gateway.answer.DataDesk;
import bot.k98.gateway.answer.DirectChannels;
import bot.k98.runtime.kafka.Beginning;
import bot.k98.runtime.kafka.Following;
import bot.k98.runtime.kafka.Poll;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Obeys facts about members' data in each instance: the gateway keeps nothing of a member but the channel of their direct messages. Facts are read from
 * the oldest that there is: one may have been told while no gateway ran, or its erasure was not written. They are kept as long as a channel is that
 * nobody uses. A deletion is not confirmed: no member waits for that.
 */
@ApplicationScoped
public class PrivacyListener implements Following {
    private final DirectChannels channels;
    private final ExecutorService aside = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("k98-data").factory());
    private final DataDesk desk;

    PrivacyListener(DirectChannels channels, MemoryReader memory, PatientWriter writer, Clock clock) {
        this.channels = channels;
        this.desk = new DataDesk(
                channels, () -> channels.written(memory.channels().direct()), part -> tell(writer, part), aside, clock);
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
        if (decoded instanceof Decoded.Known<PrivacyFact>(PrivacyFact fact)) {
            switch (fact) {
                case DeletionAsked asked -> channels.deleted(asked.userId(), asked.at());
                case ExportAsked asked -> desk.asked(asked);
                case GuildLeft _, GuildPresent _ -> {}
            }
        }
    }

    private static void tell(PatientWriter writer, PrivacyPart part) {
        var unused = writer.write(
                Topics.PRIVACY_PARTS,
                part.userId(),
                part,
                "part-" + part.request(),
                Trace.ofInteraction(part.request()));
    }
}
