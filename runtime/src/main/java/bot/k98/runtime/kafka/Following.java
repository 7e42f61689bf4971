package bot.k98.runtime.kafka;

import java.util.Map;

/** One who reads in no group as long as the process runs; {@link Followers} reads for every bean of this type. */
public interface Following {
    /** Of its thread, its consumer and its loop; short, for example {@code manifests}. */
    String name();

    /** Asked again for another consumer when the broker did not answer: that one goes on where the last one was. */
    Beginning beginning();

    /** After each poll, also when nothing came; always on the same thread. */
    void heard(Poll poll);

    /** Of its consumer. */
    default Map<String, Object> settings(KafkaDefaults defaults) {
        return defaults.consumer(name());
    }
}
