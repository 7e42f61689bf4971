package bot.k98.runtime.config;

import bot.k98.contracts.ServiceName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The validated values of {@link Variables}. Read once at start; never changes. */
public final class Configuration {
    /** What reading the environment came to. */
    public sealed interface Outcome {
        record Valid(Configuration configuration) implements Outcome {}

        /** @param problems all of them, not only the first */
        record Invalid(List<Problem> problems) implements Outcome {}
    }

    private final Map<Variable<?>, Object> values;

    private Configuration(Map<Variable<?>, Object> values) {
        this.values = values;
    }

    /** Reads every variable for a service. */
    public static Outcome read(Environment environment, ServiceName service) {
        List<Problem> problems = new ArrayList<>();
        Map<Variable<?>, Object> values = new LinkedHashMap<>();
        for (Variable<?> variable : Variables.all()) {
            value(variable, environment, service, problems).ifPresent(value -> values.put(variable, value));
        }
        problems.addAll(strangers(environment, values));
        shardProblem(values).ifPresent(problems::add);
        return problems.isEmpty()
                ? new Outcome.Valid(new Configuration(Map.copyOf(values)))
                : new Outcome.Invalid(List.copyOf(problems));
    }

    private static List<Problem> strangers(Environment environment, Map<Variable<?>, Object> values) {
        @SuppressWarnings("unchecked")
        Set<String> ids = (Set<String>) values.getOrDefault(Variables.OTHER_ENVIRONMENTS_IDS, Set.of());
        OtherEnvironments others = new OtherEnvironments(ids);
        return values.keySet().stream()
                .flatMap(variable -> environment.text(variable, problem -> {}).stream()
                        .flatMap(text -> others.problem(variable, text).stream()))
                .toList();
    }

    private static Optional<Problem> shardProblem(Map<Variable<?>, Object> values) {
        if (values.get(Variables.SHARD_COUNT) instanceof Integer count
                && values.get(Variables.SHARD_IDS) instanceof Set<?> ids
                && ids.stream().anyMatch(id -> (Integer) id >= count)) {
            return Optional.of(new Problem(
                    Variables.SHARD_IDS.name(),
                    "is '" + ids.stream().map(String::valueOf).collect(Collectors.joining(","))
                            + "'; each must be below SHARD_COUNT, which is " + count + "."));
        }
        return Optional.empty();
    }

    /** @throws IllegalStateException for a variable that has no default and is not set: use {@link #find} */
    public <T> T get(Variable<T> variable) {
        return find(variable)
                .orElseThrow(() -> new IllegalStateException(variable.name() + " is not set and has no default"));
    }

    @SuppressWarnings("unchecked")
    public <T> Optional<T> find(Variable<T> variable) {
        return Optional.ofNullable((T) values.get(variable));
    }

    /** The brokers: as configured, else the embedded one. */
    public String bootstrapServers() {
        return find(Variables.KAFKA_BOOTSTRAP_SERVERS)
                .orElseGet(() -> "127.0.0.1:" + (get(Variables.K98_PORT_BASE) + 1));
    }

    private static <T> Optional<T> value(
            Variable<T> variable, Environment environment, ServiceName service, List<Problem> problems) {
        int before = problems.size();
        Optional<String> text = environment.text(variable, problems::add).or(variable::fallback);
        if (text.isEmpty() && variable.requiredBy().contains(service) && problems.size() == before) {
            problems.add(new Problem(variable.name(), "is not set. It is needed: " + variable.meaning()));
        }
        return text.flatMap(t -> parse(variable, t, problems));
    }

    private static <T> Optional<T> parse(Variable<T> variable, String text, List<Problem> problems) {
        try {
            return Optional.of(variable.kind().parser().apply(text));
        } catch (IllegalArgumentException e) {
            String shown = variable.secret() ? "has a value that can't be used" : "is '" + text + "'";
            problems.add(new Problem(
                    variable.name(), shown + "; it must be " + variable.kind().expects() + "."));
            return Optional.empty();
        }
    }
}
