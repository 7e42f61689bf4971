package bot.k98.queue.parsing;

import bot.k98.contracts.queue.ImportResult;
import bot.k98.contracts.queue.Problem;
import bot.k98.contracts.queue.StoredFile;
import bot.k98.queue.domain.profile.Profile;
import bot.k98.queue.domain.rows.RefusedFileException;
import bot.k98.queue.domain.rows.RowOutcome;
import bot.k98.queue.domain.rows.RowReader;
import bot.k98.queue.files.FileStore;
import bot.k98.queue.files.FileType;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads a stored file by the first profile that fits and keeps what is accepted. Holds one row at a time. */
public final class FileParser {
    private final FileStore files;
    private final Function<Problem, String> words;

    /** @param words says a problem to people */
    public FileParser(FileStore files, Function<Problem, String> words) {
        this.files = files;
        this.words = words;
    }

    /**
     * @param at the upload's time: decides the period
     * @throws RefusedFileException when the file is at fault
     * @throws IOException when the disk is
     */
    public ImportResult parse(StoredFile file, List<Profile> profiles, Instant at, Checkpoint checkpoint)
            throws IOException, RefusedFileException {
        try (Tables tables = open(file)) {
            Fit fit = Fit.find(profiles, tables.all());
            try (SnapshotFile snapshot = new SnapshotFile(files.draft(), fit.profile());
                    BadRowReport report = new BadRowReport(files.draft(), words)) {
                read(fit, snapshot, report, checkpoint);
                return result(fit.profile(), tables.choice(fit.table()), at, snapshot, report);
            }
        }
    }

    private Tables open(StoredFile file) throws IOException, RefusedFileException {
        Path path = files.path(file.hash(), FileType.UPLOAD);
        return switch (file.kind()) {
            case XLSX -> XlsxTables.open(path);
            case CSV -> CsvTables.open(path);
        };
    }

    private static void read(Fit fit, SnapshotFile snapshot, BadRowReport report, Checkpoint checkpoint)
            throws IOException, RefusedFileException {
        RowReader reader = new RowReader(fit.profile(), fit.header());
        fit.table().read((row, cells) -> {
            checkpoint.pass();
            if (row <= fit.header().row()) {
                return true;
            }
            switch (reader.take(row, cells)) {
                case RowOutcome.Accepted(List<String> values) -> snapshot.add(values);
                case RowOutcome.Blank() -> {}
                case RowOutcome.LeftOut leftOut -> report.add(leftOut);
                case RowOutcome.FileRefused(Problem problem) -> throw new RefusedFileException(problem);
            }
            return true;
        });
    }

    private static ImportResult result(
            Profile profile, Optional<String> sheet, Instant at, SnapshotFile snapshot, BadRowReport report)
            throws IOException, RefusedFileException {
        if (snapshot.rows() == 0) {
            throw new RefusedFileException(
                    report.count() == 0
                            ? Problem.of("rows.none", profile.title())
                            : Problem.of("rows.none.good", profile.title(), report.count(), report.first()));
        }
        return new ImportResult(
                profile.name(),
                profile.rows().period().of(at),
                snapshot.keep(),
                snapshot.rows(),
                report.count(),
                report.keep(),
                sheet);
    }
}
