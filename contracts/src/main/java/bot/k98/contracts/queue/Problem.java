package bot.k98.contracts.queue;

import java.util.Arrays;
import java.util.List;

/**
 * Why a file was not imported. The words stand in queue-service's message bundle.
 *
 * @param code names the text: what is wrong, where, and what to do
 * @param details put into it, in order
 */
public record Problem(String code, List<String> details) {
    public Problem {
        details = details == null ? List.of() : List.copyOf(details);
    }

    public static Problem of(String code, Object... details) {
        return new Problem(code, Arrays.stream(details).map(String::valueOf).toList());
    }
}
