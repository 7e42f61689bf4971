package bot.k98.gateway.answer;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.privacy.PrivacyFact.ExportAsked;
import bot.k98.contracts.privacy.PrivacyPart;
import bot.k98.contracts.privacy.PrivacyPart.Holder;
import bot.k98.contracts.privacy.PrivacyPart.PartHandedOut;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Hands out what the gateways keep of a member: the channel of their direct messages. All of them answer, alike; the first answer counts. So a gateway
 * that knows none looks at what the others wrote before it says so.
 */
public final class DataDesk {
    /** Who asked longer ago was answered without this. */
    static final Duration WORTH_ANSWERING = Duration.ofMinutes(1);

    private static final Holder SELF = new Holder(ServiceName.GATEWAY, 0);

    private final DirectChannels channels;
    private final Runnable readAgain;
    private final Consumer<PrivacyPart> outlet;
    private final Executor aside;
    private final Clock clock;

    /**
     * @param readAgain has {@code channels} told of what all gateways wrote; may take as long as the broker is away
     * @param aside where that is waited for, one question after the other
     */
    public DataDesk(
            DirectChannels channels, Runnable readAgain, Consumer<PrivacyPart> outlet, Executor aside, Clock clock) {
        this.channels = channels;
        this.readAgain = readAgain;
        this.outlet = outlet;
        this.aside = aside;
        this.clock = clock;
    }

    /** Returns at once. A question that is too old, as after a start, is left alone. */
    public void asked(ExportAsked question) {
        if (!isFresh(question)) {
            return;
        }
        if (channels.known(question.userId()).isPresent()) {
            handOut(question);
        } else {
            aside.execute(() -> readAndHandOut(question));
        }
    }

    private void readAndHandOut(ExportAsked question) {
        if (isFresh(question)) {
            readAgain.run();
            handOut(question);
        }
    }

    private boolean isFresh(ExportAsked question) {
        return !question.at().isBefore(clock.instant().minus(WORTH_ANSWERING));
    }

    private void handOut(ExportAsked question) {
        List<String> lines = channels.known(question.userId()).stream()
                .map(channel -> "channel of your direct messages: " + channel)
                .toList();
        outlet.accept(new PartHandedOut(question.request(), question.userId(), SELF, lines));
    }
}
