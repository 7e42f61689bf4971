package bot.k98.watchdog.progress;

import bot.k98.watchdog.domain.fleet.FleetFact;
import bot.k98.watchdog.supervision.FleetListener;
import java.io.PrintStream;
import java.time.Instant;

/** Writes the story of a fleet to the launcher. */
public record ProgressPrinter(StartStory story, ProgressRenderer renderer, PrintStream out) implements FleetListener {
    @Override
    public void tell(FleetFact fact, Instant at) {
        story.events(fact, at).stream()
                .flatMap(event -> renderer.lines(event).stream())
                .forEach(out::println);
        out.flush();
    }
}
