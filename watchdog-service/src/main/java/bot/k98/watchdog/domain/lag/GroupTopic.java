package bot.k98.watchdog.domain.lag;

import java.util.Comparator;

/** A consumer group and a topic that it reads. */
public record GroupTopic(String group, String topic) implements Comparable<GroupTopic> {
    private static final Comparator<GroupTopic> ORDER =
            Comparator.comparing(GroupTopic::group).thenComparing(GroupTopic::topic);

    @Override
    public int compareTo(GroupTopic other) {
        return ORDER.compare(this, other);
    }

    /** {@code group/topic}. */
    @Override
    public String toString() {
        return group + "/" + topic;
    }
}
