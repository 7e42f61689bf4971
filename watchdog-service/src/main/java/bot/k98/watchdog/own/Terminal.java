package bot.k98.watchdog.own;

import bot.k98.runtime.config.Configuration;
import bot.k98.runtime.config.Environment;
import bot.k98.runtime.config.Problem;
import bot.k98.runtime.config.Variables;
import bot.k98.watchdog.domain.fleet.Member;
import bot.k98.watchdog.process.ChildProgram;
import bot.k98.watchdog.progress.Addresses;
import bot.k98.watchdog.progress.JsonProgress;
import bot.k98.watchdog.progress.ProgressEvent.Refused;
import bot.k98.watchdog.progress.ProgressPrinter;
import bot.k98.watchdog.progress.ProgressRenderer;
import bot.k98.watchdog.progress.StartStory;
import bot.k98.watchdog.progress.TextProgress;
import bot.k98.watchdog.supervision.FleetListener;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The launcher's terminal: who reads it, people or a program, and since when they wait. */
public final class Terminal {
    private final Addresses addresses;
    private final Instant since;
    private final Instant now;
    private final ProgressRenderer renderer;
    private final PrintStream out;

    private Terminal(Addresses addresses, Instant since, Instant now, ProgressRenderer renderer, PrintStream out) {
        this.addresses = addresses;
        this.since = since;
        this.now = now;
        this.renderer = renderer;
        this.out = out;
    }

    /** @param now when this process began, for a launcher that didn't say when it did */
    public static Terminal of(Configuration configuration, Addresses addresses, Instant now, PrintStream out) {
        ProgressRenderer renderer =
                switch (configuration.get(Variables.K98_PROGRESS)) {
                    case TEXT -> new TextProgress(addresses);
                    case JSON -> new JsonProgress(addresses);
                };
        return new Terminal(
                addresses, configuration.find(Variables.K98_STARTED_AT).orElse(now), now, renderer, out);
    }

    Addresses addresses() {
        return addresses;
    }

    /**
     * @param lastLines that a member wrote to its console
     * @param takenOver whether this watchdog goes on where a killed one was: then the launcher's beginning is long ago
     */
    FleetListener progress(List<ChildProgram> programs, Function<Member, List<String>> lastLines, boolean takenOver) {
        List<Member> members = programs.stream().map(ChildProgram::member).toList();
        return new ProgressPrinter(new StartStory(members, takenOver ? now : since, lastLines), renderer, out);
    }

    /**
     * A configuration that can't be used: a program is told here. People are by {@link bot.k98.runtime.process.K98Process}.
     *
     * @param environment that it was read from
     */
    public static void tellProgram(Environment environment, List<Problem> problems, PrintStream out) {
        if ("json".equals(environment.variables().get(Variables.K98_PROGRESS.name()))) {
            out.println(JsonProgress.refusal(
                    problems.stream().map(Problem::toString).collect(Collectors.joining(" "))));
            out.flush();
        }
    }

    /** It doesn't even begin: people read why on standard error. */
    public void refuse(String why) {
        System.err.println("k98: " + why);
        if (renderer instanceof JsonProgress) {
            renderer.lines(new Refused(why)).forEach(out::println);
            out.flush();
        }
    }
}
