package bot.k98.acceptance.bench;

import bot.k98.acceptance.stack.Stack;
import bot.k98.contracts.Lane;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether members who use the bot notice that thousands of messages wait to be sent. */
final class BulkSeries implements Series {
    private static final int WAITING = 5_000;
    private static final Pace WARM_UP = new Pace(50, Duration.ofSeconds(5));
    private static final Pace PINGS = new Pace(50, Duration.ofSeconds(25));

    private static final double MORE = 20;
    private static final double PER_CENT = 100;

    @Override
    public String name() {
        return "bulk";
    }

    @Override
    public String title() {
        return "Answers while messages wait";
    }

    @Override
    public Findings measure(Ground ground) {
        Stack stack = ground.stack();
        Crowd crowd = ground.crowd();
        PingLoad load = new PingLoad(stack.members());
        Latencies without = new Latencies("nothing waits, before and after");
        Latencies ordered = new Latencies("5,000 messages are ordered, and the five seconds after it");
        Latencies with = new Latencies("5,000 messages wait");
        crowd.writeFirst();
        load.run(WARM_UP, new Latencies("not counted"));
        load.run(PINGS, without);
        TopicWatch ends = crowd.ends("bulk");
        crowd.order(Lane.BULK, "bulk", WAITING, Optional.empty());
        load.run(WARM_UP, ordered);
        load.run(PINGS, with);
        ends.await(WAITING, Crowd.PATIENCE);
        load.run(PINGS, without);
        double more = (with.p99() / without.p99() - 1) * PER_CENT;
        return new Findings(
                List.of(Goal.atMost("p99 of answers while 5,000 messages wait, more", MORE, more, " %")),
                Stream.concat(
                                Stream.of(
                                        "/ping at 50/s; the messages are direct ones to 2,000 members, in the lane for bulk."
                                                + " Milliseconds.",
                                        ""),
                                Latencies.table(List.of(without, ordered, with)).stream())
                        .toList());
    }
}
