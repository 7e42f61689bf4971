package bot.k98.watchdog.incident;

import bot.k98.contracts.Decoded;
import bot.k98.contracts.Topics;
import bot.k98.contracts.ops.Incident;
import bot.k98.runtime.process.AtomicFile;
import bot.k98.watchdog.alert.AlertLedger;
import bot.k98.watchdog.domain.incident.Episode;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * DATA_DIR/watchdog/incidents.jsonl: a line for each incident that opens or resolves, as on ops.incidents, and {@code {"told":"…"}} for each
 * notice that was handed over, by whatever way. A line that was cut by a power loss is skipped. Written whole and shorter at each start.
 */
final class IncidentJournal implements AlertLedger {
    private static final Logger LOG = Logger.getLogger(IncidentJournal.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TOLD = "told";
    private static final String NEW_LINE = "\n";

    private final Path file;
    private final Map<String, Episode> episodes = new LinkedHashMap<>();
    private final Set<String> told = new LinkedHashSet<>();

    private IncidentJournal(Path file) {
        this.file = file;
    }

    /** @param kept so many of the newest episodes; open ones are always kept */
    static IncidentJournal open(Path file, int kept) throws IOException {
        Files.createDirectories(file.getParent());
        IncidentJournal journal = new IncidentJournal(file);
        if (Files.exists(file)) {
            Files.readAllLines(file).forEach(journal::read);
        }
        journal.shorten(kept);
        return journal;
    }

    private void read(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            if (node.has(TOLD)) {
                told.add(node.get(TOLD).asText());
            } else if (Topics.INCIDENTS.codec().decode(line.getBytes(StandardCharsets.UTF_8))
                    instanceof Decoded.Known<Incident>(Incident incident)) {
                Episode.of(incident).ifPresent(episode -> episodes.put(episode.id(), episode));
            }
        } catch (JsonProcessingException e) {
            LOG.warnf("incident journal has a line that can't be read file=%s", file);
        }
    }

    private void shorten(int kept) throws IOException {
        List<Episode> all = List.copyOf(episodes.values());
        all.subList(0, Math.max(0, all.size() - kept)).stream()
                .filter(episode -> !episode.isOpen())
                .forEach(old -> episodes.remove(old.id()));
        told.removeIf(notice -> episodes.keySet().stream().noneMatch(notice::startsWith));
        List<String> lines = new ArrayList<>();
        episodes.values().forEach(episode -> lines.add(line(episode)));
        told.forEach(notice -> lines.add(told(notice)));
        AtomicFile.write(file, lines.isEmpty() ? "" : String.join(NEW_LINE, lines) + NEW_LINE);
    }

    /** Oldest first. */
    synchronized List<Episode> episodes() {
        return List.copyOf(episodes.values());
    }

    @Override
    public synchronized boolean isTold(String notice) {
        return told.contains(notice);
    }

    synchronized void note(Episode episode) {
        episodes.put(episode.id(), episode);
        append(line(episode));
    }

    /** @param notice begins with the incident's id */
    @Override
    public synchronized void noteTold(String notice) {
        if (told.add(notice)) {
            append(told(notice));
        }
    }

    synchronized boolean knows(String id) {
        return episodes.containsKey(id);
    }

    private static String line(Episode episode) {
        return new String(Topics.INCIDENTS.codec().encode(episode.message()), StandardCharsets.UTF_8);
    }

    private static String told(String notice) {
        return JSON.createObjectNode().put(TOLD, notice).toString();
    }

    /** A full disk must not keep anyone from being told. */
    private void append(String line) {
        try {
            Files.writeString(
                    file,
                    line + NEW_LINE,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.DSYNC);
        } catch (IOException e) {
            LOG.warnf("incident journal not written file=%s problem=\"%s\"", file, e.getMessage());
        }
    }
}
