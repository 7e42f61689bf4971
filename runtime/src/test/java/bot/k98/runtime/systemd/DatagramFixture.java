package bot.k98.runtime.systemd;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;

/** Plays systemd: a Unix datagram socket that is bound and read. */
@SuppressWarnings("restricted")
final class DatagramFixture implements AutoCloseable {
    private static final short AF_UNIX = 1;
    private static final int SOCK_DGRAM = 2;
    private static final int DONT_WAIT = 0x40;

    private final int socket;

    /** @param name a path, or an abstract name that begins with @ */
    DatagramFixture(String name) throws IOException {
        this.socket = call("socket", (int) AF_UNIX, SOCK_DGRAM, 0);
        try (Arena arena = Arena.ofConfined()) {
            byte[] path = name.replace('@', '\0').getBytes(StandardCharsets.UTF_8);
            MemorySegment address = arena.allocate(2 + path.length, 2);
            address.set(ValueLayout.JAVA_SHORT, 0, AF_UNIX);
            MemorySegment.copy(path, 0, address, ValueLayout.JAVA_BYTE, 2, path.length);
            if (call("bind", socket, address, (int) address.byteSize()) != 0) {
                throw new IOException("can't bind " + name);
            }
        }
    }

    /** The next message that has arrived; a local datagram has when its sender returned. Empty when there is none. */
    String next() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment buffer = arena.allocate(4096);
            int length = call("recv", socket, buffer, 4096L, DONT_WAIT);
            return length < 0
                    ? ""
                    : new String(buffer.asSlice(0, length).toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        call("close", socket);
    }

    private static int call(String name, Object... arguments) {
        Linker linker = Linker.nativeLinker();
        FunctionDescriptor shape = FunctionDescriptor.of(ValueLayout.JAVA_INT);
        for (Object argument : arguments) {
            shape = shape.appendArgumentLayouts(
                    switch (argument) {
                        case Integer _ -> ValueLayout.JAVA_INT;
                        case Long _ -> ValueLayout.JAVA_LONG;
                        default -> ValueLayout.ADDRESS;
                    });
        }
        MethodHandle function = linker.downcallHandle(linker.defaultLookup().findOrThrow(name), shape);
        try {
            return (int) function.invokeWithArguments(arguments);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
