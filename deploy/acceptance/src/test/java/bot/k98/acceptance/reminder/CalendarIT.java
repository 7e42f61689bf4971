package bot.k98.acceptance.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bot.k98.acceptance.stack.CommittedTopic;
import bot.k98.acceptance.stack.JsonHttp;
import bot.k98.acceptance.stack.Launch;
import bot.k98.acceptance.stack.Launch.Ended;
import bot.k98.acceptance.stack.Members;
import bot.k98.acceptance.stack.Stack;
import bot.k98.contracts.Lane;
import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.Post;
import bot.k98.contracts.discord.Receipt;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a cell of a local Google sheet to what members see, over the real processes, with no setup. */
class CalendarIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String SHEET = "/google/local/v4/spreadsheets/sandbox-calendar/values:batchUpdate";

    @TempDir
    static Path folder;

    private static Stack stack;
    private static Members members;
    private static JsonHttp sheets;

    @BeforeAll
    static void up() {
        Launch launch = Launch.in(folder);
        stack = Stack.up(launch);
        members = stack.members();
        sheets = new JsonHttp("http://127.0.0.1:" + launch.portBase());
    }

    @AfterAll
    static void down() {
        stack.close();
    }

    @Test
    void aChangedCellChangesTheCalendarAndTheBoardAndABrokenOneIsNamedAndChangesNothing() {
        // Given: the sample sheets were read at the first start
        await().atMost(SOON).until(() -> says(members.use("member", "general", "/calendar days:30"), "council"));
        await().atMost(SOON).until(() -> board().contains("Leadership council"));
        assertThat(says(members.use("member", "general", "/next_kvk_fight"), "Next fight"))
                .isTrue();

        // When
        write("D3", "Grand council");
        JsonNode refreshed = members.use("officer", "general", "/events refresh");

        // Then
        assertThat(refreshed.toString()).contains("0 new, 0 moved, 1 changed, 0 cancelled");
        assertThat(says(members.use("member", "general", "/calendar days:30"), "Grand council"))
                .isTrue();
        await().atMost(SOON).until(() -> board().contains("Grand council"));

        // When
        write("G3", "soon");
        members.use("officer", "general", "/events refresh");

        // Then
        assertThat(members.use("officer", "general", "/events problems").toString())
                .contains("`oneoff_events` row 3, `start_utc`: “soon” is no date");
        assertThat(says(members.use("member", "general", "/calendar days:30"), "Grand council"))
                .isTrue();
        assertThat(board()).contains("Grand council");
    }

    @Test
    void theOldBotsSubscriptionsAreTakenOverOnceAndARepeatChangesNothing() throws IOException {
        // Given
        Launch launch = stack.launch().with("GUILD_ID", "1100000000000000001");
        String old =
                Files.createDirectories(folder.resolve("old/data")).getParent().toString();
        Files.writeString(folder.resolve("old/data/subscription_tracker.json"), """
                {"1100000000000000104": {"username": "an old hand", "subscriptions": ["all"], "reminder_times": ["4h", "now"]},
                 "nobody": {"username": "x", "subscriptions": ["all"], "reminder_times": ["4h"]}}
                """);

        // When
        Ended tried = launch.ask("import-old", old, "--dry-run");
        boolean before = says(members.use("officer", "general", "/subscriptions list"), "an old hand");
        Ended first = launch.ask("import-old", old);
        Ended second = launch.ask("import-old", old);

        // Then
        assertThat(tried.out()).contains("1 taken, 0 there already, 1 skipped", "dry run: nothing was written");
        assertThat(before).isFalse();
        assertThat(first.out() + first.errors()).contains("1 taken, 0 there already, 1 skipped", "nobody");
        assertThat(second.out() + second.errors()).contains("0 taken, 1 there already, 1 skipped");
        await().atMost(SOON).until(() -> says(members.use("officer", "general", "/subscriptions list"), "an old hand"));
    }

    @Test
    void anEventThatIsPutOffWhileItsLeadWaitsForDiscordIsToldToNobody() {
        // Given: two members want to be told, and Discord takes no messages
        Subscribers parley =
                Subscribers.join(members, "http://127.0.0.1:" + stack.launch().portBase(), "parley", 2);
        parley.eventAt(Instant.now().plus(Duration.ofDays(2)));
        parley.chooseAnHourBefore();
        members.fault("", "{\"kind\":\"error\",\"match\":\"POST .*/messages$\"}");
        parley.eventAt(Instant.now().plus(Duration.ofHours(1)).plusSeconds(8));
        await().atMost(SOON).until(() -> waiting().size() == 2);

        // When
        parley.eventAt(Instant.now().plus(Duration.ofDays(3)));

        // Then: each message is looked for and given up
        await().atMost(SOON).until(() -> withdrawn().equals(waiting()));
        members.noFaults();
        assertThat(parley.told()).allSatisfy((name, times) -> assertThat(times).isZero());
    }

    /** Members’ messages about leads. */
    private static Set<Post.Request> waiting() {
        return CommittedTopic.read(stack.bootstrapServers(), Topics.posts(Lane.PERSONAL)).stream()
                .filter(post -> post.target().kind() == Post.Target.Kind.DIRECT)
                .map(Post::request)
                .filter(request -> request.withdrawnBy().isPresent())
                .collect(Collectors.toSet());
    }

    private static Set<Post.Request> withdrawn() {
        return CommittedTopic.read(stack.bootstrapServers(), Topics.RECEIPTS).stream()
                .filter(Receipt.Withdrawn.class::isInstance)
                .map(Receipt::request)
                .collect(Collectors.toSet());
    }

    private static boolean says(JsonNode answer, String words) {
        return answer.toString().contains(words);
    }

    private static String board() {
        List<JsonNode> messages = members.messages("member", "announcements");
        return messages.toString();
    }

    private static void write(String cell, String value) {
        ObjectNode body = JsonHttp.object().put("valueInputOption", "RAW");
        ObjectNode data = body.putArray("data").addObject().put("range", "oneoff_events!" + cell);
        data.putArray("values").addArray().add(value);
        sheets.post(SHEET, body);
    }
}
