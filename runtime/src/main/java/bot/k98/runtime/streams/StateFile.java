package bot.k98.runtime.streams;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** The file of a {@link StateExport}. */
final class StateFile {
    private StateFile() {}

    /** {@code tracking.json} for the first instance, {@code tracking-2.json} for the second. */
    static Path of(Path file, int number) {
        if (number == 1) {
            return file;
        }
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String base = dot < 0 ? name : name.substring(0, dot);
        return file.resolveSibling(base + "-" + number + (dot < 0 ? "" : name.substring(dot)));
    }

    /** Refuses to become larger. */
    static final class Bounded extends FilterOutputStream {
        private final long largest;
        private long taken;

        Bounded(OutputStream out, long largest) {
            super(new BufferedOutputStream(out));
            this.largest = largest;
        }

        @Override
        public void write(int b) throws IOException {
            count(1);
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            count(length);
            out.write(bytes, from, length);
        }

        private void count(int more) throws IOException {
            taken += more;
            if (taken > largest) {
                throw new IOException("it is larger than " + (largest >> 20) + " MB; ./k98 backup has all of it");
            }
        }
    }
}
