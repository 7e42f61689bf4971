package bot.k98.watchdog.backup;

import bot.k98.runtime.config.Configuration;
import bot.k98.runtime.config.Variables;
import bot.k98.watchdog.domain.backup.BackupManifest;
import bot.k98.watchdog.domain.backup.Part;
import bot.k98.watchdog.domain.backup.Retention;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Carries out one command and says what came of it. */
final class BackupDesk {
    private final Configuration configuration;
    private final Clock clock;
    private final PrintStream out;

    BackupDesk(Configuration configuration, Clock clock, PrintStream out) {
        this.configuration = configuration;
        this.clock = clock;
        this.out = out;
    }

    void make(BackupCommand.Make command) throws IOException {
        ArchiveFolder folder = ArchiveFolder.at(command.folder());
        LastBackup last = new LastBackup(folder.path());
        try (FolderLock ignored = FolderLock.take(folder.path())) {
            make(command, folder, last);
        } catch (IOException | RuntimeException failed) {
            Optional<BackupFailure> full = folder.full(failed);
            String words = words(full.isPresent() ? full.get() : failed);
            note(failed, () -> last.failed(clock.instant(), words));
            full.ifPresent(told -> {
                throw told;
            });
            throw failed;
        }
    }

    private void make(BackupCommand.Make command, ArchiveFolder folder, LastBackup last) throws IOException {
        Instant begun = clock.instant();
        Path archive = folder.path().resolve(Retention.nameAt(begun));
        BackupManifest manifest = write(archive, command, begun);
        configuration.find(Variables.BACKUP_HOOK).ifPresent(hook -> Hook.run(hook, archive));
        prune(folder);
        last.succeeded(clock.instant(), archive, manifest);
        out.println("backup %s: %s, %.1f s"
                .formatted(archive, summary(manifest), seconds(Duration.between(begun, clock.instant()))));
    }

    private static String words(Exception failed) {
        return failed.getMessage() == null ? failed.getClass().getSimpleName() : failed.getMessage();
    }

    private BackupManifest write(Path archive, BackupCommand.Make command, Instant now) throws IOException {
        DataFiles files = new DataFiles(path(Variables.DATA_DIR), archive.getParent());
        if (command.withLogs()) {
            files.withLogs(path(Variables.LOG_DIR));
        }
        try (WorkFolder work = WorkFolder.in(archive.getParent());
                Cluster cluster = new Cluster(configuration.bootstrapServers());
                ArchiveWriter writer = ArchiveWriter.create(archive)) {
            return new Backup(cluster, version()).write(writer, work.path(), files, now);
        }
    }

    private void prune(ArchiveFolder folder) throws IOException {
        for (String old : Retention.surplus(folder.names(), configuration.get(Variables.BACKUP_KEEP))) {
            Files.deleteIfExists(folder.path().resolve(old));
            out.println("removed " + old);
        }
    }

    void verify(BackupCommand.Verify command) throws IOException {
        Optional<Path> named = command.archive().map(BackupDesk::existing);
        Path folder = named.map(archive -> archive.toAbsolutePath().getParent()).orElseGet(this::backups);
        LastBackup last = new LastBackup(folder);
        try {
            Path archive = named.isPresent() ? named.get() : newest(folder);
            drill(archive);
            last.verified(clock.instant(), archive);
        } catch (IOException | RuntimeException failed) {
            note(failed, () -> last.drillFailed(clock.instant(), words(failed)));
            throw failed;
        }
    }

    /** What is written of a failure. */
    @FunctionalInterface
    private interface Note {
        void write() throws IOException;
    }

    /** Whoever can't note it must still say what failed. */
    private static void note(Exception failed, Note note) {
        try {
            note.write();
        } catch (IOException unwritable) {
            failed.addSuppressed(unwritable);
        }
    }

    private void drill(Path archive) throws IOException {
        Instant begun = clock.instant();
        ArchiveReader reader = new ArchiveReader(archive);
        BackupManifest manifest = reader.check();
        Path scratch = Files.createTempDirectory("k98-drill");
        try (WorkFolder work = WorkFolder.of(scratch);
                LocalBroker broker = LocalBroker.start(home(), work.path().resolve("data"), work.path());
                Cluster cluster = new Cluster(broker.address())) {
            new Drill(manifest, reader).run(cluster, work.path().resolve("back"));
        }
        out.println("verified %s: %s; every hash and every record is as it was, %.1f s"
                .formatted(archive, summary(manifest), seconds(Duration.between(begun, clock.instant()))));
    }

    void putBack(BackupCommand.PutBack command) throws IOException {
        Path archive = existing(command.archive());
        ArchiveReader reader = new ArchiveReader(archive);
        BackupManifest manifest = reader.check();
        Restore restore = new Restore(manifest, reader, clock.instant());
        RestoreTarget target = new RestoreTarget(path(Variables.DATA_DIR), path(Variables.LOG_DIR), home());
        target.refuseUnlessEmpty();
        if (configuration.find(Variables.KAFKA_BOOTSTRAP_SERVERS).isPresent()) {
            try (Cluster cluster = new Cluster(configuration.bootstrapServers())) {
                restore.topics(cluster);
            }
            target.fill(restore::files);
        } else {
            target.fillWithBroker(restore);
        }
        out.println("restored %s, made %s: %s".formatted(archive, manifest.madeAt(), summary(manifest)));
        out.println(
                "What was due since then is recorded as unknown and not sent; %d messages that waited to be sent are in %s. Start with ./k98 up"
                        .formatted(
                                manifest.records(Part.WAITING),
                                path(Variables.DATA_DIR).resolve("restored")));
    }

    private Path backups() {
        return configuration
                .find(Variables.BACKUP_DIR)
                .orElseThrow(() -> new BackupFailure("which archive? ./k98 restore --verify FILE, or set BACKUP_DIR"));
    }

    private static Path newest(Path folder) throws IOException {
        List<String> names = Files.isDirectory(folder) ? new ArchiveFolder(folder).names() : List.of();
        return Retention.newest(names)
                .map(folder::resolve)
                .orElseThrow(() -> new BackupFailure("there is no archive in " + folder));
    }

    private static Path existing(Path archive) {
        if (!Files.isReadable(archive)) {
            throw new BackupFailure("there is no archive " + archive + " that can be read");
        }
        return archive;
    }

    private Path path(bot.k98.runtime.config.Variable<Path> variable) {
        return configuration.get(variable).toAbsolutePath().normalize();
    }

    private Path home() {
        return path(Variables.K98_HOME);
    }

    private static String version() {
        String version = BackupDesk.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }

    private static String summary(BackupManifest manifest) {
        return String.format(
                Locale.ROOT,
                "%d records of state, %d of history, %d on their way, %d messages without a receipt, %d files of %.1f MB",
                manifest.records(Part.STATE),
                manifest.records(Part.HISTORY),
                manifest.records(Part.ON_ITS_WAY),
                manifest.records(Part.WAITING),
                manifest.files().size(),
                manifest.fileBytes() / 1e6);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
