package bot.k98.queue.worker;

import bot.k98.contracts.queue.Work.ParseFile;
import bot.k98.contracts.queue.WorkReport.FileParsed;
import bot.k98.queue.domain.profile.Profile;
import bot.k98.queue.domain.profile.Profiles;
import bot.k98.queue.domain.rows.RefusedFileException;
import bot.k98.queue.parsing.FileParser;
import java.io.IOException;
import java.util.List;

/** Reads the rows of a copied file. */
final class ParseStep {
    private final FileParser parser;
    private final Profiles profiles;

    ParseStep(FileParser parser, Profiles profiles) {
        this.parser = parser;
        this.profiles = profiles;
    }

    FileParsed run(ParseFile work, Assignment assignment) throws IOException, RefusedFileException {
        List<Profile> candidates = profiles.named(work.profiles());
        if (candidates.isEmpty()) {
            throw new RefusedFileException("profile.gone", String.join(", ", work.profiles()));
        }
        var result = parser.parse(work.file(), candidates, work.upload().at(), assignment);
        return new FileParsed(work.job(), work.attempt(), result);
    }
}
