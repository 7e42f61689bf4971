package bot.k98.watchdog.process;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who listens on a port: the socket's inode from /proc/net/tcp and tcp6, then the process that has it open. Elsewhere than on Linux, and for
 * a process whose descriptors may not be looked at, the answer says so.
 */
public final class PortOwner {
    private static final Pattern SPACES = Pattern.compile(" +");
    private static final String LISTENING = "0A";
    private static final int ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;
    private static final int LONGEST_COMMAND = 80;

    private PortOwner() {}

    /** For a message: {@code pid 4711 (python3 -m http.server)}. */
    public static String of(int port) {
        Set<String> sockets = Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(PortOwner::lines)
                .flatMap(line -> listeningInode(line, port).stream())
                .collect(Collectors.toUnmodifiableSet());
        return sockets.isEmpty()
                ? "a process that can't be found out here"
                : ProcessHandle.allProcesses()
                        .filter(process -> holdsAny(process.pid(), sockets))
                        .map(PortOwner::describe)
                        .findFirst()
                        .orElse("another user's process");
    }

    /** The inode, as {@code socket:[12345]}, when this line of the table is a listener on the port. */
    static Optional<String> listeningInode(String line, int port) {
        List<String> columns = SPACES.splitAsStream(line.strip()).toList();
        String suffix = String.format(Locale.ROOT, ":%04X", port);
        return columns.size() > INODE
                        && columns.get(ADDRESS).endsWith(suffix)
                        && columns.get(STATE).equals(LISTENING)
                ? Optional.of("socket:[" + columns.get(INODE) + "]")
                : Optional.empty();
    }

    private static Stream<String> lines(String table) {
        try {
            return Files.readAllLines(Path.of(table)).stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static boolean holdsAny(long pid, Set<String> sockets) {
        try (DirectoryStream<Path> open = Files.newDirectoryStream(Path.of("/proc", Long.toString(pid), "fd"))) {
            for (Path descriptor : open) {
                if (sockets.contains(target(descriptor))) {
                    return true;
                }
            }
            return false;
        } catch (IOException | DirectoryIteratorException e) {
            return false;
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static String describe(ProcessHandle process) {
        return "pid %d (%s)".formatted(process.pid(), command(process.info()));
    }

    /** The program's name and what it was told, without the flags, which say little and are many. */
    private static String command(ProcessHandle.Info info) {
        String program = info.command()
                .map(command -> Path.of(command).getFileName().toString())
                .orElse("command unknown");
        String told = Arrays.stream(info.arguments().orElse(new String[0]))
                .filter(argument -> !argument.startsWith("-"))
                .collect(Collectors.joining(" "));
        String line = (program + " " + told).strip();
        return line.length() > LONGEST_COMMAND
                ? program + " …" + line.substring(line.length() - LONGEST_COMMAND)
                : line;
    }
}
