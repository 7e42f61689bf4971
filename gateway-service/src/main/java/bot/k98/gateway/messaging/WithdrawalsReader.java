package bot.k98.gateway.messaging;

import bot.k98.contracts.Decoded;
import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.Withdrawal;
import bot.k98.gateway.post.Withdrawals;
import bot.k98.runtime.health.Loops;
import bot.k98.runtime.kafka.BrokerConnection;
import bot.k98.runtime.kafka.Following;
import bot.k98.runtime.kafka.KafkaDefaults;
import bot.k98.runtime.kafka.TopicFollower;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Hears in each instance which posts are no longer wanted: from the oldest withdrawal that there is, since its posts may still wait. */
@ApplicationScoped
public class WithdrawalsReader implements Following {
    private final BrokerConnection broker;
    private final Withdrawals withdrawals;
    private final Clock clock;
    private final TopicFollower follower;

    WithdrawalsReader(
            KafkaDefaults defaults, BrokerConnection broker, Withdrawals withdrawals, Clock clock, Loops loops) {
        this.broker = broker;
        this.withdrawals = withdrawals;
        this.clock = clock;
        this.follower = new TopicFollower(
                "withdrawals", () -> defaults.consumer("withdrawals"), this, loops.register("withdrawals"));
    }

    void start(@Observes StartupEvent event) {
        follower.startAfter(broker);
    }

    void stop(@Observes ShutdownEvent event) {
        follower.stop();
    }

    @Override
    public void begin(Consumer<String, byte[]> consumer) {
        WholeTopic.assign(consumer, Topics.WITHDRAWALS);
    }

    @Override
    public void heard(Consumer<String, byte[]> consumer, ConsumerRecords<String, byte[]> records) {
        records.forEach(this::take);
        withdrawals.forget(clock.instant());
        if (WholeTopic.caughtUp(consumer)) {
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
