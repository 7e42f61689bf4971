package bot.k98.gateway.domain.watch;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.discord.Attachment;
import bot.k98.contracts.discord.SourceMessage;
import bot.k98.gateway.domain.watch.WatchMove.ReadAfter;
import bot.k98.gateway.domain.watch.WatchMove.ReadNewest;
import bot.k98.gateway.domain.watch.WatchMove.Tell;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChannelProgressTest {
    private final List<String> told = new ArrayList<>();

    @Test
    void aChannelWatchedForTheFirstTimeBeginsAtItsNewestMessage() {
        // Given
        ChannelProgress channel = new ChannelProgress(Optional.empty());

        // When
        channel.opened();
        Optional<WatchMove> first = channel.next();
        channel.started("500");
        channel.came(file(501));

        // Then
        assertThat(first).contains(new ReadNewest());
        assertThat(untilRead(channel)).isEmpty();
        assertThat(told).containsExactly("501");
        assertThat(channel.cursor()).contains("501");
    }

    @Test
    void whatCameWhileTheNewestWasAskedForIsToldAlsoWhenItIsTheNewest() {
        // Given
        ChannelProgress channel = new ChannelProgress(Optional.empty());
        channel.opened();
        channel.next();

        // When
        channel.came(file(501));
        channel.started("501");

        // Then
        untilRead(channel);
        assertThat(told).containsExactly("501");
    }

    @Test
    void whatIsPostedWaitsBehindWhatWasMissedAndIsToldOnce() {
        // Given
        ChannelProgress channel = new ChannelProgress(Optional.of("100"));
        channel.came(file(104));
        channel.came(file(103));
        channel.opened();

        // When
        Optional<WatchMove> read = untilRead(channel);
        boolean nothingToldBefore = told.isEmpty();
        channel.read(List.of(file(101), file(102), file(103)), true);

        // Then
        assertThat(read).contains(new ReadAfter("100"));
        assertThat(nothingToldBefore).isTrue();
        assertThat(untilRead(channel)).isEmpty();
        assertThat(told).containsExactly("101", "102", "103", "104");
    }

    @Test
    void aLongHistoryIsReadPageByPage() {
        // Given
        ChannelProgress channel = live("100");
        channel.closed();
        channel.opened();
        untilRead(channel);

        // When
        channel.read(files(101, 200), false);
        Optional<WatchMove> next = untilRead(channel);

        // Then
        assertThat(told).hasSize(100);
        assertThat(next).contains(new ReadAfter("200"));
    }

    @Test
    void whatDiscordRepeatsAfterAResumeIsSkipped() {
        // Given
        ChannelProgress channel = live("100");
        channel.came(file(101));
        channel.came(file(102));
        untilRead(channel);

        // When
        channel.came(file(101));
        channel.came(file(102));
        channel.came(file(103));
        untilRead(channel);

        // Then
        assertThat(told).containsExactly("101", "102", "103");
    }

    @Test
    void oneThatComesLateIsToldAlthoughNewerOnesWere() {
        // Given
        ChannelProgress channel = live("100");

        // When
        channel.came(file(102));
        channel.came(file(101));
        untilRead(channel);

        // Then
        assertThat(told).containsExactly("102", "101");
        assertThat(channel.cursor()).contains("102");
    }

    @Test
    void whatFindsNoRoomIsReadFromTheHistoryInOrder() {
        // Given
        ChannelProgress channel = live("100");
        int last = 100 + ChannelProgress.ROOM + 3;
        files(101, last).forEach(channel::came);

        // When
        Optional<WatchMove> read = untilRead(channel);
        channel.read(files(101, 200), false);
        Optional<WatchMove> second = untilRead(channel);
        channel.read(files(201, 300), false);
        Optional<WatchMove> third = untilRead(channel);
        channel.read(files(301, last), true);

        // Then
        assertThat(read).contains(new ReadAfter("100"));
        assertThat(second).contains(new ReadAfter("200"));
        assertThat(third).contains(new ReadAfter("300"));
        assertThat(untilRead(channel)).isEmpty();
        assertThat(told).hasSize(ChannelProgress.ROOM + 3).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void theCursorStandsBeforeWhatIsNotConfirmedYet() {
        // Given
        ChannelProgress channel = live("100");
        channel.came(file(101));

        // When
        Optional<WatchMove> move = channel.next();

        // Then
        assertThat(move).contains(new Tell(List.of(file(101))));
        assertThat(channel.cursor()).contains("100");
    }

    @Test
    void whatWaitsIsToldTogetherWithTalkAmongItAndEachOnce() {
        // Given
        ChannelProgress channel = live("100");
        Seen talk = Seen.of(message(102, "103", List.of()), "10");
        List.of(file(101), talk, file(103), file(101)).forEach(channel::came);

        // When
        Tell tell = (Tell) channel.next().orElseThrow();
        Optional<String> before = channel.cursor();
        channel.passed(tell.run());

        // Then
        assertThat(tell.told()).containsExactly(file(101), file(103));
        assertThat(before).contains("100");
        assertThat(channel.cursor()).contains("103");
        assertThat(channel.next()).isEmpty();
    }

    @Test
    void noMoreThanSoManyAreToldAtOnce() {
        // Given
        ChannelProgress channel = live("100");
        int last = 100 + ChannelProgress.TOGETHER + 1;
        files(101, last).forEach(channel::came);

        // When
        Tell first = (Tell) channel.next().orElseThrow();
        channel.passed(first.run());
        Optional<WatchMove> second = channel.next();

        // Then
        assertThat(first.told()).hasSize(ChannelProgress.TOGETHER);
        assertThat(second).contains(new Tell(List.of(file(last))));
    }

    @Test
    void whatCameIsNotToldTogetherWithAHistoryThatIsStillBeingRead() {
        // Given
        ChannelProgress channel = live("100");
        channel.opened();
        untilRead(channel);
        channel.came(file(205));
        channel.read(files(101, 103), false);

        // When
        Tell tell = (Tell) channel.next().orElseThrow();
        channel.passed(tell.run());

        // Then
        assertThat(tell.told()).containsExactlyElementsOf(files(101, 103));
        assertThat(channel.next()).contains(new ReadAfter("103"));
    }

    @Test
    void aPageOfWhatIsKnownAlreadyDoesNotEndTheReading() {
        // Given
        ChannelProgress channel = live("100");
        channel.came(file(101));
        untilRead(channel);
        channel.opened();
        untilRead(channel);

        // When
        channel.read(List.of(file(101)), false);

        // Then
        assertThat(channel.next()).contains(new ReadAfter("101"));
    }

    @Test
    void talkAndTheBotsOwnFilesMoveTheCursorAndAreNotTold() {
        // Given
        ChannelProgress channel = live("100");
        Seen own = Seen.of(message(101, "10", List.of(attachment())), "10");
        Seen talk = Seen.of(message(102, "103", List.of()), "10");

        // When
        channel.came(own);
        channel.came(talk);

        // Then
        assertThat(channel.next()).isEmpty();
        assertThat(channel.cursor()).contains("102");
    }

    @Test
    void nothingIsReadOrToldWhileTheChannelIsNotThere() {
        // Given
        ChannelProgress channel = live("100");

        // When
        channel.closed();
        channel.came(file(101));

        // Then
        assertThat(channel.next()).isEmpty();
        assertThat(channel.behind()).isTrue();
    }

    @Test
    void aHistoryThatCantBeReadHoldsNothingUp() {
        // Given
        ChannelProgress channel = new ChannelProgress(Optional.of("100"));
        channel.opened();
        channel.came(file(105));
        untilRead(channel);

        // When
        channel.unreadable();

        // Then
        assertThat(untilRead(channel)).isEmpty();
        assertThat(told).containsExactly("105");
    }

    @Test
    void aHistoryThatCouldNotBeReadIsReadAgain() {
        // Given
        ChannelProgress channel = new ChannelProgress(Optional.of("100"));
        channel.opened();
        untilRead(channel);

        // When
        channel.notRead();

        // Then
        assertThat(untilRead(channel)).contains(new ReadAfter("100"));
    }

    private static ChannelProgress live(String cursor) {
        ChannelProgress channel = new ChannelProgress(Optional.of(cursor));
        channel.opened();
        channel.next();
        channel.read(List.of(), true);
        return channel;
    }

    /** Tells what is to be told; the next move that is something else. */
    private Optional<WatchMove> untilRead(ChannelProgress channel) {
        Optional<WatchMove> move = channel.next();
        while (move.isPresent() && move.get() instanceof Tell tell) {
            tell.told().forEach(seen -> told.add(seen.message().id()));
            channel.passed(tell.run());
            move = channel.next();
        }
        return move;
    }

    private static List<Seen> files(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(ChannelProgressTest::file)
                .toList();
    }

    private static Seen file(int id) {
        return Seen.of(message(id, "103", List.of(attachment())), "10");
    }

    private static SourceMessage message(int id, String author, List<Attachment> files) {
        return new SourceMessage("303", Integer.toString(id), author, "Mia", Instant.EPOCH, files);
    }

    private static Attachment attachment() {
        return new Attachment("1", "scan.csv", 10, "http://127.0.0.1/scan.csv", Optional.empty());
    }
}
