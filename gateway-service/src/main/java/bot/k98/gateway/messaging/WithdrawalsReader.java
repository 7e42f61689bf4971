package bot.k98.gateway.messaging;

import bot.k98.contracts.Decoded;
import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.Withdrawal;
import bot.k98.gateway.post.Withdrawals;
import bot.k98.runtime.kafka.Beginning;
import bot.k98.runtime.kafka.Following;
import bot.k98.runtime.kafka.Poll;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Hears in each instance which posts are no longer wanted: from the oldest withdrawal that there is, since its posts may still wait. */
@ApplicationScoped
public class WithdrawalsReader implements Following {
    private final Withdrawals withdrawals;
    private final Clock clock;

    WithdrawalsReader(Withdrawals withdrawals, Clock clock) {
        this.withdrawals = withdrawals;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "withdrawals";
    }

    @Override
    public Beginning beginning() {
        return Beginning.ofEveryPartition(Topics.WITHDRAWALS);
    }

    @Override
    public void heard(Poll poll) {
        poll.records().forEach(this::take);
        withdrawals.forget(clock.instant());
        if (poll.caughtUp(Topics.WITHDRAWALS)) {
            withdrawals.caughtUp();
        }
    }

    private void take(ConsumerRecord<String, byte[]> entry) {
        if (Topics.WITHDRAWALS.codec().decode(entry.value())
                instanceof Decoded.Known<Withdrawal>(Withdrawal withdrawal)) {
            withdrawals.heard(withdrawal, Instant.ofEpochMilli(entry.timestamp()));
        }
    }
}
