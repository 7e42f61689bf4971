package bot.k98.runtime.answer;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of one part of a service: a file of properties beside the class that says them, each in the form of MessageFormat. */
public final class Wording {
    private final ResourceBundle bundle;

    private Wording(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** @param name of the file, without its ending, in the package of {@code speaker} */
    public static Wording of(Class<?> speaker, String name) {
        return new Wording(
                ResourceBundle.getBundle(speaker.getPackageName() + "." + name, Locale.ROOT, speaker.getClassLoader()));
    }

    /** @param values put in as they are: numbers as text, so that none gets its digits grouped */
    public String text(String key, Object... values) {
        Object[] asText = Arrays.stream(values).map(String::valueOf).toArray();
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(asText);
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }
}
