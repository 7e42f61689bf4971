package bot.k98.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GatewayMetricsTest {
    private static final Path RULES = Path.of("..", "deploy", "observability", "prometheus", "k98-rules.yml");
    private static final Pattern OUTCOMES = Pattern.compile("k98_gateway_answers_total\\{outcome=~\"([a-z_|]+)\"}");

    @Test
    void theAlertOnLateAnswersCountsOutcomesThatThereAre() throws IOException {
        // Given
        MeterRegistry registry = new SimpleMeterRegistry();
        var unused = new GatewayMetrics(registry);

        // When
        List<String> watched = OUTCOMES.matcher(Files.readString(RULES))
                .results()
                .flatMap(found -> Stream.of(found.group(1).split("\\|")))
                .toList();

        // Then
        assertThat(watched)
                .isNotEmpty()
                .allSatisfy(outcome -> assertThat(registry.find(GatewayMetrics.ANSWERS)
                                .tag("outcome", outcome)
                                .counter())
                        .isNotNull());
    }
}
