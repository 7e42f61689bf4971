package bot.k98.watchdog.domain.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.watchdog.domain.transaction.HangingRules.Verdict;
import bot.k98.watchdog.domain.transaction.OpenTransaction.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HangingRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-26T20:00:00Z");
    private static final String OURS = "queue-0b5b0d4e-52a1-4a87-9d1c-6f2f7f9f3a10-1";
    private static final long PRODUCER = 7;
    private static final KnownTransaction OTHER_OF_OURS =
            new KnownTransaction("reminder-7c9e6679-7425-40de-944b-e07fc1f90ae7-1", 1, Set.of());

    /** The first column is the id under which the coordinator has the producer; "-" is none. */
    @ParameterizedTest
    @CsvSource({
        // What the coordinator takes for complete hangs, and its id says whose it is.
        "queue-0b5b0d4e-52a1-4a87-9d1c-6f2f7f9f3a10-1, __consumer_offsets,         -,        END",
        "queue-0b5b0d4e-52a1-4a87-9d1c-6f2f7f9f3a10-1, reminder-reminders-changelog, -,      END",
        "queue-0b5b0d4e-52a1-4a87-9d1c-6f2f7f9f3a10-1, discord.boards,             -,        END",
        "shop-0b5b0d4e-52a1-4a87-9d1c-6f2f7f9f3a10-1,  __consumer_offsets,         queue,    LEAVE",
        "shop-0b5b0d4e-52a1-4a87-9d1c-6f2f7f9f3a10-1,  discord.boards,             -,        LEAVE",
        // Of a service that only begins like ours.
        "queue-shop-0b5b0d4e-52a1-4a87-9d1c-6f2f7f9f3a10-1, queue-shop-x-changelog, -,       LEAVE",
        "queue-1,                                      queue-x-changelog,          -,        LEAVE",
        // Its producer has another id by now: the group of its offsets says whose it is, or the table of topics.
        "-,                                            __consumer_offsets,         queue,    END",
        "-,                                            __consumer_offsets,         reminder, END",
        "-,                                            __consumer_offsets,         shop,     LEAVE",
        "-,                                            __consumer_offsets,         -,        LEAVE",
        "-,                                            discord.boards,             -,        END",
        "-,                                            queue-x-changelog,          -,        LEAVE",
    })
    void endsWhatIsOursAndLeavesTheRest(String id, String topic, String group, Verdict expected) {
        // Given
        List<KnownTransaction> known = id.equals("-")
                ? List.of(OTHER_OF_OURS)
                : List.of(OTHER_OF_OURS, new KnownTransaction(id, PRODUCER, Set.of()));

        // When
        Verdict verdict = HangingRules.verdict(
                open(topic, NOW), known, () -> Optional.of(group).filter(name -> !name.equals("-")));

        // Then
        assertThat(verdict).isEqualTo(expected);
    }

    @Test
    void whatTheCoordinatorWillEndIsNotTouched() {
        assertThat(verdict(new KnownTransaction(OURS, PRODUCER, Set.of(new Place("discord.boards", 3)))))
                .isEqualTo(Verdict.WAIT);
    }

    @Test
    void aProducerThatGoesOnElsewhereDoesNotHideWhatItLeftHere() {
        assertThat(verdict(new KnownTransaction(OURS, PRODUCER, Set.of(new Place("discord.boards", 4)))))
                .isEqualTo(Verdict.END);
    }

    @Test
    void aCoordinatorThatTellsOfNoneOfOursMayKnowThemAll() {
        assertThat(verdict()).isEqualTo(Verdict.WAIT);
        assertThat(verdict(new KnownTransaction("shop-1", 2, Set.of()))).isEqualTo(Verdict.WAIT);
    }

    @ParameterizedTest
    @CsvSource({
        "__consumer_offsets, 120, false",
        "__consumer_offsets, 121, true",
        "discord.boards,     600, false",
        "discord.boards,     601, true",
    })
    void offsetsAreOldAfterTwoMinutesAndRecordsAfterTen(String topic, int seconds, boolean old) {
        assertThat(HangingRules.isOld(open(topic, NOW.minusSeconds(seconds)), NOW))
                .isEqualTo(old);
    }

    @ParameterizedTest
    @ValueSource(strings = {"__consumer_offsets", "discord.boards", "reminder-reminders-changelog"})
    void looksAtTopicsThatOurServicesWrite(String topic) {
        assertThat(HangingRules.isWatched(topic)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders", "shop-orders-changelog", "__transaction_state", "__share_group_state"})
    void looksAtNoOtherTopic(String topic) {
        assertThat(HangingRules.isWatched(topic)).isFalse();
    }

    @Test
    void onlyWhatIsSeenTwiceInARowCounts() {
        // Given
        Twice twice = new Twice();
        OpenTransaction one = open("discord.boards", NOW);
        OpenTransaction writtenAgain = open("discord.boards", NOW.plus(Duration.ofSeconds(1)));

        // Then
        assertThat(twice.again(Set.of(one))).isEmpty();
        assertThat(twice.again(Set.of())).isEmpty();
        assertThat(twice.again(Set.of(one))).isEmpty();
        assertThat(twice.again(Set.of(writtenAgain))).isEmpty();
        assertThat(twice.again(Set.of(writtenAgain, one))).containsExactly(writtenAgain);
    }

    private static Verdict verdict(KnownTransaction... known) {
        return HangingRules.verdict(open("discord.boards", NOW), List.of(known), Optional::empty);
    }

    private static OpenTransaction open(String topic, Instant lastWritten) {
        return new OpenTransaction(new Place(topic, 3), PRODUCER, 2, 0, 40, lastWritten);
    }
}
