package bot.k98.gateway;

import bot.k98.contracts.Lane;
import bot.k98.contracts.discord.Receipt;
import bot.k98.gateway.domain.interaction.ReplyEnding;
import bot.k98.gateway.domain.interaction.Routing.Why;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;

/** Meters of this service. Ages count from the snowflake of the use. */
@ApplicationScoped
public class GatewayMetrics {
    static final String ANSWERS = "k98_gateway_answers";
    static final String ANSWER_AGE = "k98_gateway_answer_age";
    static final String PUBLISH = "k98_gateway_publish";
    static final String PUBLISH_FAILURES = "k98_gateway_publish_failures";
    static final String POSTS = "k98_gateway_posts";
    static final String RETRIES = "k98_gateway_rest_retries";
    static final String DEAD_LETTERS = "k98_gateway_dead_letters";
    private static final String OUTCOME = "outcome";
    private static final String LANE = "lane";

    private final MeterRegistry registry;
    private final Timer answerAge;
    private final Timer publish;

    public GatewayMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.answerAge = histogram(ANSWER_AGE);
        this.publish = histogram(PUBLISH);
    }

    /** The first word about a use was to wait. */
    public void deferred(Duration age) {
        answerAge.record(age);
        count(ANSWERS, OUTCOME, "deferred");
    }

    public void answered(ReplyEnding ending, Duration age) {
        if (ending == ReplyEnding.DIRECT) {
            answerAge.record(age);
        }
        count(ANSWERS, OUTCOME, lower(ending));
    }

    public void answeredAtEdge(Why why) {
        count(ANSWERS, OUTCOME, lower(why) + "_at_edge");
    }

    /** A use came when its 3 seconds were over. */
    public void tooLate() {
        count(ANSWERS, OUTCOME, "came_too_late");
    }

    public void published(Duration took) {
        publish.record(took);
    }

    public void publishFailed() {
        registry.counter(PUBLISH_FAILURES).increment();
    }

    public void settled(Lane lane, Receipt receipt) {
        registry.counter(POSTS, LANE, lane.wire(), OUTCOME, outcome(receipt)).increment();
    }

    /** @param attempt the number of a request for the same thing; from the second on it counts as a retry */
    public void attempted(int attempt) {
        if (attempt > 1) {
            registry.counter(RETRIES).increment();
        }
    }

    public void deadLetter(String topic) {
        count(DEAD_LETTERS, "topic", topic);
    }

    private void count(String name, String label, String value) {
        registry.counter(name, label, value).increment();
    }

    private Timer histogram(String name) {
        return Timer.builder(name)
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofSeconds(5))
                .register(registry);
    }

    private static String outcome(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Delivered delivered -> "delivered";
            case Receipt.Rejected rejected -> "rejected";
            case Receipt.Expired expired -> "expired";
            case Receipt.Withdrawn withdrawn -> "withdrawn";
            case Receipt.Unconfirmed unconfirmed -> "unconfirmed";
        };
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
