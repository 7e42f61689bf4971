package bot.k98.watchdog.restarts;

import bot.k98.runtime.process.AtomicFile;
import bot.k98.watchdog.domain.child.ChildFact;
import bot.k98.watchdog.domain.fleet.FleetFact;
import bot.k98.watchdog.supervision.FleetListener;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** The newest restarts, kept in DATA_DIR/watchdog/restarts.jsonl over restarts of the watchdog itself. */
public final class RestartBook implements FleetListener {
    private static final Logger LOG = Logger.getLogger(RestartBook.class);
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private static final int KEPT = 100;

    private final Path file;
    private final Deque<Restart> newest = new ArrayDeque<>();

    private RestartBook(Path file) {
        this.file = file;
    }

    public static RestartBook in(Path dataRoot) {
        RestartBook book = new RestartBook(dataRoot.resolve("watchdog").resolve("restarts.jsonl"));
        book.read();
        return book;
    }

    /** Newest first. */
    public synchronized List<Restart> newest(int count) {
        List<Restart> all = new ArrayList<>(newest);
        return all.reversed().stream().limit(count).toList();
    }

    @Override
    public void tell(FleetFact fact, Instant at) {
        if (fact instanceof FleetFact.OfMember(var member, ChildFact of)) {
            restart(member.name(), of, at).ifPresent(this::note);
        }
    }

    private static Optional<Restart> restart(String process, ChildFact fact, Instant at) {
        return switch (fact) {
            case ChildFact.RestartedAsPlanned planned ->
                Optional.of(new Restart(at, process, Restart.Kind.PLANNED, "asked for it after " + seconds(planned)));
            case ChildFact.Crashed crashed ->
                Optional.of(new Restart(at, process, Restart.Kind.CRASHED, crashed.what()));
            case ChildFact.StaysDown down ->
                Optional.of(new Restart(at, process, Restart.Kind.STAYS_DOWN, down.what()));
            case ChildFact.FellSilent silent ->
                Optional.of(new Restart(
                        at,
                        process,
                        Restart.Kind.HUNG,
                        "silent for " + silent.silentFor().toSeconds() + " s"));
            case ChildFact.Started _, ChildFact.TakenOver _, ChildFact.CameAlive _, ChildFact.Ended _ ->
                Optional.empty();
        };
    }

    private static String seconds(ChildFact.RestartedAsPlanned planned) {
        return planned.ranFor().toSeconds() + " s";
    }

    public synchronized void note(Restart restart) {
        newest.addLast(restart);
        if (newest.size() > KEPT) {
            newest.removeFirst();
        }
        try {
            Files.createDirectories(file.getParent());
            AtomicFile.write(file, newest.stream().map(RestartBook::line).collect(Collectors.joining()));
        } catch (IOException e) {
            LOG.warnf("restart not kept file=%s problem=\"%s\"", file, e.getMessage());
        }
    }

    private static String line(Restart restart) {
        try {
            return JSON.writeValueAsString(restart) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a restart is plain data", e);
        }
    }

    private synchronized void read() {
        try {
            for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
                newest.addLast(JSON.readValue(line, Restart.class));
            }
        } catch (IOException e) {
            LOG.warnf("earlier restarts can't be read file=%s problem=\"%s\"", file, e.getMessage());
        }
    }
}
