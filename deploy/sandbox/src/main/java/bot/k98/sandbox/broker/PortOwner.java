package bot.k98.sandbox.broker;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the process that listens on a TCP port, from /proc. Answers nothing where there is no /proc or the process belongs to someone whose files
 * we may not look at.
 */
final class PortOwner {

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final String LISTENING = "0A";
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private PortOwner() {}

    /** The owner as {@code pid 4711 (java)}, for a message. */
    static Optional<String> of(int port) {
        return sockets(port)
                .flatMap(inode -> processWith("socket:[" + inode + "]"))
                .findFirst();
    }

    private static Stream<String> sockets(int port) {
        String suffix = String.format(Locale.ROOT, ":%04X", port);
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .map(Path::of)
                .filter(Files::isReadable)
                .flatMap(PortOwner::lines)
                .map(line -> List.of(SPACES.split(line.strip())))
                .filter(columns -> columns.size() > INODE)
                .filter(columns -> columns.get(LOCAL_ADDRESS).endsWith(suffix) && LISTENING.equals(columns.get(STATE)))
                .map(columns -> columns.get(INODE));
    }

    private static Stream<String> lines(Path table) {
        try {
            return Files.readAllLines(table).stream();
        } catch (IOException unreadable) {
            return Stream.empty();
        }
    }

    private static Stream<String> processWith(String socket) {
        return ProcessHandle.allProcesses()
                .filter(process -> holds(process.pid(), socket))
                .map(process -> "pid " + process.pid() + name(process));
    }

    private static String name(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> " (" + Path.of(command).getFileName() + ")")
                .orElse("");
    }

    private static boolean holds(long pid, String socket) {
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(Path.of("/proc", Long.toString(pid), "fd"))) {
            for (Path descriptor : descriptors) {
                if (target(descriptor).equals(socket)) {
                    return true;
                }
            }
            return false;
        } catch (IOException | DirectoryIteratorException goneOrForbidden) {
            return false;
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }
}
