package bot.k98.runtime.process;

import bot.k98.runtime.config.Configuration;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** What was read before the container started, for injection. */
@Singleton
class ProcessBeans {
    @Produces
    @Singleton
    Configuration configuration() {
        return K98Process.context().configuration();
    }

    @Produces
    @Singleton
    Instance instance() {
        return K98Process.context().instance();
    }

    @Produces
    @Singleton
    Directories directories() {
        return K98Process.context().directories();
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
