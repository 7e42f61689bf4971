package bot.k98.acceptance.bench;

import bot.k98.contracts.DeterministicId;
import bot.k98.contracts.Lane;
import bot.k98.contracts.ServiceName;
import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.ComponentId;
import bot.k98.contracts.discord.InteractionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** One event of the calendar begins, and thousands of members want to be told of it. */
final class FanOutSeries implements Series {
    private static final int MEMBERS = 5_000;
    private static final long FIRST_MEMBER = 1_350_000_000_000_000_000L;
    private static final String OFFICER = "1100000000000000102";
    private static final Duration UNTIL_THEN = Duration.ofSeconds(8);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final double MILLIS = 1000.0;
    private static final double BOUND = 3;

    @Override
    public String name() {
        return "fanout";
    }

    @Override
    public String title() {
        return "One lead to 5,000 members";
    }

    @Override
    public Findings measure(Ground ground) throws Exception {
        LoneReminder reminder = ground.reminder();
        Ground.say("5,000 members subscribe");
        subscribe(reminder);
        TopicWatch orders = TopicWatch.from(
                reminder.bootstrapServers(), Topics.posts(Lane.PERSONAL).name(), order -> true);
        Instant due = Instant.now().plus(UNTIL_THEN).truncatedTo(ChronoUnit.SECONDS);
        announce(reminder, due);
        TopicWatch.Seen seen = orders.await(MEMBERS, PATIENCE);
        double stamped = seconds(due, seen.lastStamp());
        double readable = seconds(due, seen.lastSeen());
        return new Findings(
                List.of(Goal.atMost(
                        "5,000 orders readable on the topic after the lead’s moment", BOUND, readable, " s")),
                List.of(
                        "reminder-service and a broker alone. From the moment at which an event begins to the last of the"
                                + " 5,000 orders to send a direct",
                        ("message: %.2f s by the orders’ own time stamps, %.2f s until a consumer that reads what is"
                                        + " committed had all of them.")
                                .formatted(stamped, readable),
                        "Time is looked at once a second, so up to one second of it is the clock’s."));
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / MILLIS;
    }

    /** Each chooses to be told of everything at its start; returns when that is decided. */
    private static void subscribe(LoneReminder reminder) throws InterruptedException {
        String all = DeterministicId.hex("event-type", "all").substring(0, 12);
        ComponentId leads = new ComponentId(ServiceName.REMINDER, "pleads", LoneReminder.GUILD, all, 0);
        TopicWatch preferences =
                TopicWatch.from(reminder.bootstrapServers(), Topics.PREFERENCES.name(), preference -> true);
        for (int i = 0; i < MEMBERS; i++) {
            reminder.use(
                    Long.toString(FIRST_MEMBER + i),
                    use -> new InteractionEvent.SelectChosen(use, leads, "0", List.of("start")));
        }
        reminder.flush();
        preferences.await(MEMBERS, PATIENCE);
    }

    /** The calendar gets an event that begins then, and is read. */
    private static void announce(LoneReminder reminder, Instant start) throws IOException {
        Files.writeString(reminder.calendar().resolve("oneoff_events.csv"), """
                active,event_id,emoji,title,type,variant,start_utc,end_utc,all_day,importance,description,link_url,tags
                TRUE,bench,,Everybody to the gate,gate,,%s,%s,FALSE,major,,,
                """.formatted(
                        start, start.plus(Duration.ofHours(1))));
        reminder.use(OFFICER, use -> new InteractionEvent.CommandUsed(use, "events refresh", Map.of()));
        reminder.flush();
    }
}
