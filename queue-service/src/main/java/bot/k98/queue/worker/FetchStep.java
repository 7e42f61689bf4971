package bot.k98.queue.worker;

import bot.k98.contracts.queue.StoredFile;
import bot.k98.contracts.queue.Work.FetchFile;
import bot.k98.contracts.queue.WorkReport.FileFetched;
import bot.k98.queue.cdn.CdnClient;
import bot.k98.queue.domain.rows.RefusedFileException;
import bot.k98.queue.files.Draft;
import bot.k98.queue.files.FileStore;
import bot.k98.queue.files.FileType;
import bot.k98.queue.files.HashingStream;
import bot.k98.queue.parsing.ContentCheck;
import java.io.IOException;

/** Copies the bytes of an upload and looks at what they are. */
final class FetchStep {
    private final CdnClient cdn;
    private final FileStore files;

    FetchStep(CdnClient cdn, FileStore files) {
        this.cdn = cdn;
        this.files = files;
    }

    FileFetched run(FetchFile work, Assignment assignment) throws IOException, RefusedFileException {
        try (Draft draft = files.draft()) {
            HashingStream bytes = new HashingStream(draft.stream());
            cdn.copy(work.upload().file().url(), bytes, assignment);
            StoredFile.Kind kind = ContentCheck.kindOf(draft.file(), assignment);
            StoredFile file = new StoredFile(bytes.hash(), bytes.count(), kind);
            draft.keep(file.hash(), FileType.UPLOAD);
            return new FileFetched(work.job(), work.attempt(), file);
        }
    }
}
