package bot.k98.watchdog.progress;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Calm lines for a person: no animation, so that it reads the same in a log. */
public record TextProgress(Addresses addresses) implements ProgressRenderer {
    @Override
    public List<String> lines(ProgressEvent event) {
        return switch (event) {
            case ProgressEvent.Starting starting -> List.of(starting.part().label() + " …");
            case ProgressEvent.TakenOver over ->
                List.of("%s still runs (pid %d), taken over".formatted(over.name(), over.pid()));
            case ProgressEvent.PartReady part -> List.of(part.part().label() + " ready in " + seconds(part.took()));
            case ProgressEvent.AllReady all -> ready(all.took());
            case ProgressEvent.Crashed crashed ->
                List.of("%s ended unexpectedly (%s), started again in %s"
                        .formatted(crashed.name(), crashed.how(), seconds(crashed.restartIn())));
            case ProgressEvent.Failed failed -> failed(failed);
            case ProgressEvent.Refused refused -> List.of(refused.why());
            case ProgressEvent.Stopping _ -> List.of("stopping …");
            case ProgressEvent.Stopped stopped -> List.of("stopped in " + seconds(stopped.took()));
        };
    }

    private static List<String> failed(ProgressEvent.Failed failed) {
        return Stream.concat(
                        Stream.of("%s stays down: %s".formatted(failed.name(), failed.why())),
                        failed.lines().stream().map(line -> "    | " + line))
                .toList();
    }

    private List<String> ready(Duration took) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("k98-bot is ready in " + seconds(took));
        addresses.page().ifPresent(page -> lines.add("  page        " + page));
        lines.add("  operations  " + addresses.operations());
        lines.add("  broker      " + addresses.broker());
        lines.add("");
        lines.addAll(addresses.page().isPresent() ? tryLocally() : tryInDiscord());
        return lines;
    }

    private static List<String> tryLocally() {
        return List.of(
                "Three things to try, there on the page or in another terminal:",
                "  ./k98 say /ping",
                "  ./k98 say \"/remind set when:10s text:stretch\"",
                "  ./k98 say --as admin --channel operations \"/ops status\"");
    }

    private static List<String> tryInDiscord() {
        return List.of(
                "Three things to try in Discord:", "  /ping", "  /remind set when:10s text:stretch", "  /ops status");
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
