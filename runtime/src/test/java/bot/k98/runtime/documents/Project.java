package bot.k98.runtime.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The project's folder as its documents see it. */
final class Project {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern HELP_LINE = Pattern.compile("(?m)^ {2}\\./k98 (\\w+.*?)( {2,}.*)?$");
    private static final Pattern WORD = Pattern.compile("--[\\w-]+|\\w+");

    private Project() {}

    /** The Markdown files of the root and of docs. */
    static List<Path> documents() throws IOException {
        try (Stream<Path> root = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(root, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    /** The names of all test classes of all modules. Walks nothing but test trees: elsewhere files come and go while tests run. */
    static Set<String> testClasses() throws IOException {
        Set<String> names = new HashSet<>();
        for (Path tree : testTrees()) {
            try (Stream<Path> files = Files.walk(tree)) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".java"))
                        .forEach(name -> names.add(name.replace(".java", "")));
            }
        }
        return names;
    }

    private static List<Path> testTrees() throws IOException {
        try (Stream<Path> modules = Files.list(ROOT);
                Stream<Path> deployed = Files.list(ROOT.resolve("deploy"))) {
            return Stream.concat(modules, deployed)
                    .map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .toList();
        }
    }

    /** Each command of {@code ./k98 help} with its options, such as {@code test --all}. */
    static Set<String> commands() throws IOException {
        Process help = new ProcessBuilder("sh", ROOT.resolve("k98").toString(), "help").start();
        return HELP_LINE
                .matcher(new String(help.getInputStream().readAllBytes(), UTF_8))
                .results()
                .flatMap(line -> words(line.group(1)))
                .collect(Collectors.toSet());
    }

    private static Stream<String> words(String usage) {
        String command = usage.split("[^\\w-]", 2)[0];
        return Stream.concat(
                Stream.of(command),
                WORD.matcher(usage)
                        .results()
                        .map(found -> found.group())
                        .filter(word -> word.startsWith("--"))
                        .map(option -> command + " " + option));
    }
}
