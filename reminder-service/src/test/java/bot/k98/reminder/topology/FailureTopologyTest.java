package bot.k98.reminder.topology;

import static bot.k98.reminder.topology.ReminderTopologyTest.body;
import static bot.k98.reminder.topology.ReminderTopologyTest.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.ComponentId;
import bot.k98.contracts.discord.InteractionEvent;
import bot.k98.contracts.discord.Post;
import bot.k98.contracts.discord.Receipt;
import bot.k98.contracts.discord.Reply;
import bot.k98.contracts.timer.DeadLetter;
import bot.k98.reminder.domain.ReminderCommand;
import bot.k98.reminder.domain.ReminderDecider;
import bot.k98.reminder.domain.ReminderKey;
import bot.k98.reminder.domain.ReminderRules;
import bot.k98.reminder.recurrence.WallClockRecurrence;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailureTopologyTest {
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    @TempDir
    Path stateDir;

    @Test
    void closedDirectMessagesStopAndAreToldInTheNextList() {
        try (TopologyFixture bot = new TopologyFixture(stateDir)) {
            // Given
            bot.set("10s", "tea");
            bot.set("20s", "coffee");
            bot.set("1h", "cake");
            bot.pass(TEN_SECONDS);
            Post refused = bot.posts().getFirst();

            // When
            bot.receives(rejected(bot, refused, Receipt.Rejected.DIRECT_MESSAGES_CLOSED));
            bot.pass(TEN_SECONDS);
            List<Post> whileClosed = bot.posts();
            Reply list = bot.list().orElseThrow();
            Reply listAgain = bot.list().orElseThrow();
            bot.pass(Duration.ofHours(1));

            // Then
            assertThat(whileClosed).isEmpty();
            assertThat(text(list)).contains("direct message", "tea", "coffee", "closed to me");
            assertThat(text(listAgain)).doesNotContain("Privacy Settings");
            assertThat(bot.posts()).hasSize(1);
        }
    }

    @Test
    void whatAChannelRefusesComesAsADirectMessage() {
        try (TopologyFixture bot = new TopologyFixture(stateDir)) {
            // Given
            bot.use("remind set", Map.of("when", "10s", "text", "tea", "where", "here"));
            bot.pass(TEN_SECONDS);
            Post refused = bot.posts().getFirst();

            // When
            bot.receives(rejected(bot, refused, 50013));
            bot.receives(rejected(bot, refused, 50013));
            List<Post> instead = bot.posts();

            // Then
            assertThat(instead).singleElement().satisfies(post -> {
                assertThat(post.target()).isEqualTo(Post.Target.direct(TopologyFixture.MIA));
                assertThat(body(post).text()).contains("⏰ tea", "<#301>");
            });
            assertThat(text(bot.press(instead.getFirst(), "Done").orElseThrow()))
                    .contains("✅ tea");
        }
    }

    @Test
    void whatExpiredOnTheWayIsToldInOneMessage() {
        try (TopologyFixture bot = new TopologyFixture(stateDir)) {
            // Given
            bot.set("10s", "tea");
            bot.set("10s", "coffee");
            bot.pass(TEN_SECONDS);
            List<Post> posts = bot.posts();

            // When
            posts.forEach(post -> bot.receives(new Receipt.Expired(post.request(), bot.clock.instant())));
            List<Post> atOnce = bot.posts();
            bot.pass(Duration.ofSeconds(30));
            bot.tick();

            // Then
            assertThat(atOnce).isEmpty();
            assertThat(bot.posts())
                    .singleElement()
                    .satisfies(post -> assertThat(body(post).text()).contains("tea", "coffee"));
        }
    }

    @Test
    void otherOwnersReceiptsAndDeliveriesAreLeftAlone() {
        try (TopologyFixture bot = new TopologyFixture(stateDir)) {
            // Given
            bot.set("10s", "tea");
            bot.pass(TEN_SECONDS);
            Post post = bot.posts().getFirst();

            // When
            bot.receives(new Receipt.Delivered(post.request(), bot.clock.instant(), "1", "2"));
            bot.receives(new Receipt.Unconfirmed(post.request(), bot.clock.instant(), "no history"));
            bot.receives(new Receipt.Expired(
                    new Post.Request("x", ServiceName.QUEUE, "job-1", Optional.empty()), bot.clock.instant()));
            bot.pass(Duration.ofMinutes(1));

            // Then
            assertThat(bot.posts()).isEmpty();
            assertThat(text(bot.list().orElseThrow())).contains("no reminders");
        }
    }

    @Test
    void anUnreadableRecordGoesToTheDeadLettersAndTheNextOneIsAnswered() {
        try (TopologyFixture bot = new TopologyFixture(stateDir)) {
            // When
            bot.sendsBytes("{broken".getBytes(StandardCharsets.UTF_8));
            Optional<Reply> next = bot.list();

            // Then
            assertThat(bot.deadLetters()).singleElement().isInstanceOf(DeadLetter.UnreadableRecord.class);
            assertThat(next).isPresent();
        }
    }

    @Test
    void aMessageOfAKnownTypeWithoutWhatItNeedsIsADeadLetterToo() {
        try (TopologyFixture bot = new TopologyFixture(stateDir)) {
            // When
            bot.sendsBytes("{\"type\":\"CommandUsed\",\"command\":\"remind list\"}".getBytes(StandardCharsets.UTF_8));

            // Then
            assertThat(bot.deadLetters()).hasSize(1);
        }
    }

    @Test
    void aButtonThatCannotBeMappedIsPutAside() {
        try (TopologyFixture bot = new TopologyFixture(stateDir)) {
            // Given
            ComponentId odd = new ComponentId(ServiceName.REMINDER, "done", "1", "1|2.3f9k2m", 1);

            // When
            Optional<Reply> reply = bot.sends(
                    new InteractionEvent.ButtonPressed(bot.interaction("1|2", Optional.empty()), odd, "message-1"));

            // Then
            assertThat(reply).get().isInstanceOf(Reply.PrivateAnswer.class);
            assertThat(bot.deadLetters()).hasSize(1);
        }
    }

    @Test
    void aCommandWhoseDecisionFailsIsPutAsideWithAnApology() {
        try (TopologyFixture bot = new TopologyFixture(stateDir, failingOn(ReminderCommand.SetReminder.class))) {
            // When
            Reply apology = bot.set("10s", "tea").orElseThrow();
            Optional<Reply> next = bot.list();

            // Then
            assertThat(apology).isInstanceOf(Reply.PrivateAnswer.class);
            assertThat(text(apology)).contains("`" + apology.to().trace().reference() + "`");
            assertThat(bot.deadLetters())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            DeadLetter.FailedDecision.class,
                            letter -> assertThat(letter.reason()).isEqualTo("IllegalStateException: broken rule"));
            assertThat(bot.rows(ReminderStores.QUARANTINED)).isEqualTo(1);
            assertThat(bot.metrics.quarantined()).isEqualTo(1);
            assertThat(next).isPresent();
        }
    }

    @Test
    void aReminderWhoseDecisionFailsIsPutAsideAndTheOthersFire() {
        AtomicReference<ReminderKey> poison = new AtomicReference<>();
        ReminderRules rules = new ReminderRules(new WallClockRecurrence());
        ReminderDecider failing = (member, command, now) -> {
            if (command instanceof ReminderCommand.WakeReminder(ReminderKey key)
                    && (poison.compareAndSet(null, key) || key.equals(poison.get()))) {
                throw new IllegalStateException("broken rule");
            }
            return rules.decide(member, command, now);
        };
        try (TopologyFixture bot = new TopologyFixture(stateDir, failing)) {
            // Given
            bot.set("5s", "tea");
            bot.set("10s", "coffee");

            // When
            bot.pass(TEN_SECONDS);
            bot.tick();
            List<Post> posts = bot.posts();

            // Then
            assertThat(posts).extracting(post -> body(post).text()).hasSize(2).satisfies(texts -> {
                assertThat(texts.get(0)).contains(poison.get().id(), "went wrong");
                assertThat(texts.get(1)).isEqualTo("⏰ coffee");
            });
            assertThat(bot.deadLetters()).hasSize(1);
            assertThat(bot.store(ReminderStores.QUARANTINED).get(poison.get().text()))
                    .isNotNull();
            assertThat(text(bot.list().orElseThrow())).contains("no reminders");
        }
    }

    @Test
    void anUnreadableRowIsPutAsideAndTheOthersFire() {
        try (TopologyFixture bot = new TopologyFixture(stateDir)) {
            // Given
            bot.set("10s", "tea");
            bot.store(ReminderStores.REMINDERS)
                    .put("1|103|zzzzzz", "{\"type\":\"pending@9\"}".getBytes(StandardCharsets.UTF_8));

            // When
            bot.pass(TEN_SECONDS);
            List<Post> apology = bot.posts();
            bot.tick();
            List<Post> reminder = bot.posts();

            // Then
            assertThat(apology)
                    .singleElement()
                    .satisfies(post -> assertThat(body(post).text()).contains("zzzzzz", "went wrong"));
            assertThat(reminder)
                    .singleElement()
                    .satisfies(post -> assertThat(body(post).text()).isEqualTo("⏰ tea"));
            assertThat(bot.store(ReminderStores.QUARANTINED).get("1|103|zzzzzz"))
                    .isNotNull();
        }
    }

    @Test
    void anInfrastructureFaultIsNeverTakenForPoison() {
        ReminderDecider broker = (member, command, now) -> {
            throw new TimeoutException("the broker is away");
        };
        try (TopologyFixture bot = new TopologyFixture(stateDir, broker)) {
            // When
            assertThatThrownBy(() -> bot.set("10s", "tea")).hasRootCauseInstanceOf(TimeoutException.class);

            // Then
            assertThat(bot.deadLetters()).isEmpty();
            assertThat(bot.rows(ReminderStores.QUARANTINED)).isZero();
        }
    }

    private static ReminderDecider failingOn(Class<? extends ReminderCommand> type) {
        ReminderRules rules = new ReminderRules(new WallClockRecurrence());
        return (member, command, now) -> {
            if (type.isInstance(command)) {
                throw new IllegalStateException("broken rule");
            }
            return rules.decide(member, command, now);
        };
    }

    private static Receipt rejected(TopologyFixture bot, Post post, int code) {
        return new Receipt.Rejected(post.request(), bot.clock.instant(), code, "refused");
    }
}
