package bot.k98.reminder.topology;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.InteractionEvent;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.OutgoingFile.FileOffered;
import bot.k98.contracts.discord.Post;
import bot.k98.contracts.discord.Reply;
import bot.k98.contracts.discord.Withdrawal;
import bot.k98.contracts.privacy.PrivacyFact.DeletionAsked;
import bot.k98.contracts.privacy.PrivacyFact.ExportAsked;
import bot.k98.contracts.privacy.PrivacyPart.Holder;
import bot.k98.contracts.privacy.PrivacyPart.PartDeleted;
import bot.k98.contracts.privacy.PrivacyPart.PartHandedOut;
import bot.k98.reminder.domain.ReminderLimits;
import bot.k98.reminder.domain.data.Gathering;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is kept of a member over all services: handed out, and deleted. One task of queue-service is awaited, and watchdog-service; gateway-service
 * only to hand out.
 */
class DataTopologyTest {
    private static final String MIA = TopologyFixture.MIA;
    private static final Holder QUEUE = new Holder(ServiceName.QUEUE, 0);
    private static final Holder WATCHDOG = new Holder(ServiceName.WATCHDOG, 0);
    private static final Holder GATEWAY = new Holder(ServiceName.GATEWAY, 0);
    private static final List<String> OF_MEMBERS = List.of(
            ReminderStores.REMINDERS,
            ReminderStores.TEXTS,
            ReminderStores.DUE,
            ReminderStores.NOTES,
            ReminderStores.PREFERENCES,
            ReminderStores.QUARANTINED);

    @AutoClose
    private final TopologyFixture bot;

    DataTopologyTest(@TempDir Path stateDir) {
        bot = new TopologyFixture(stateDir);
    }

    @Test
    void allPartsComeTogetherInOneFile() {
        // Given
        givenData();

        // When
        Optional<Reply> early = export();
        ExportAsked asked = (ExportAsked) bot.facts().getFirst();
        bot.says(new PartHandedOut(asked.request(), MIA, QUEUE, List.of("upload 4f2a: honor.xlsx")));
        bot.says(new PartHandedOut(asked.request(), MIA, WATCHDOG, List.of("2026-11-23T11:00:00Z /ping")));
        List<Reply> half = bot.replies();
        bot.says(new PartHandedOut(asked.request(), MIA, GATEWAY, List.of("channel of your direct messages: 7001")));

        // Then
        assertThat(early).isEmpty();
        assertThat(asked.userId()).isEqualTo(MIA);
        assertThat(half).isEmpty();
        assertThat(file())
                .contains(
                        "time zone: Asia/Tokyo",
                        "event ruins: 24h",
                        "every day in Asia/Tokyo: tea",
                        "upload 4f2a: honor.xlsx",
                        "2026-11-23T11:00:00Z /ping",
                        "channel of your direct messages: 7001");
        assertThat(bot.replies()).singleElement().isInstanceOfSatisfying(Reply.Answer.class, answer -> {
            assertThat(answer.to().interactionId()).isEqualTo(asked.request());
            assertThat(answer.body().files()).hasSize(1);
            assertThat(answer.body().text()).doesNotContain("Not in it");
        });
        assertThat(bot.rows(ReminderStores.GATHERINGS)).isZero();
    }

    @Test
    void aServiceThatSaysNothingIsNamedAndWhatComesLateChangesNothing() {
        // Given
        export();
        String request = ((ExportAsked) bot.facts().getFirst()).request();
        bot.says(new PartHandedOut(request, MIA, WATCHDOG, List.of()));
        bot.says(new PartHandedOut(request, MIA, GATEWAY, List.of()));

        // When
        bot.pass(Gathering.PATIENCE.minusSeconds(1));
        List<Reply> early = bot.replies();
        bot.pass(Duration.ofSeconds(1));
        Reply.Answer answer = (Reply.Answer) bot.replies().getFirst();
        bot.pass(Duration.ofSeconds(1));
        bot.says(new PartHandedOut(request, MIA, QUEUE, List.of("upload")));

        // Then
        assertThat(early).isEmpty();
        assertThat(answer.body().text()).contains("Not in it: what queue-service keeps");
        assertThat(file()).contains("It did not answer in time.", "Nothing.");
        assertThat(bot.replies()).isEmpty();
        assertThat(bot.rows(ReminderStores.GATHERINGS)).isZero();
    }

    @Test
    void aPartThatComesTwiceDoesNotStandForAnother() {
        // Given
        export();
        String request = ((ExportAsked) bot.facts().getFirst()).request();
        bot.says(new PartHandedOut(request, MIA, GATEWAY, List.of()));

        // When
        bot.says(new PartHandedOut(request, MIA, QUEUE, List.of("upload")));
        bot.says(new PartHandedOut(request, MIA, QUEUE, List.of("upload")));

        // Then
        assertThat(bot.replies()).isEmpty();
    }

    @Test
    void everyUseOfACommandIsInTheFileInItsOrderAlsoTwoOfOneSecond() {
        // Given
        List<String> uses = List.of(
                "2026-11-23T11:00:00Z /remind set",
                "2026-11-23T11:00:00Z /remind set",
                "2026-11-23T11:00:01Z /ping",
                "2026-11-23T10:00:00Z /ping",
                "and 2 older ones");
        export();
        String request = ((ExportAsked) bot.facts().getFirst()).request();

        // When: one part is told twice
        bot.says(new PartHandedOut(request, MIA, WATCHDOG, uses));
        bot.says(new PartHandedOut(request, MIA, WATCHDOG, uses));
        bot.says(new PartHandedOut(request, MIA, GATEWAY, List.of()));
        bot.says(new PartHandedOut(request, MIA, QUEUE, List.of()));

        // Then
        assertThat(file().lines().filter(uses::contains)).containsExactlyElementsOf(uses);
    }

    @Test
    void aReminderThatStillWaitsAtTheGatewayIsWithdrawnAndOneThatIsLongOverIsNot() {
        // Given
        bot.set("10m", "long over");
        bot.pass(Duration.ofMinutes(10));
        bot.posts();
        bot.pass(ReminderLimits.LATE);
        bot.set("10m", "tea");
        bot.pass(Duration.ofMinutes(10));
        Post.Request waiting = bot.posts().getLast().request();

        // When
        confirm(bot.use("me data", Map.of("action", "delete")).orElseThrow());

        // Then
        assertThat(bot.withdrawals())
                .singleElement()
                .extracting(Withdrawal::name)
                .isEqualTo(waiting.withdrawnBy().orElseThrow());
    }

    @Test
    void allIsDeletedHereAtOnceAndToldWhenAllHaveConfirmed() {
        // Given
        givenData();
        putAside();

        // When
        Reply asked = bot.use("me data", Map.of("action", "delete")).orElseThrow();
        long before = bot.rows(ReminderStores.REMINDERS);
        Optional<Reply> early = confirm(asked);
        DeletionAsked wish = (DeletionAsked) bot.facts().getFirst();
        for (String store : OF_MEMBERS) {
            assertThat(bot.rows(store)).as(store).isZero();
        }
        bot.says(new PartDeleted(wish.request(), MIA, WATCHDOG));
        bot.says(new PartDeleted(wish.request(), MIA, QUEUE));
        List<Reply> told = bot.replies();
        bot.pass(Duration.ofDays(2));

        // Then
        assertThat(before).isEqualTo(1);
        assertThat(early).isEmpty();
        assertThat(text(told.getFirst())).startsWith("Deleted, everywhere").contains("the kingdom's");
        assertThat(told).hasSize(1);
        assertThat(bot.posts()).isEmpty();
        assertThat(bot.rows(ReminderStores.GATHERINGS)).isZero();
    }

    @Test
    void whoHasNotConfirmedIsNamedAndTheMemberHearsWhenItHas() {
        // Given
        confirm(bot.use("me data", Map.of("action", "delete")).orElseThrow());
        DeletionAsked wish = (DeletionAsked) bot.facts().getFirst();
        bot.says(new PartDeleted(wish.request(), MIA, WATCHDOG));

        // When: queue-service is down for a day
        bot.pass(Gathering.PATIENCE);
        String told = text(bot.replies().getFirst());
        bot.pass(Duration.ofDays(1));
        List<Post> before = bot.posts();
        bot.says(new PartDeleted(wish.request(), MIA, QUEUE));
        bot.says(new PartDeleted(wish.request(), MIA, QUEUE));

        // Then
        assertThat(told).contains("queue-service has not confirmed yet");
        assertThat(before).isEmpty();
        assertThat(bot.posts()).singleElement().isInstanceOfSatisfying(Post.SendMessage.class, post -> {
            assertThat(post.target()).isEqualTo(Post.Target.direct(MIA));
            assertThat(post.body().text()).contains("now deleted everywhere");
        });
        assertThat(bot.replies()).isEmpty();
    }

    @Test
    void whoNeverConfirmsIsNotAwaitedForEver() {
        // Given
        confirm(bot.use("me data", Map.of("action", "delete")).orElseThrow());

        // When
        bot.pass(Gathering.PATIENCE);
        bot.pass(Gathering.AWAITED);

        // Then
        assertThat(bot.rows(ReminderStores.GATHERINGS)).isZero();
    }

    private Optional<Reply> export() {
        return bot.use("me data", Map.of("action", "export"));
    }

    private Optional<Reply> confirm(Reply asked) {
        MessageBody body = ((Reply.Answer) asked).body();
        return bot.sends(new InteractionEvent.ButtonPressed(
                bot.interaction(MIA, Optional.of(TopologyFixture.GUILD)),
                body.rows().getFirst().buttons().getFirst().id(),
                "message-1"));
    }

    private void givenData() {
        bot.use("me timezone", Map.of("zone", "Asia/Tokyo"));
        bot.use("remind set", Map.of("when", "2h", "text", "tea", "repeat", "daily"));
        Panels panel = new Panels(bot);
        panel.open();
        panel.pickType("ruins");
        panel.pickLeads("24h");
    }

    /** A row of the member that could not be read, and one of somebody else. */
    private void putAside() {
        byte[] row = "?".getBytes(StandardCharsets.UTF_8);
        bot.store(ReminderStores.TEXTS).put(TopologyFixture.GUILD + "|" + MIA + "|old", row);
        bot.store(ReminderStores.QUARANTINED).put(TopologyFixture.GUILD + "|" + MIA + "|old", row);
    }

    private String file() {
        return new String(((FileOffered) bot.files().getFirst()).bytes(), StandardCharsets.UTF_8);
    }

    private static String text(Reply reply) {
        return ((Reply.UpdateMessage) reply).body().text();
    }
}
