package bot.k98.acceptance.bench;

import bot.k98.acceptance.stack.Stack;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Processor time of each process since a moment: tells who is busy. */
final class Processors {
    private static final double ALL = 100.0;
    private static final double NEARLY = 85.0;
    private static final String LOAD = "the load itself";

    private final Stack stack;
    private final long begun = System.nanoTime();
    private final Map<String, Duration> before;

    private Processors(Stack stack) {
        this.stack = stack;
        this.before = times(stack);
    }

    static Processors since(Stack stack) {
        return new Processors(stack);
    }

    /** Per cent of one core, from then until now, by process; processes that were not there then are left out. */
    Map<String, Double> busy() {
        double nanos = System.nanoTime() - begun;
        Map<String, Double> percent = new LinkedHashMap<>();
        times(stack).forEach((name, now) -> {
            if (before.containsKey(name)) {
                percent.put(name, now.minus(before.get(name)).toNanos() * ALL / nanos);
            }
        });
        return percent;
    }

    /** In a line: all together, then the busiest first. */
    static String line(Map<String, Double> busy) {
        return busy.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(entry -> "%s %.0f %%".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", ", "together %.0f %%: ".formatted(total(busy)), ""));
    }

    /** What is used up, in words. */
    static String usedUp(Map<String, Double> busy) {
        if (total(busy) >= NEARLY * Runtime.getRuntime().availableProcessors()) {
            return "the machine’s processors, which the local Discord and the load itself use too";
        }
        return busy.entrySet().stream()
                .filter(entry -> entry.getValue() >= NEARLY)
                .findFirst()
                .map(entry -> "the one core that " + entry.getKey() + " can use")
                .orElse("no processor: something waits");
    }

    private static double total(Map<String, Double> busy) {
        return busy.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static Map<String, Duration> times(Stack stack) {
        Map<String, Duration> times = new LinkedHashMap<>();
        List<String> names = Memory.INSTANCES;
        names.forEach(name -> stack.process(name)
                .flatMap(process -> process.info().totalCpuDuration())
                .ifPresent(time -> times.put(name, time)));
        ProcessHandle.current().info().totalCpuDuration().ifPresent(time -> times.put(LOAD, time));
        return times;
    }
}
