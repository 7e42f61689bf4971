package bot.k98.runtime.config;

import bot.k98.contracts.ServiceName;
import java.util.stream.Collectors;

/** docs/configuration.md, written from the table of variables. */
final class ConfigurationPage {
    private static final String HEAD = """
            # Configuration

            Written from the code by `ReferencesTest`; change `Variables`, not this page.

            Every setting is an environment variable. A service reads all of them before it starts anything. When something is wrong it
            lists every problem with the variable’s name and ends with exit code 78. Blank counts as not set.

            A secret is never printed. It may be given as a file: set the variable with `_FILE` behind its name to the file’s path. A file
            that everyone can read is refused. One that its group can read is refused too, unless root owns it and the service is not root.

            The broker and the local Discord of `./k98 up` have a few settings of their own: see [sandbox-broker.md](sandbox-broker.md)
            and [sandbox.md](sandbox.md).

            | variable | takes | default | required by | secret | meaning |
            |---|---|---|---|---|---|
            """;

    private ConfigurationPage() {}

    static String text() {
        return Variables.all().stream().map(ConfigurationPage::row).collect(Collectors.joining("", HEAD, ""));
    }

    private static String row(Variable<?> variable) {
        return "| `%s` | %s | %s | %s | %s | %s |\n"
                .formatted(
                        variable.name(),
                        variable.kind().expects(),
                        variable.fallback()
                                .filter(text -> !text.isEmpty())
                                .map("`%s`"::formatted)
                                .orElse("–"),
                        variable.requiredBy().stream()
                                .map(ServiceName::wire)
                                .sorted()
                                .collect(Collectors.collectingAndThen(
                                        Collectors.joining(", "), names -> names.isEmpty() ? "–" : names)),
                        variable.secret() ? "yes; `%s`".formatted(variable.fileName()) : "–",
                        variable.meaning());
    }
}
