package bot.k98.sandbox.interactions;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.sandbox.state.Community;
import bot.k98.sandbox.state.Fact;
import bot.k98.sandbox.state.FirstWorld;
import bot.k98.sandbox.state.Json;
import bot.k98.sandbox.state.Kind;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InteractionLogTest {
    @TempDir
    private Path folder;

    private Community community;
    private InteractionLog log;

    @BeforeEach
    void begin() throws IOException {
        community = new Community(folder, InstantSource.fixed(Instant.parse("2026-11-23T10:00:00Z")));
        log = new InteractionLog(community, (after, task) -> {});
    }

    @AfterEach
    void end() throws IOException {
        community.close();
    }

    private ObjectNode used() {
        return log.begin(Json.object().put("kind", "command"), Json.object());
    }

    private ObjectNode answered(boolean only) {
        ObjectNode message = Json.object().put("id", community.nextId()).put("channel_id", FirstWorld.GENERAL);
        community.commit(Fact.stored(Kind.MESSAGE, only ? message.put("_only", FirstWorld.MEMBER) : message));
        return log.note(used().put("state", "answered"), "message", message);
    }

    private static String answer(ObjectNode entry) {
        return entry.at("/history/0/message").asText();
    }

    private void manyMore() {
        for (int i = 0; i < InteractionLog.REMEMBERED; i++) {
            used();
        }
    }

    @Test
    void theOldestThatIsOverIsForgottenWithItsPrivateAnswer() {
        // Given
        ObjectNode hidden = answered(true);
        ObjectNode open = answered(false);

        // When
        manyMore();

        // Then
        assertThat(log.find(hidden.path("id").asText())).isEmpty();
        assertThat(log.byToken(hidden.path("token").asText())).isEmpty();
        assertThat(community.world().find(Kind.MESSAGE, answer(hidden))).isEmpty();
        assertThat(community.world().find(Kind.MESSAGE, answer(open))).isPresent();
    }

    @Test
    void whatWaitsForItsAnswerIsRemembered() {
        // Given
        ObjectNode waiting = used();
        ObjectNode deferred = used();
        log.note(deferred.deepCopy().put("state", "deferred"), "defer", null);

        // When
        manyMore();

        // Then
        assertThat(log.byToken(waiting.path("token").asText())).isPresent();
        assertThat(log.byToken(deferred.path("token").asText())).isPresent();
    }
}
