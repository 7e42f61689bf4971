package bot.k98.watchdog.doctor;

import bot.k98.contracts.ServiceName;
import bot.k98.runtime.config.Configuration;
import bot.k98.runtime.config.Variable;
import bot.k98.runtime.config.Variables;
import bot.k98.runtime.process.Diagnosis;
import bot.k98.runtime.process.Instance;
import bot.k98.watchdog.domain.machine.Disk;
import bot.k98.watchdog.process.PortCheck;
import bot.k98.watchdog.process.PortOwner;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Java, memory, disk, ports, clock and the modes of folders. */
public final class MachineDoctor {
    private static final int JAVA = 25;

    /** The whole system with its own broker, as docs/performance.md has it, and some room. */
    private static final long MEMORY_NEEDED = 1_200L << 20;

    private final Configuration configuration;
    private final Diagnosis diagnosis;
    private final ProcFiles proc;

    MachineDoctor(Configuration configuration, Diagnosis diagnosis, ProcFiles proc) {
        this.configuration = configuration;
        this.diagnosis = diagnosis;
        this.proc = proc;
    }

    public static void examine(Configuration configuration, Diagnosis diagnosis) {
        new MachineDoctor(configuration, diagnosis, new ProcFiles(Path.of("/proc"))).examine();
    }

    void examine() {
        java();
        memory();
        folder(Variables.DATA_DIR);
        folder(Variables.LOG_DIR);
        if (configuration.find(Variables.BACKUP_DIR).isPresent()) {
            folder(Variables.BACKUP_DIR);
        }
        ports();
        clock();
    }

    private void java() {
        int version = Runtime.version().feature();
        if (version < JAVA) {
            diagnosis.bad("Java", version + " is too old; install " + JAVA + " or newer.");
        } else {
            diagnosis.good("Java", Runtime.version().toString());
        }
    }

    private void memory() {
        Optional<Long> available = proc.availableMemory();
        if (available.isEmpty()) {
            diagnosis.note("memory", "can't be told on this system");
        } else if (available.get() < MEMORY_NEEDED) {
            diagnosis.bad(
                    "memory",
                    (available.get() >> 20) + " MB are available, " + (MEMORY_NEEDED >> 20)
                            + " MB are wanted for everything on one machine; stop something, or move the broker.");
        } else {
            diagnosis.good("memory", (available.get() >> 20) + " MB are available");
        }
    }

    private void folder(Variable<Path> variable) {
        Path nearest = configuration.get(variable).toAbsolutePath().normalize();
        while (nearest.getParent() != null && !Files.exists(nearest)) {
            nearest = nearest.getParent();
        }
        try {
            FileStore store = Files.getFileStore(nearest);
            Disk disk = new Disk(variable.name(), store.getUsableSpace(), store.getTotalSpace());
            if (!Files.isWritable(nearest)) {
                diagnosis.bad(variable.name(), nearest + " can't be written by this user; change its owner.");
            } else if (everybodyMayWrite(nearest)) {
                diagnosis.bad(variable.name(), nearest + " can be written by everyone; run: chmod o-w " + nearest);
            } else if (disk.isNearlyFull()) {
                diagnosis.bad(variable.name(), disk.freeMebibytes() + " MB are free; make room.");
            } else {
                diagnosis.good(variable.name(), nearest + ", " + disk.freeMebibytes() + " MB are free");
            }
        } catch (IOException e) {
            diagnosis.bad(variable.name(), nearest + " can't be looked at: " + e.getMessage());
        }
    }

    /** A folder such as /tmp, in which nobody may touch what is another's, is as good as closed. */
    private static boolean everybodyMayWrite(Path folder) throws IOException {
        if (!Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            return false;
        }
        boolean open = Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_WRITE);
        int sticky = 1 << 9;
        return open && ((int) Files.getAttribute(folder, "unix:mode") & sticky) == 0;
    }

    private void ports() {
        int base = configuration.get(Variables.K98_PORT_BASE);
        List<PortCheck.Need> needs = new ArrayList<>();
        if (configuration.find(Variables.DISCORD_BOT_TOKEN).isEmpty()) {
            needs.add(new PortCheck.Need(base, "the local Discord"));
        }
        if (configuration.find(Variables.KAFKA_BOOTSTRAP_SERVERS).isEmpty()) {
            needs.add(new PortCheck.Need(base + 1, "the local broker"));
            needs.add(new PortCheck.Need(base + 2, "the local broker's controller"));
        }
        for (ServiceName service : ServiceName.values()) {
            needs.add(new PortCheck.Need(Instance.httpPort(base, service, 1), service + "-1"));
        }
        List<String> taken = new PortCheck(PortOwner::of).taken(needs);
        if (taken.isEmpty()) {
            diagnosis.good("ports", "all of " + base + " and up are free");
        } else {
            taken.forEach(port -> diagnosis.bad("ports", port + "; is k98-bot running? Else set K98_PORT_BASE."));
        }
    }

    private void clock() {
        switch (proc.clockIsKept()) {
            case YES -> diagnosis.good("clock", "is kept in time");
            case NO -> diagnosis.bad("clock", "nothing keeps it in time; run: timedatectl set-ntp true");
            case UNKNOWN ->
                diagnosis.note("clock", "can't be told here; ./k98 doctor --discord compares it with Discord's");
        }
    }
}
