package bot.k98.reminder.topology;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.discord.Interaction;
import bot.k98.contracts.discord.InteractionEvent.AutocompleteAsked;
import bot.k98.contracts.discord.InteractionEvent.CommandUsed;
import bot.k98.contracts.discord.Member;
import bot.k98.contracts.discord.Post;
import bot.k98.contracts.discord.Reply;
import bot.k98.contracts.discord.Reply.Choice;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Officers end what a member has said in a channel; the member's reminders may lie in another task. */
class EndInChannelTopologyTest {
    private static final String ADA = "105";
    private static final Set<String> OFFICER = Set.of(TopologyFixture.LEADERSHIP);

    @AutoClose
    private final TopologyFixture bot;

    EndInChannelTopologyTest(@TempDir Path stateDir) {
        bot = new TopologyFixture(stateDir);
    }

    @BeforeEach
    void miaHasOneInTheChannelAndOneOfHerOwn() {
        bot.use("remind set", Map.of("when", "1h", "text", "tea", "where", "here", "repeat", "every day"));
        bot.set("2h", "secret");
    }

    @Test
    void anOfficerChoosesOneByMemberAndEndsIt() {
        // Given
        List<Choice> offered = offered(OFFICER);

        // When
        Reply ended = cancel(OFFICER, offered.getFirst().value()).orElseThrow();
        List<Post> told = bot.posts();
        bot.pass(Duration.ofHours(2));
        List<Post> own = bot.posts();
        bot.pass(Duration.ofDays(1));

        // Then
        assertThat(offered)
                .singleElement()
                .satisfies(choice -> assertThat(choice.name()).endsWith("UTC · tea"));
        assertThat(text(ended)).startsWith("Ended: tea\nIt was <@103>’s").endsWith("They won’t be told again.");
        assertThat(texts(told))
                .containsExactly("⏹️ An officer (<@105>) ended your reminder in <#301>, so it won’t come again: tea");
        assertThat(texts(own)).containsExactly("⏰ secret");
        assertThat(bot.posts()).isEmpty();
        assertThat(bot.metrics.pending()).isZero();
        assertThat(bot.deadLetters()).isEmpty();
    }

    @Test
    void whoIsNoOfficerIsRefusedAndOfferedNothing() {
        // Given
        String id = offered(OFFICER).getFirst().value();

        // Then
        assertThat(offered(Set.of("402"))).isEmpty();
        assertThat(text(cancel(Set.of("402"), id).orElseThrow()))
                .startsWith("Only officers can end somebody else’s reminder");
        assertThat(bot.metrics.pending()).isEqualTo(2);
    }

    @Test
    void aMembersOwnStayOutOfReach() {
        // Given
        String secret = ((Reply.OfferChoices)
                        bot.types("remind cancel", "id", "secret").orElseThrow())
                .choices()
                .getFirst()
                .value();

        // When
        Reply refused = cancel(OFFICER, secret).orElseThrow();

        // Then
        assertThat(refused).isInstanceOf(Reply.PrivateAnswer.class);
        assertThat(text(refused))
                .startsWith("<@103> has no reminder `" + secret + "` that comes in this channel.")
                .doesNotContain("secret");
        assertThat(bot.metrics.pending()).isEqualTo(2);
    }

    @Test
    void whoNamesThemselvesCancelsAsEver() {
        // Given
        String id = offered(OFFICER).getFirst().value();

        // When
        Reply cancelled = bot.use("remind cancel", Map.of("id", id, "member", TopologyFixture.MIA))
                .orElseThrow();

        // Then
        assertThat(text(cancelled)).contains("tea").doesNotContain("<@");
        assertThat(bot.posts()).isEmpty();
        assertThat(bot.metrics.pending()).isEqualTo(1);
    }

    private List<Choice> offered(Set<String> roles) {
        Map<String, String> others = Map.of("member", TopologyFixture.MIA);
        return ((Reply.OfferChoices) bot.sends(new AutocompleteAsked(ada(roles), "remind cancel", "id", "", others))
                        .orElseThrow())
                .choices();
    }

    private Optional<Reply> cancel(Set<String> roles, String id) {
        return bot.sends(new CommandUsed(ada(roles), "remind cancel", Map.of("id", id, "member", TopologyFixture.MIA)));
    }

    private Interaction ada(Set<String> roles) {
        Interaction use = bot.interaction(ADA, Optional.of(TopologyFixture.GUILD));
        return new Interaction(
                use.id(),
                use.applicationId(),
                use.token(),
                use.createdAt(),
                use.publishBy(),
                use.guildId(),
                use.channelId(),
                new Member(ADA, "Ada", roles));
    }

    private static String text(Reply reply) {
        return switch (reply) {
            case Reply.Answer(var to, var body) -> body.text();
            case Reply.PrivateAnswer(var to, var body) -> body.text();
            case Reply.UpdateMessage _, Reply.OpenForm _, Reply.OfferChoices _ ->
                throw new AssertionError("no answer: " + reply);
        };
    }

    private static List<String> texts(List<Post> posts) {
        return posts.stream()
                .map(post -> ((Post.SendMessage) post).body().text())
                .toList();
    }
}
