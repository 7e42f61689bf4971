package bot.k98.watchdog.usage;

import bot.k98.contracts.Decoded;
import bot.k98.contracts.Topics;
import bot.k98.contracts.Trace;
import bot.k98.contracts.ops.Usage;
import bot.k98.contracts.ops.Usage.CommandAnswered;
import bot.k98.contracts.privacy.PrivacyFact;
import bot.k98.contracts.privacy.PrivacyPart;
import bot.k98.runtime.kafka.Beginning;
import bot.k98.runtime.kafka.Following;
import bot.k98.runtime.kafka.Poll;
import bot.k98.runtime.kafka.RecordWriter;
import bot.k98.watchdog.domain.usage.UsageParts;
import bot.k98.watchdog.domain.usage.UsageWindow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jboss.logging.Logger;

/**
 * Reads ops.usage from its beginning, in no group: after a start the window is what it was. Beside it reads what has to be obeyed in it, and obeys
 * only when all uses that were there are read: a member is handed out all of theirs, or is told that it will take a while.
 */
@ApplicationScoped
public class UsageListener implements Following {
    private static final Logger LOG = Logger.getLogger(UsageListener.class);

    private final Clock clock;
    private final RecordWriter writer;
    private final UsageWindow window = new UsageWindow();
    private final Deque<PrivacyFact> waiting = new ArrayDeque<>();
    private final Queue<PrivacyPart> unsaid = new ConcurrentLinkedQueue<>();

    UsageListener(RecordWriter writer, Clock clock) {
        this.writer = writer;
        this.clock = clock;
    }

    public UsageWindow window() {
        return window;
    }

    @Override
    public String name() {
        return "usage";
    }

    /** Each fact stands in every partition. */
    @Override
    public Beginning beginning() {
        return Beginning.ofFirstPartition(Topics.USAGE, Topics.PRIVACY_FACTS);
    }

    @Override
    public void heard(Poll poll) {
        poll.decoded(Topics.PRIVACY_FACTS).forEach(this::hearFact);
        poll.decoded(Topics.USAGE).forEach(this::hearUse);
        if (poll.caughtUp(Topics.USAGE)) {
            obeyAll();
        }
    }

    private void hearFact(Decoded<PrivacyFact> decoded) {
        switch (decoded) {
            case Decoded.Known<PrivacyFact>(PrivacyFact fact) -> waiting.add(fact);
            case Decoded.UnknownType<PrivacyFact> newer ->
                LOG.warnf("fact to obey of unknown type skipped type=%s", newer.type());
            case Decoded.Malformed<PrivacyFact> bad ->
                LOG.errorf("fact to obey unreadable problem=\"%s\"", bad.reason());
        }
    }

    private void obeyAll() {
        while (!waiting.isEmpty()) {
            UsageParts.obey(waiting.remove(), window, clock.instant()).ifPresent(unsaid::add);
        }
        int now = unsaid.size();
        for (int i = 0; i < now; i++) {
            tell(unsaid.remove());
        }
    }

    /** One that can't be written is said again: somebody waits for it. */
    private void tell(PrivacyPart part) {
        String id = "part-" + part.request();
        writer.write(Topics.PRIVACY_PARTS, part.userId(), part, id, Trace.ofInteraction(part.request()))
                .whenComplete((written, failure) -> {
                    if (failure != null) {
                        LOG.debugf("part not written request=%s problem=\"%s\"", part.request(), failure.getMessage());
                        unsaid.add(part);
                    }
                });
    }

    private void hearUse(Decoded<Usage> decoded) {
        switch (decoded) {
            case Decoded.Known<Usage>(CommandAnswered use) -> window.add(use, clock.instant());
            case Decoded.UnknownType<Usage> newer -> LOG.debugf("usage of unknown type skipped type=%s", newer.type());
            case Decoded.Malformed<Usage> bad -> LOG.warnf("usage unreadable problem=\"%s\"", bad.reason());
        }
    }
}
