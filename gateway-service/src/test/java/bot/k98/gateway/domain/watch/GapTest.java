package bot.k98.gateway.domain.watch;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.discord.Attachment;
import bot.k98.contracts.discord.SourceMessage;
import bot.k98.gateway.domain.watch.Finding.Read;
import bot.k98.gateway.domain.watch.Finding.Unreadable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said of a time in which nobody listened to a channel. */
class GapTest {
    @Test
    void howManyFilesWereMissedIsSaidWhenTheHistoryIsReadToItsEnd() {
        // Given
        ChannelProgress channel = reading("100");

        // When
        channel.read(List.of(file(101), words(102)), false);
        Optional<Finding> inBetween = channel.finding();
        carryOn(channel);
        channel.read(List.of(file(103)), true);

        // Then
        assertThat(inBetween).isEmpty();
        assertThat(channel.finding()).contains(new Read("100", "103", 2));
        assertThat(channel.finding()).as("once").isEmpty();
    }

    @Test
    void whereOnlyWordsWerePostedNothingIsSaid() {
        // Given
        ChannelProgress channel = reading("100");

        // When
        channel.read(List.of(words(101)), true);

        // Then
        assertThat(channel.finding()).isEmpty();
    }

    @Test
    void whatTheConnectionToldItselfMeanwhileWasNotMissed() {
        // Given
        ChannelProgress channel = reading("100");

        // When
        channel.came(file(102));
        channel.read(List.of(file(101), file(102)), true);

        // Then
        assertThat(channel.finding()).contains(new Read("100", "102", 1));
    }

    @Test
    void aNewSessionIsAGapFromTheCursorOn() {
        // Given
        ChannelProgress channel = reading("100");
        channel.read(List.of(), true);
        channel.came(file(101));
        carryOn(channel);

        // When
        channel.closed();
        channel.opened();
        carryOn(channel);
        channel.read(List.of(file(102)), true);

        // Then
        assertThat(channel.finding()).contains(new Read("101", "102", 1));
    }

    @Test
    void aSessionThatIsLostWhileItsHistoryIsReadMakesOneGapOfBoth() {
        // Given
        ChannelProgress channel = reading("100");

        // When
        channel.closed();
        channel.read(List.of(file(101)), true);
        Optional<Finding> first = channel.finding();
        channel.opened();
        carryOn(channel);
        channel.read(List.of(file(102)), true);

        // Then
        assertThat(first).isEmpty();
        assertThat(channel.finding()).contains(new Read("100", "102", 2));
    }

    @Test
    void aLookAtTheHistoryWithoutALossSaysNothing() {
        // Given
        ChannelProgress channel = reading("100");
        channel.read(List.of(), true);

        // When
        channel.opened();
        carryOn(channel);
        channel.read(List.of(file(101)), true);

        // Then
        assertThat(channel.finding()).isEmpty();
    }

    @Test
    void whatCanNotBeReadIsSaidOnceAndAgainWhenItCouldBeReadAfterAll() {
        // Given
        ChannelProgress channel = reading("100");

        // When
        channel.unreadable();
        Optional<Finding> first = channel.finding();
        channel.opened();
        carryOn(channel);
        channel.unreadable();
        Optional<Finding> second = channel.finding();
        channel.opened();
        carryOn(channel);
        channel.read(List.of(), true);

        // Then
        assertThat(first).contains(new Unreadable("100"));
        assertThat(second).isEmpty();
        assertThat(channel.finding()).contains(new Read("100", "100", 0));
    }

    @Test
    void whatTheCursorHasPassedStaysUnknown() {
        // Given
        ChannelProgress channel = reading("100");
        channel.unreadable();
        channel.finding();

        // When
        channel.came(file(105));
        carryOn(channel);
        channel.opened();
        carryOn(channel);
        channel.read(List.of(), true);

        // Then
        assertThat(channel.finding()).isEmpty();
    }

    @Test
    void aChannelWatchedForTheFirstTimeMissedNothing() {
        // Given
        ChannelProgress channel = new ChannelProgress(Optional.empty());
        channel.opened();
        channel.next();

        // When
        channel.started("500");
        channel.opened();
        carryOn(channel);
        channel.read(List.of(file(501)), true);

        // Then
        assertThat(channel.finding()).isEmpty();
    }

    /** Its history after the cursor was asked for. */
    private static ChannelProgress reading(String cursor) {
        ChannelProgress channel = new ChannelProgress(Optional.of(cursor));
        channel.opened();
        carryOn(channel);
        return channel;
    }

    /** Tells all that is to be told, until there is nothing or the history is to be read. */
    private static void carryOn(ChannelProgress channel) {
        Optional<WatchMove> move = channel.next();
        while (move.isPresent() && move.get() instanceof WatchMove.Tell tell) {
            channel.passed(tell.run());
            move = channel.next();
        }
    }

    private static Seen file(int id) {
        return seen(id, List.of(new Attachment("1", "scan.csv", 10, "http://127.0.0.1/scan.csv", Optional.empty())));
    }

    private static Seen words(int id) {
        return seen(id, List.of());
    }

    private static Seen seen(int id, List<Attachment> files) {
        return Seen.of(new SourceMessage("303", Integer.toString(id), "103", "Mia", Instant.EPOCH, files), "10");
    }
}
