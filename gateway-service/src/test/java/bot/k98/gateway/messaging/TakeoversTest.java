package bot.k98.gateway.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import bot.k98.contracts.Lane;
import bot.k98.contracts.Topics;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.internals.AutoOffsetResetStrategy;
import org.apache.kafka.common.TopicPartition;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TakeoversTest {
    private static final int OF_EACH_LANE = 6;
    private static final int ALL = OF_EACH_LANE * Lane.values().length;
    private static final Offset<Double> ROUNDED = within(0.0001);

    private final Takeovers one = new Takeovers(null, ALL);
    private final Takeovers other = new Takeovers(null, ALL);

    @Test
    void aGatewayAloneHasAllThatDiscordTakesFromTheBot() {
        // When
        assign(one, posts());

        // Then
        assertThat(one.share()).isEqualTo(1);
    }

    @Test
    void severalHaveNoMoreTogetherThanOneAlone() {
        // When
        assign(one, posts().subList(0, 7));
        assign(other, posts().subList(7, ALL));

        // Then
        assertThat(one.share()).isEqualTo(7.0 / ALL, ROUNDED);
        assertThat(one.share() + other.share()).isEqualTo(1, ROUNDED);
    }

    @Test
    void whatIsTakenAwayCountsNoMore() {
        // Given
        assign(one, posts());

        // When
        one.revoked(posts());

        // Then
        assertThat(one.share()).isZero();
    }

    @Test
    void partitionsOfOtherTopicsAreNoPartOfIt() {
        // When
        assign(one, List.of(new TopicPartition(Topics.BOARDS.name(), 0)));

        // Then
        assertThat(one.share()).isZero();
    }

    private static List<TopicPartition> posts() {
        return Stream.of(Lane.values())
                .flatMap(lane -> IntStream.range(0, OF_EACH_LANE)
                        .mapToObj(partition ->
                                new TopicPartition(Topics.posts(lane).name(), partition)))
                .toList();
    }

    private static void assign(Takeovers to, List<TopicPartition> partitions) {
        MockConsumer<String, byte[]> consumer = new MockConsumer<>(AutoOffsetResetStrategy.EARLIEST.name());
        consumer.updateEndOffsets(partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> 0L)));
        to.assigned(consumer, partitions);
    }
}
