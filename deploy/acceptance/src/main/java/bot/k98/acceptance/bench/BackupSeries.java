package bot.k98.acceptance.bench;

import bot.k98.acceptance.stack.Launch;
import bot.k98.acceptance.stack.Launch.Ended;
import bot.k98.acceptance.stack.Members;
import bot.k98.acceptance.stack.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** How long a backup of a large installation takes while members use it, and how long it takes to have it back. */
final class BackupSeries implements Series {
    private static final int MEMBERS = 1_000;
    private static final int EACH = 50;
    private static final int ALL = MEMBERS * EACH;
    private static final int AT_ONCE = 16;
    private static final int FILES = 1_024;
    private static final int MEGABYTE = 1 << 20;
    private static final int PER_SECOND = 20;
    private static final double BACKUP = 60;
    private static final double RESTORE = 120;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final double MILLIS = 1000.0;

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public String title() {
        return "Backup and restore of a large installation";
    }

    @Override
    public Findings measure(Ground ground) throws IOException, InterruptedException {
        ground.rest();
        Launch launch = Launch.in(ground.folder("backup"));
        Path archives = ground.folder("archives");
        Latencies meanwhile = new Latencies("/ping at 20/s while the backup runs");
        double backup;
        double drill;
        Ground.say("starting the bot");
        try (Stack stack = Stack.up(launch)) {
            fill(stack);
            backup = backup(stack, archives, meanwhile);
            drill = seconds(launch, "restore", "--verify", archive(archives).toString());
        }
        Launch empty = Launch.in(ground.folder("restored"));
        double restore = seconds(empty, "restore", archive(archives).toString());
        int pending;
        try (Stack again = Stack.up(empty)) {
            pending = pending(again, PATIENCE);
        }
        return new Findings(
                goals(backup, meanwhile, restore, pending),
                Stream.concat(
                                Stream.of(
                                        "50,000 reminders of 1,000 members and 1,024 files of 1 MB; the archive has %d MB. Seconds: backup %.1f, drill (`restore --verify`, while the bot runs) %.1f, restore %.1f."
                                                .formatted(
                                                        Files.size(archive(archives)) / MEGABYTE,
                                                        backup,
                                                        drill,
                                                        restore),
                                        ""),
                                Latencies.table(List.of(meanwhile)).stream())
                        .toList());
    }

    private static List<Goal> goals(double backup, Latencies meanwhile, double restore, int pending) {
        return List.of(
                Goal.atMost("backup of 50,000 reminders and 1 GB of files, at 20 uses a second", BACKUP, backup, " s"),
                Goal.none("uses missed meanwhile", meanwhile.missed()),
                Goal.atMost("restore of it", RESTORE, restore, " s"),
                Goal.atLeast("reminders pending in the restored bot", ALL, pending, ""));
    }

    /** Files of random bytes, which nothing makes smaller. */
    private static void fill(Stack stack) throws IOException, InterruptedException {
        List<String> crowd = Crowd.joining(stack).members().subList(0, MEMBERS);
        Ground.say("1,000 members set 50 reminders each, sixteen at a time");
        Members members = stack.members();
        AtomicInteger numbers = new AtomicInteger();
        try (ExecutorService busy = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int i = 0; i < ALL; i++) {
                busy.execute(() -> {
                    int number = numbers.getAndIncrement();
                    String line = "/remind set when:%dd text:reminder %d".formatted(2 + number / MEMBERS, number);
                    members.use(crowd.get(number % MEMBERS), "general", line);
                });
            }
        }
        Path folder = Files.createDirectories(stack.launch().data().resolve("files/bench"));
        Random random = new Random(ALL);
        byte[] bytes = new byte[MEGABYTE];
        for (int i = 0; i < FILES; i++) {
            random.nextBytes(bytes);
            Files.write(folder.resolve(Integer.toString(i)), bytes);
        }
        int set = pending(stack, PATIENCE);
        if (set < ALL) {
            throw new IllegalStateException("only %d reminders were set".formatted(set));
        }
    }

    private static double backup(Stack stack, Path archives, Latencies meanwhile) throws InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        PingLoad load = new PingLoad(stack.members());
        Thread members = Thread.ofPlatform().start(() -> {
            while (!over.get()) {
                load.run(new Pace(PER_SECOND, Duration.ofSeconds(1)), meanwhile);
            }
        });
        try {
            return seconds(stack.launch(), "backup", "--to", archives.toString());
        } finally {
            over.set(true);
            members.join();
        }
    }

    private static double seconds(Launch launch, String... command) {
        Ground.say("%s", command[0]);
        long begun = System.nanoTime();
        Ended ended = launch.ask(command);
        if (ended.code() != 0) {
            throw new IllegalStateException(ended.out() + ended.errors());
        }
        return Duration.ofNanos(System.nanoTime() - begun).toMillis() / MILLIS;
    }

    private static Path archive(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".tar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no archive in " + folder));
        }
    }

    private static int pending(Stack stack, Duration patience) throws IOException, InterruptedException {
        long pid = stack.process("reminder-1").orElseThrow().pid();
        return Pending.in(stack.launch(), pid).await(ALL, patience);
    }
}
