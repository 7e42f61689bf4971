package bot.k98.acceptance.bench;

import bot.k98.contracts.Lane;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A direct message to each of many members: how near it comes to the 50 requests a second that Discord allows, without one too many. */
final class DirectMessageSeries implements Series {
    private static final double BOUND = 48;
    private static final double MILLIS = 1000.0;

    @Override
    public String name() {
        return "dms";
    }

    @Override
    public String title() {
        return "Direct messages to 2,000 members";
    }

    @Override
    public Findings measure(Ground ground) {
        Crowd crowd = ground.crowd();
        crowd.writeFirst();
        long before = crowd.callsSince(0).last();
        double rate = send(crowd);
        Calls calls = crowd.callsSince(before);
        return new Findings(
                List.of(
                        Goal.atLeast("direct messages to 2,000 members", BOUND, rate, "/s"),
                        Goal.none("requests refused with 429", calls.refused())),
                List.of(
                        "To members who had a message before: the gateway then knows their channels. A first message opens the"
                                + " channel, which is a request",
                        "of its own; Discord doesn’t say how many of those it allows."));
    }

    /** Returns the messages a second, from the first receipt to the last. */
    private static double send(Crowd crowd) {
        TopicWatch ends = crowd.ends("second");
        crowd.order(Lane.PERSONAL, "second", Crowd.SIZE, Optional.empty());
        TopicWatch.Seen seen = ends.await(Crowd.SIZE, Crowd.PATIENCE);
        double seconds = Duration.between(seen.firstStamp(), seen.lastStamp()).toMillis() / MILLIS;
        return (Crowd.SIZE - 1) / seconds;
    }
}
