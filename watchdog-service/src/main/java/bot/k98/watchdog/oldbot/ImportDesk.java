package bot.k98.watchdog.oldbot;

import bot.k98.contracts.reminder.MemberImport.ChoicesBrought;
import bot.k98.runtime.config.Configuration;
import bot.k98.runtime.config.Variables;
import bot.k98.watchdog.backup.BackupFailure;
import bot.k98.watchdog.backup.Cluster;
import bot.k98.watchdog.domain.oldbot.FileReport;
import bot.k98.watchdog.domain.oldbot.OldFile;
import bot.k98.watchdog.domain.oldbot.OldImport;
import bot.k98.watchdog.domain.oldbot.OldImport.Fresh;
import bot.k98.watchdog.domain.oldbot.OldImport.Present;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Carries out one import and reports it. */
final class ImportDesk {
    private static final int NAMED = 30;

    private final Configuration configuration;
    private final Clock clock;
    private final PrintStream out;
    private final List<FileReport> reports = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();

    ImportDesk(Configuration configuration, Clock clock, PrintStream out) {
        this.configuration = configuration;
        this.clock = clock;
        this.out = out;
    }

    /** @return false when a file could not be read; the others were taken */
    boolean run(ImportCommand command) throws IOException {
        String guild = configuration
                .find(Variables.GUILD_ID)
                .orElseThrow(() -> new BackupFailure(
                        "GUILD_ID is not set: the old bot knew one server, and its members belong to that one"));
        Instant now = clock.instant();
        OldFolder folder = OldFolder.at(command.folder());
        OldImport old = read(folder, new OldImport(guild, now));
        if (reports.isEmpty() && unreadable.isEmpty()) {
            throw new BackupFailure("there is no file of the old bot in " + command.folder()
                    + ": it is the folder with its subscriptions and trackers, see docs/import-old.md");
        }
        if (command.dryRun()) {
            Fresh would = old.fresh(Present.nothing());
            tell(folder);
            out.println("dry run: nothing was written, and the broker was not asked. It would be %s at most"
                    .formatted(words(would)));
        } else {
            write(old, folder, guild, now);
        }
        return unreadable.isEmpty();
    }

    private void write(OldImport old, OldFolder folder, String guild, Instant now) {
        try (Cluster cluster = new Cluster(configuration.bootstrapServers())) {
            ImportTopics topics = new ImportTopics(cluster, guild);
            Fresh fresh = old.fresh(topics.present());
            var ends = topics.write(fresh, now);
            tell(folder);
            out.println("written: " + words(fresh));
            if (!topics.isTaken(ends)) {
                out.println("reminder-service has not taken it yet; is it running? It takes it when it does");
            }
        }
    }

    private static String words(Fresh fresh) {
        long choices = fresh.members().stream()
                .filter(ChoicesBrought.class::isInstance)
                .count();
        return "choices of %d members, what %d members were told, %d uses of commands"
                .formatted(
                        choices, fresh.members().size() - choices, fresh.uses().size());
    }

    private OldImport read(OldFolder folder, OldImport old) throws IOException {
        each(folder, OldFile.SUBSCRIPTIONS, old::subscriptions);
        each(folder, OldFile.PREFERENCES, old::preferences);
        each(folder, OldFile.SENT, old::sent);
        Map<String, Object> calendar = calendar(folder);
        each(folder, OldFile.CALENDAR_SENT, (file, report) -> old.calendarSent(file, calendar, report));
        for (Path file : folder.files(OldFile.USAGE)) {
            uses(file, old);
        }
        return old;
    }

    private void each(OldFolder folder, OldFile kind, BiConsumer<Map<String, Object>, FileReport> reading)
            throws IOException {
        for (Path file : folder.files(kind)) {
            FileReport report = new FileReport(file.getFileName().toString());
            object(file).ifPresent(fields -> {
                reports.add(report);
                reading.accept(fields, report);
            });
        }
    }

    private Map<String, Object> calendar(OldFolder folder) throws IOException {
        List<Path> files = folder.files(OldFile.CALENDAR);
        return files.isEmpty() ? Map.of() : object(files.getFirst()).orElse(Map.of());
    }

    private Optional<Map<String, Object>> object(Path file) throws IOException {
        try {
            return Optional.of(OldFolder.read(file));
        } catch (BackupFailure | CharacterCodingException damaged) {
            unreadable.add(file + ": it holds no JSON object; nothing of it was taken");
            return Optional.empty();
        }
    }

    private void uses(Path file, OldImport old) throws IOException {
        FileReport report = new FileReport(file.getFileName().toString());
        reports.add(report);
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    old.use("line " + number, OldFolder.parse(line).orElse(Map.of()), report);
                }
            }
        } catch (CharacterCodingException damaged) {
            unreadable.add(file + ": it is not UTF-8; only what stands before that was taken");
        }
    }

    private void tell(OldFolder folder) {
        reports.forEach(report -> report.lines().forEach(out::println));
        unreadable.forEach(out::println);
        folder.notTaken().forEach((name, why) -> out.println(name + ": not taken, " + why));
        folder.older().forEach(file -> out.println(file + ": not taken, there is a newer file of that name"));
        List<String> unknown = folder.unknown();
        if (!unknown.isEmpty()) {
            out.println("unknown files, not looked at: "
                    + String.join(", ", unknown.subList(0, Math.min(NAMED, unknown.size())))
                    + (unknown.size() > NAMED ? " and %d more".formatted(unknown.size() - NAMED) : ""));
        }
    }
}
