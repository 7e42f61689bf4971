package bot.k98.acceptance.bench;

import bot.k98.contracts.discord.InteractionEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Many reminders that wait: what they occupy, and how long reminder-service takes to have them again. */
final class PendingSeries implements Series {
    private static final int MEMBERS = 1_000;
    private static final int EACH = 50;
    private static final long FIRST_MEMBER = 1_360_000_000_000_000_000L;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final double MILLIS = 1000.0;

    @Override
    public String name() {
        return "pending";
    }

    @Override
    public String title() {
        return "50,000 pending reminders";
    }

    @Override
    public Findings measure(Ground ground) throws Exception {
        LoneReminder reminder = ground.reminder();
        double before = reminder.megabytes();
        Ground.say("1,000 members set 50 reminders each");
        long begun = System.nanoTime();
        int pending = set(reminder);
        double setting = Duration.ofNanos(System.nanoTime() - begun).toMillis() / MILLIS;
        double with = reminder.megabytes();
        reminder.stop();
        List<String> rows = new ArrayList<>();
        rows.add(row("clean stop", reminder, pending));
        reminder.kill();
        rows.add(row("kill -9", reminder, pending));
        List<String> lines = new ArrayList<>(List.of(
                "reminder-service and a broker alone. Resident before: %.0f MB; with %d reminders: %.0f MB. They were set in %.1f s, %.0f a second."
                        .formatted(before, pending, with, setting, pending / setting),
                "",
                "| started again after | ready, s | resident then, MB |",
                "|---|---|---|"));
        lines.addAll(rows);
        return new Findings(
                List.of(Goal.atLeast("reminders set and pending within 90 s", MEMBERS * EACH, pending, "")), lines);
    }

    /** Returns how many are pending then. */
    private static int set(LoneReminder reminder) throws Exception {
        for (int i = 0; i < EACH; i++) {
            for (int member = 0; member < MEMBERS; member++) {
                Map<String, String> options = Map.of("when", (2 + i) + "d", "text", "reminder " + i);
                reminder.use(
                        Long.toString(FIRST_MEMBER + member),
                        use -> new InteractionEvent.CommandUsed(use, "remind set", options));
            }
        }
        reminder.flush();
        return reminder.awaitPending(MEMBERS * EACH, PATIENCE);
    }

    private static String row(String end, LoneReminder reminder, int pending) throws Exception {
        Duration ready = reminder.startAgain();
        reminder.awaitPending(pending, PATIENCE);
        return "| %s | %.1f | %.0f |".formatted(end, ready.toMillis() / MILLIS, reminder.megabytes());
    }
}
