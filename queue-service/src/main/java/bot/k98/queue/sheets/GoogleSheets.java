package bot.k98.queue.sheets;

import bot.k98.queue.domain.rows.RefusedFileException;
import bot.k98.runtime.config.SecretFile;
import bot.k98.runtime.sheets.SheetsClient;
import bot.k98.runtime.sheets.SheetsClient.Patience;
import com.google.api.services.sheets.v4.Sheets;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Google's client with this installation's account, made anew for each export. */
public final class GoogleSheets {
    private static final Logger LOG = Logger.getLogger(GoogleSheets.class);

    /** What lasts longer is the job's own retries. */
    private static final Patience PATIENCE = new Patience(Duration.ofSeconds(60), Duration.ofSeconds(30));

    private final Optional<Path> key;
    private final URI root;

    /** @param key the account's key file; absent: nothing can be exported, but to a stand-in on this machine */
    public GoogleSheets(Optional<Path> key, URI root) {
        this.key = key;
        this.root = root;
    }

    /** @throws RefusedFileException when there is no key, or one that must not be used */
    Sheets client() throws IOException, RefusedFileException {
        if (key.isEmpty() && !SheetsClient.wantsAccount(root)) {
            return SheetsClient.writing(key, root, PATIENCE);
        }
        Path file = key.orElseThrow(() -> new RefusedFileException("export.off"));
        Optional<String> refusal = Files.exists(file) ? new SecretFile(file).refusal() : Optional.of("names no file");
        if (refusal.isPresent()) {
            LOG.errorf("no export: GOOGLE_CREDENTIALS_FILE %s", refusal.get());
            throw new RefusedFileException("export.off");
        }
        return SheetsClient.writing(key, root, PATIENCE);
    }
}
