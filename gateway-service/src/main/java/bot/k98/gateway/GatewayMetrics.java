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
import java.util.function.Function;
import java.util.stream.Stream;

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

    private static final String DEFERRED = "deferred";
    private static final String CAME_TOO_LATE = "came_too_late";
    private static final String GIVEN_UP = "given_up";
    private static final String APOLOGISED = "apologised";

    private final MeterRegistry registry;
    private final Timer answerAge;
    private final Timer publish;

    public GatewayMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.answerAge = histogram(ANSWER_AGE);
        this.publish = histogram(PUBLISH);
        // From the start, at 0: of a series that begins with its first count an increase shows nothing.
        outcomes().forEach(outcome -> registry.counter(ANSWERS, OUTCOME, outcome));
    }

    private static Stream<String> outcomes() {
        return Stream.of(
                        Stream.of(DEFERRED, CAME_TOO_LATE, GIVEN_UP, APOLOGISED),
                        Stream.of(ReplyEnding.values()).map(GatewayMetrics::lower),
                        Stream.of(Why.values()).map(GatewayMetrics::atEdge))
                .flatMap(Function.identity());
    }

    /** The first word about a use was to wait. */
    public void deferred(Duration age) {
        answerAge.record(age);
        count(ANSWERS, OUTCOME, DEFERRED);
    }

    /** Discord had given a use up when its first word, answer or "thinking", came there. */
    public void givenUp() {
        count(ANSWERS, OUTCOME, GIVEN_UP);
    }

    /** In time, but in place of an answer a word that there is none: not confirmed, a form or choices too late. */
    public void apologised(Duration age) {
        answerAge.record(age);
        count(ANSWERS, OUTCOME, APOLOGISED);
    }

    /** The first word about a use was its answer. */
    public void direct(Duration age) {
        answerAge.record(age);
        answered(ReplyEnding.DIRECT);
    }

    public void answered(ReplyEnding ending) {
        count(ANSWERS, OUTCOME, lower(ending));
    }

    public void answeredAtEdge(Why why) {
        count(ANSWERS, OUTCOME, atEdge(why));
    }

    /** A use came when its 3 seconds were over. */
    public void tooLate() {
        count(ANSWERS, OUTCOME, CAME_TOO_LATE);
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

    private static String atEdge(Why why) {
        return lower(why) + "_at_edge";
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
