package bot.k98.queue.worker;

import bot.k98.contracts.queue.Work.ExportSnapshot;
import bot.k98.contracts.queue.WorkReport.SnapshotExported;
import bot.k98.queue.domain.QueueLimits;
import bot.k98.queue.domain.profile.Profile;
import bot.k98.queue.domain.profile.Profiles;
import bot.k98.queue.domain.rows.RefusedFileException;
import bot.k98.queue.files.FileStore;
import bot.k98.queue.files.FileType;
import bot.k98.queue.parsing.WithdrawnException;
import bot.k98.queue.sheets.SheetCopy;
import bot.k98.queue.sheets.SheetsExporter;
import bot.k98.runtime.process.Periodic;
import java.io.IOException;
import java.util.Optional;

/** Copies a snapshot into its sheet. One call to Google may take longer than a lease: signs of life are given beside it. */
final class ExportStep {
    private final SheetsExporter sheets;
    private final Profiles profiles;
    private final FileStore files;

    ExportStep(SheetsExporter sheets, Profiles profiles, FileStore files) {
        this.sheets = sheets;
        this.profiles = profiles;
        this.files = files;
    }

    SnapshotExported run(ExportSnapshot work, Assignment assignment) throws IOException, RefusedFileException {
        Optional<Profile> profile = profiles.find(work.result().profile());
        if (profile.flatMap(Profile::export).isEmpty()) {
            throw new RefusedFileException("profile.gone", work.result().profile());
        }
        try (Periodic signs = Periodic.every(QueueLimits.SIGN_OF_LIFE, "export-signs", () -> sign(assignment))) {
            sheets.write(new SheetCopy(
                    profile.get(),
                    files.path(work.result().snapshot(), FileType.SNAPSHOT),
                    work.publication().sequence(),
                    assignment));
        }
        return new SnapshotExported(work.job(), work.attempt());
    }

    private static void sign(Assignment assignment) {
        try {
            assignment.pass();
        } catch (WithdrawnException e) {
            // The copying itself finds out at its next step.
            return;
        }
    }
}
