package bot.k98.reminder.domain.calendar;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Kinds of events as people type them: by their names, or by the labels that they read, in whatever case. */
public final class KindNames {
    private final List<String> names;
    private final UnaryOperator<String> labels;

    /**
     * @param names of all kinds that there are, those that are shown first at the front
     * @param labels what people read of a name
     */
    public KindNames(Collection<String> names, UnaryOperator<String> labels) {
        this.names = names.stream().distinct().toList();
        this.labels = labels;
    }

    /** The name of the kind that is meant; a name goes before a label. Empty: there is no such kind. */
    public Optional<String> find(String typed) {
        String words = typed.strip().toLowerCase(Locale.ROOT);
        return names.stream()
                .filter(words::equals)
                .findFirst()
                .or(() -> names.stream()
                        .filter(name -> labels.apply(name)
                                .strip()
                                .toLowerCase(Locale.ROOT)
                                .equals(words))
                        .findFirst());
    }

    /** The labels of the first so many. */
    public List<String> some(int most) {
        return names.stream().limit(most).map(labels).toList();
    }
}
