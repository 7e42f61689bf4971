package bot.k98.runtime.config;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps installations apart: each names the guilds, channels and spreadsheets of the others, and a setting that has one of them is refused.
 *
 * @param ids OTHER_ENVIRONMENTS_IDS
 */
record OtherEnvironments(Set<String> ids) {
    /** @param text as it stands in the environment */
    Optional<Problem> problem(Variable<?> variable, String text) {
        if (variable.equals(Variables.OTHER_ENVIRONMENTS_IDS) || variable.secret()) {
            return Optional.empty();
        }
        return parts(text).stream()
                .filter(ids::contains)
                .findFirst()
                .map(id -> new Problem(
                        variable.name(),
                        "has " + id + ", which OTHER_ENVIRONMENTS_IDS says belongs to another environment."));
    }

    private static List<String> parts(String text) {
        return Arrays.asList(text.split("[,;/\\s]+", -1));
    }
}
