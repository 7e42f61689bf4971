package bot.k98.watchdog.process;

import bot.k98.watchdog.domain.fleet.Member;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How one member is started and asked for its health.
 *
 * @param environment all of it; nothing else is inherited
 * @param console gets its standard output and error
 * @param ports on 127.0.0.1 that it will take
 */
public record ChildProgram(
        Member member,
        List<String> command,
        Map<String, String> environment,
        Path console,
        List<Integer> ports,
        Health health) {
    public ChildProgram {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        ports = List.copyOf(ports);
    }

    public String name() {
        return member.name();
    }

    /** How to tell that it lives and that it does its work. */
    public sealed interface Health {
        /** Each answers 200 for yes. */
        record Http(URI live, URI ready) implements Health {}

        /** It answers Kafka's protocol on this port of 127.0.0.1. */
        record Broker(int port) implements Health {}
    }
}
