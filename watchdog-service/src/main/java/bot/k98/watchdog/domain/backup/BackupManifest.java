package bot.k98.watchdog.domain.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What stands in an archive, its last entry: {@code manifest.json}.
 *
 * @param format of the archive; a newer one is refused
 * @param version of the build that made it
 * @param madeAt when the ends of all topics were read: what came later is not in it
 * @param files of DATA_DIR, and of LOG_DIR when asked for
 */
public record BackupManifest(int format, String version, Instant madeAt, List<TopicPart> topics, List<FilePart> files) {
    /** The one format so far. */
    public static final int FORMAT = 1;

    public BackupManifest {
        Objects.requireNonNull(madeAt);
        topics = List.copyOf(topics);
        files = List.copyOf(files);
    }

    /**
     * One topic.
     *
     * @param settings of the topic that are not the broker's defaults
     * @param contents one for each partition, by its number
     * @param readers the groups that read it; null in archives that were made before this was noted
     */
    public record TopicPart(
            String name, Part part, Map<String, String> settings, List<Content> contents, List<String> readers) {
        public TopicPart {
            settings = Map.copyOf(settings);
            contents = List.copyOf(contents);
            readers = readers == null ? List.of() : List.copyOf(readers);
        }

        public long records() {
            return contents.stream().mapToLong(Content::records).sum();
        }
    }

    /**
     * The records of a partition.
     *
     * @param entry of the archive
     * @param sha256 of the entry's bytes, in hexadecimal
     */
    public record Content(String entry, long records, String sha256) {}

    /**
     * One file.
     *
     * @param entry of the archive: {@code data/…} or {@code logs/…}
     */
    public record FilePart(String entry, long bytes, String sha256) {}

    /** How many records of that kind. */
    public long records(Part part) {
        return topics.stream()
                .filter(topic -> topic.part() == part)
                .mapToLong(TopicPart::records)
                .sum();
    }

    /** Whether a group read it when the archive was made; true of all where that isn't known. */
    public boolean isReadBy(String group, TopicPart topic) {
        boolean known = topics.stream().anyMatch(other -> other.readers().contains(group));
        return !known || topic.readers().contains(group);
    }

    public long fileBytes() {
        return files.stream().mapToLong(FilePart::bytes).sum();
    }
}
