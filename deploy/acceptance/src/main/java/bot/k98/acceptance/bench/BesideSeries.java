package bot.k98.acceptance.bench;

import bot.k98.acceptance.stack.Stack;
import bot.k98.contracts.queue.Job;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Whether a small file has to wait for a large one that was posted in another channel before it. */
final class BesideSeries implements Series {
    private static final long LARGE = 20_000_000;
    private static final long SMALL = 20_000;
    private static final int COLUMNS = 20;
    private static final double BOUND = 1_000;
    private static final int ROUNDS = 3;

    @Override
    public String name() {
        return "beside";
    }

    @Override
    public String title() {
        return "A small file beside a large one";
    }

    @Override
    public Findings measure(Ground ground) throws Exception {
        Path folder = Files.createDirectories(ground.folder().resolve("beside"));
        Stack stack = ground.stack();
        List<String> lines = new ArrayList<>(List.of(
                "A CSV of 20 kB alone, and the same while one of 20 MB in another channel is being read. From its"
                        + " message to its end.",
                "",
                "| round | alone, ms | beside a large one, ms | the large one, ms |",
                "|---|---|---|---|"));
        long longest = 0;
        try (Uploads uploads = new Uploads(folder, stack)) {
            for (int round = 0; round <= ROUNDS; round++) {
                Round one = round(uploads, folder, round);
                if (round > 0) {
                    lines.add(one.line(round));
                    longest = Math.max(longest, one.beside() - one.alone());
                }
            }
        }
        return new Findings(
                List.of(Goal.atMost("a small file waits for a large one in another channel", BOUND, longest, " ms")),
                lines);
    }

    /** Milliseconds of each file from its message to its end. */
    private record Round(long alone, long beside, long large) {
        String line(int number) {
            return "| %d | %d | %d | %d |".formatted(number, alone, beside, large);
        }
    }

    private static Round round(Uploads uploads, Path folder, int round) throws Exception {
        Path first = Scans.csv(folder.resolve("alone-" + round + ".csv"), SMALL, COLUMNS, round);
        Path second = Scans.csv(folder.resolve("small-" + round + ".csv"), SMALL, COLUMNS, 1000L + round);
        Path large = Scans.csv(folder.resolve("large-" + round + ".csv"), LARGE, COLUMNS, 2000L + round);
        long alone = millis(uploads.post(Uploads.OTHER_CHANNEL, first), uploads.ended(name(first)));
        Instant begun = uploads.post(Uploads.ONE_CHANNEL, large);
        uploads.reading(name(large));
        long beside = millis(uploads.post(Uploads.OTHER_CHANNEL, second), uploads.ended(name(second)));
        long whole = millis(begun, uploads.ended(name(large)));
        return new Round(alone, beside, whole);
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static long millis(Instant posted, List<Job> states) {
        return Duration.between(posted, states.getLast().since()).toMillis();
    }
}
