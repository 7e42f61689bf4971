package bot.k98.queue.sheets;

import bot.k98.queue.domain.profile.Profile.SheetTarget;
import bot.k98.queue.domain.rows.RefusedFileException;
import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.services.sheets.v4.Sheets;
import java.io.IOException;

/**
 * Replaces a tab by a snapshot: the rows go into a new tab beside it, which takes the old one's place in one step when it is
 * complete. Done twice it ends the same; an older snapshot never takes a newer one's place.
 */
public final class SheetsExporter {
    private static final int TOO_MANY = 429;
    private static final int SERVER = 500;

    private final GoogleSheets google;

    public SheetsExporter(GoogleSheets google) {
        this.google = google;
    }

    /**
     * @throws RefusedFileException when Google refuses, or no account is set up
     * @throws IOException when Google can't be reached or asks to come back later
     */
    public void write(SheetCopy copy) throws IOException, RefusedFileException {
        SheetTarget target = copy.profile().export().orElseThrow();
        try {
            Sheets sheets = google.client();
            Document document = new Document(sheets, target.spreadsheet());
            Revisions revisions = new Revisions(document);
            if (revisions.of(target.tab()) >= copy.sequence()) {
                return;
            }
            new TabSwap(document, target.tab()).write(copy);
            revisions.note(target.tab(), copy.sequence());
        } catch (GoogleJsonResponseException e) {
            throw failure(e);
        }
    }

    private static IOException failure(GoogleJsonResponseException e) throws RefusedFileException {
        int status = e.getStatusCode();
        if (status == TOO_MANY || status >= SERVER) {
            return new IOException("HTTP " + status, e);
        }
        throw new RefusedFileException("export.refused", "HTTP " + status);
    }
}
