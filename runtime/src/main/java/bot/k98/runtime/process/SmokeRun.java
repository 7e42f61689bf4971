package bot.k98.runtime.process;

import bot.k98.runtime.streams.StreamsRunner;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ClientProxy;
import io.quarkus.arc.InjectableBean;
import io.quarkus.arc.impl.ArcContainerImpl;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * The application of a smoke run: everything has been started as ever, with nobody to talk to. Makes each part that would else be made when it
 * is first needed, and ends. Exit 1 when a part can't be made or an error was logged.
 */
public final class SmokeRun implements QuarkusApplication {
    private static final String OURS = "bot.k98.";
    private static final int FAILED = 1;

    private final Instance instance;
    private final Directories directories;
    private final StreamsRunner streams;

    SmokeRun(Instance instance, Directories directories, StreamsRunner streams) {
        this.instance = instance;
        this.directories = directories;
        this.streams = streams;
    }

    @Override
    public int run(String... args) throws IOException {
        List<String> problems = new ArrayList<>();
        int parts = 0;
        for (InjectableBean<?> bean : ((ArcContainerImpl) Arc.container()).getBeans()) {
            if (isOurs(bean)) {
                parts++;
                attempt(
                        bean.getBeanClass().getName(),
                        problems,
                        () -> ClientProxy.unwrap(Arc.container().instance(bean).get()));
            }
        }
        attempt("the topology", problems, streams::rehearse);
        if (Files.exists(directories.crashFile())) {
            Files.readAllLines(directories.crashFile()).stream()
                    .filter(line -> line.contains(" ERROR "))
                    .forEach(problems::add);
        }
        problems.forEach(problem -> System.err.println(instance.name() + ": " + problem));
        System.out.println(instance.name() + " parts=" + parts + " problems=" + problems.size());
        return problems.isEmpty() && parts > 0 ? ExitCode.OK : FAILED;
    }

    /** What lives as long as the process does; the rest belongs to requests. */
    private static boolean isOurs(InjectableBean<?> bean) {
        return bean.getBeanClass().getName().startsWith(OURS)
                && (bean.getScope() == ApplicationScoped.class || bean.getScope() == Singleton.class);
    }

    private static void attempt(String what, List<String> problems, Runnable making) {
        try {
            making.run();
        } catch (RuntimeException | LinkageError e) {
            problems.add(what + " can't be made: " + e);
        }
    }
}
