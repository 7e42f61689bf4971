package bot.k98.acceptance.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bot.k98.contracts.discord.MessageEvent.MessagePosted;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is posted in a watched channel, while Discord and Kafka misbehave: nothing is lost, nothing is told twice. */
class InboundIT {
    @TempDir
    static Path folder;

    private static Uploads uploads;

    @BeforeAll
    static void start() {
        uploads = Uploads.in(folder);
    }

    @AfterAll
    static void stop() {
        uploads.close();
    }

    @BeforeEach
    void calm() {
        uploads.stack.members().noFaults();
        await().atMost(Uploads.PATIENCE).until(uploads::connected);
    }

    @Test
    void aFileIsToldWithWhoPostedItAndWhereItLies() {
        // When
        String id = uploads.drop("honor.csv");
        uploads.awaitTold(id);

        // Then
        assertThat(uploads.service.messages().getLast()).isInstanceOfSatisfying(MessagePosted.class, posted -> {
            assertThat(posted.guildId()).isEqualTo("1100000000000000001");
            assertThat(posted.message().authorId()).isEqualTo("1100000000000000102");
            assertThat(posted.message().attachments())
                    .singleElement()
                    .satisfies(file -> assertThat(file.name()).isEqualTo("honor.csv"))
                    .satisfies(file -> assertThat(file.url()).startsWith("http"));
        });
    }

    @Test
    void whatIsPostedWhileTheSessionIsLostIsReadFromTheHistory() {
        // Given
        int before = uploads.told().size();
        String first = uploads.drop("before.csv");
        uploads.awaitTold(first);

        // When
        uploads.stack.members().fault("/gateway/drop", "{\"resumable\":false}");
        List<String> missed = uploads.drop(3);
        uploads.awaitTold(missed);
        String last = uploads.drop("after.csv");
        uploads.awaitTold(last);

        // Then
        assertThat(uploads.told().subList(before, uploads.told().size()))
                .containsExactly(first, missed.get(0), missed.get(1), missed.get(2), last);
    }

    @Test
    void whatAResumeRepeatsIsToldOnce() {
        // Given
        List<String> ids = uploads.drop(3);
        uploads.awaitTold(ids);
        uploads.stack.members().fault("", "{\"kind\":\"duplicate\",\"events\":3,\"times\":1}");
        int identifies = uploads.identifiesLeft();

        // When
        uploads.stack.members().fault("/gateway/drop", "{\"resumable\":true,\"code\":4000}");
        List<String> missed = uploads.drop(2);
        uploads.awaitTold(missed);

        // Then
        assertThat(uploads.told()).doesNotHaveDuplicates();
        assertThat(uploads.identifiesLeft()).isEqualTo(identifies);
    }

    @Test
    void whatIsPostedWhileTheBrokerIsAwayIsToldInOrderWhenItIsBack() {
        // Given
        int before = uploads.told().size();
        uploads.stack.kill("broker");

        // When
        List<String> ids = uploads.drop(5);
        uploads.stack.startAgain("broker");
        uploads.awaitTold(ids);

        // Then
        assertThat(uploads.told().stream().skip(before).distinct()).containsExactlyElementsOf(ids);
    }
}
