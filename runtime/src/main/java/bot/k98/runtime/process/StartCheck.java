package bot.k98.runtime.process;

import bot.k98.runtime.config.Configuration;
import java.util.List;

/** Something of a service that can be wrong before it starts. */
@FunctionalInterface
public interface StartCheck {
    /** What is wrong, a sentence each, without a secret; empty when nothing is. */
    List<String> problems(Configuration configuration);
}
