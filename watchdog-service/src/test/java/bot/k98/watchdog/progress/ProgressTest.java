package bot.k98.watchdog.progress;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.watchdog.domain.child.ChildFact;
import bot.k98.watchdog.domain.child.ChildFact.StaysDown;
import bot.k98.watchdog.domain.child.ProcessId;
import bot.k98.watchdog.domain.fleet.FleetFact;
import bot.k98.watchdog.domain.fleet.FleetFact.BecameReady;
import bot.k98.watchdog.domain.fleet.FleetFact.OfMember;
import bot.k98.watchdog.domain.fleet.Member;
import bot.k98.watchdog.domain.fleet.Member.Role;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final Instant BEGAN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Member BROKER = new Member("broker", Role.BROKER);
    private static final Member DISCORD = new Member("discord", Role.DISCORD);
    private static final Member GATEWAY = new Member("gateway-1", Role.SERVICE);
    private static final Member REMINDER = new Member("reminder-1", Role.SERVICE);
    private static final Addresses LOCAL = new Addresses(
            Optional.of("http://127.0.0.1:8600/"),
            "http://127.0.0.1:8600/api/v10",
            "http://127.0.0.1:8610/",
            "127.0.0.1:8601",
            Map.of("gateway-1", "http://127.0.0.1:8621/q/health"));

    private final StartStory story =
            new StartStory(List.of(BROKER, DISCORD, GATEWAY, REMINDER), BEGAN, member -> List.of("last words"));

    @Test
    void tellsAStartToAProgramInOneObjectPerLine() throws IOException {
        assertThat(render(new JsonProgress(LOCAL))).isEqualTo(golden("start.jsonl"));
    }

    @Test
    void tellsAStartToAPersonInCalmLines() throws IOException {
        assertThat(render(new TextProgress(LOCAL))).isEqualTo(golden("start.txt"));
    }

    @Test
    void withTheRealDiscordItPointsThere() {
        // Given
        Addresses real = new Addresses(
                Optional.empty(), "https://discord.com/api/v10", "http://127.0.0.1:8610/", "kafka:9092", Map.of());

        // Then
        assertThat(new TextProgress(real).lines(new ProgressEvent.AllReady(Duration.ofSeconds(9))))
                .contains("Three things to try in Discord:")
                .noneMatch(line -> line.contains("./k98 say"));
    }

    private List<String> render(ProgressRenderer renderer) {
        List<String> lines = new ArrayList<>();
        at(lines, renderer, 300, of(BROKER, new ChildFact.Started(new ProcessId(11, BEGAN))));
        at(lines, renderer, 310, of(DISCORD, new ChildFact.Started(new ProcessId(12, BEGAN))));
        at(lines, renderer, 1900, new BecameReady(DISCORD));
        at(lines, renderer, 3500, new BecameReady(BROKER));
        at(lines, renderer, 4000, of(GATEWAY, new ChildFact.TakenOver(new ProcessId(13, BEGAN))));
        at(lines, renderer, 4000, of(REMINDER, new ChildFact.Started(new ProcessId(14, BEGAN))));
        at(lines, renderer, 9000, new FleetFact.FoundReady(GATEWAY));
        at(lines, renderer, 10100, new BecameReady(REMINDER));
        at(lines, renderer, 10200, new FleetFact.AllReady());
        at(
                lines,
                renderer,
                20000,
                of(GATEWAY, new ChildFact.Crashed("exit 1", Duration.ofSeconds(10), Duration.ofMillis(900), 1)));
        at(lines, renderer, 25000, new BecameReady(GATEWAY));
        at(lines, renderer, 30000, of(GATEWAY, new StaysDown(StaysDown.Reason.CONFIGURATION, "exit 78")));
        at(lines, renderer, 40000, new FleetFact.Stopping());
        at(lines, renderer, 43210, new FleetFact.AllStopped(Duration.ofMillis(3210)));
        return lines;
    }

    private void at(List<String> lines, ProgressRenderer renderer, long millis, FleetFact fact) {
        story.events(fact, BEGAN.plusMillis(millis)).forEach(event -> lines.addAll(renderer.lines(event)));
    }

    private static FleetFact of(Member member, ChildFact fact) {
        return new OfMember(member, fact);
    }

    private static List<String> golden(String name) throws IOException {
        try (InputStream in = ProgressTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
