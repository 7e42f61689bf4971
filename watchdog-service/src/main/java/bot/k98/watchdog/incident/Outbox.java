package bot.k98.watchdog.incident;

import bot.k98.watchdog.domain.incident.Episode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Notices that are still to be told. When an incident is over before anybody heard of it, its end tells it all. */
final class Outbox {
    private final Map<String, Notice> waiting = new LinkedHashMap<>();

    void add(Notice notice) {
        waiting.remove(notice.episode().id());
        waiting.put(notice.episode().id(), notice);
    }

    /** What an earlier watchdog could not tell any more. */
    void addUntold(IncidentJournal journal) {
        for (Episode episode : journal.episodes()) {
            Notice notice = new Notice(episode, List.of());
            if (!journal.isTold(notice.id())) {
                add(notice);
            }
        }
    }

    /** Oldest first. */
    List<Notice> waiting() {
        return List.copyOf(waiting.values());
    }

    void told(Notice notice) {
        waiting.remove(notice.episode().id(), notice);
    }
}
