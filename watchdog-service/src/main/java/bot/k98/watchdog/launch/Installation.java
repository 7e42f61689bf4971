package bot.k98.watchdog.launch;

import bot.k98.contracts.ServiceName;
import bot.k98.watchdog.process.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where programs stand: in an unpacked release below {@code services} and {@code sandbox}, in a checkout where Maven leaves them. The launcher
 * in deploy/launcher/run.sh knows the same places.
 *
 * @param home absolute path
 */
record Installation(Path home) {
    /** @throws CannotStart when it isn't built */
    List<String> service(ServiceName service) {
        Path jar = isRelease()
                ? home.resolve("services").resolve(service.wire())
                : home.resolve(service.wire() + "-service/target/quarkus-app");
        return List.of("-jar", there(jar.resolve("quarkus-run.jar")).toString());
    }

    /** @throws CannotStart when it isn't built */
    List<String> sandbox(String main) {
        return List.of("-cp", String.join(":", sandboxClassPath()), main);
    }

    /** The JVM's flags for one kind of process; they stand in files, where the launcher reads them too. */
    List<String> flags(String process) {
        Path flags = home.resolve("deploy/launcher/jvm");
        return List.of("@" + flags.resolve("common.args"), "@" + flags.resolve(process + ".args"));
    }

    private List<String> sandboxClassPath() {
        Path folder = there(isRelease() ? home.resolve("sandbox") : home.resolve("deploy/sandbox/target"));
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "sandbox-*.jar")) {
            List<String> classPath = new ArrayList<>();
            jars.forEach(jar -> classPath.add(jar.toString()));
            classPath.removeIf(jar -> jar.endsWith("-tests.jar") || jar.endsWith("-sources.jar"));
            classPath.add(folder.resolve("lib") + "/*");
            return classPath;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isRelease() {
        return Files.isDirectory(home.resolve("services"));
    }

    private static Path there(Path file) {
        if (!Files.exists(file)) {
            throw new CannotStart(file + " is not there: build first, with ./k98 build");
        }
        return file;
    }
}
