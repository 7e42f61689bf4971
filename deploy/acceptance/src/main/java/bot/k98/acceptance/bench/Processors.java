package bot.k98.acceptance.bench;

import bot.k98.acceptance.gateway.GatewayStack;
import bot.k98.acceptance.stack.Stack;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Processor time of each process since a moment: tells who is busy. */
final class Processors {
    private static final double ALL = 100.0;
    private static final double NEARLY = 85.0;
    private static final double NANOS_PER_MILLI = 1_000_000.0;
    private static final String LOAD = "the load itself";
    private static final String GATEWAY = "gateway-1";

    private final List<String> names;
    private final Function<String, Optional<ProcessHandle>> processes;
    private final long begun = System.nanoTime();
    private final Map<String, Duration> before;

    private Processors(List<String> names, Function<String, Optional<ProcessHandle>> processes) {
        this.names = names;
        this.processes = processes;
        this.before = times();
    }

    static Processors since(Stack stack) {
        return new Processors(Memory.INSTANCES, stack::process);
    }

    static Processors since(GatewayStack stack) {
        return new Processors(List.of("broker", "discord", GATEWAY), stack::process);
    }

    /** Milliseconds of the gateway's processor time for each of so many things that it did since. */
    double gatewayMillisEach(int things) {
        return times().get(GATEWAY).minus(before.get(GATEWAY)).toNanos() / NANOS_PER_MILLI / things;
    }

    /** Per cent of one core, from then until now, by process; processes that were not there then are left out. */
    Map<String, Double> busy() {
        double nanos = System.nanoTime() - begun;
        Map<String, Double> percent = new LinkedHashMap<>();
        times().forEach((name, now) -> {
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

    private Map<String, Duration> times() {
        Map<String, Duration> times = new LinkedHashMap<>();
        names.forEach(name -> processes
                .apply(name)
                .flatMap(process -> process.info().totalCpuDuration())
                .ifPresent(time -> times.put(name, time)));
        ProcessHandle.current().info().totalCpuDuration().ifPresent(time -> times.put(LOAD, time));
        return times;
    }
}
