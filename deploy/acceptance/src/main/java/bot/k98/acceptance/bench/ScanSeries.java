package bot.k98.acceptance.bench;

import bot.k98.acceptance.stack.Stack;
import bot.k98.contracts.queue.Job;
import bot.k98.contracts.queue.JobStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A workbook of 100,000 rows and 20 columns through the running queue-service, beside the bare reader of the same library. */
final class ScanSeries implements Series {
    private static final int ROWS = 100_000;
    private static final int COLUMNS = 20;
    private static final double RATIO = 2;
    private static final double MEGABYTES = 350;
    private static final int ROUNDS = 3;
    private static final double MILLIS = 1000.0;

    @Override
    public String name() {
        return "xlsx";
    }

    @Override
    public String title() {
        return "A large workbook";
    }

    @Override
    public Findings measure(Ground ground) throws Exception {
        Path folder = Files.createDirectories(ground.folder().resolve("scans"));
        Stack stack = ground.stack();
        List<String> lines = new ArrayList<>(List.of(
                "100,000 rows of 20 columns, three workbooks in turn. Bare: every cell read by the same library, in a process"
                        + " of its own with the same",
                "flags of the JVM. Import: from the beginning of reading to the published snapshot, by the running"
                        + " queue-service.",
                "",
                "| round | bare, s | import, s | ratio |",
                "|---|---|---|---|"));
        List<Double> ratios = new ArrayList<>();
        try (Uploads uploads = new Uploads(folder, stack)) {
            for (int round = 1; round <= ROUNDS; round++) {
                Path scan = Scans.xlsx(folder.resolve("scan-" + round + ".xlsx"), ROWS, COLUMNS, round);
                double bare = BareReading.seconds(stack.launch(), scan);
                uploads.post(Uploads.ONE_CHANNEL, scan);
                double imported = seconds(uploads.ended(scan.getFileName().toString()));
                ratios.add(imported / bare);
                lines.add("| %d | %.1f | %.1f | %.2f |".formatted(round, bare, imported, imported / bare));
            }
        }
        lines.add("");
        double highest = Memory.highest(stack, "queue-1");
        lines.add("Highest resident memory of queue-1: %.0f MB.".formatted(highest));
        double ratio = ratios.stream().sorted().toList().get(ROUNDS / 2);
        return new Findings(
                List.of(
                        Goal.atMost("import of 100,000 × 20 beside the bare read, median", RATIO, ratio, " times"),
                        Goal.atMost("resident memory of queue-service", MEGABYTES, highest, " MB")),
                lines);
    }

    /** From the first time that it was being read to its end. */
    private static double seconds(List<Job> states) {
        Job begun = states.stream()
                .filter(job -> job.status() == JobStatus.PARSING)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("never read: " + states.getLast()));
        return Duration.between(begun.since(), states.getLast().since()).toMillis() / MILLIS;
    }
}
