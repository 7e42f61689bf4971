package bot.k98.queue.worker;

import bot.k98.queue.cdn.CdnClient;
import bot.k98.queue.cdn.CdnHosts;
import bot.k98.queue.discord.QueueTexts;
import bot.k98.queue.domain.QueueLimits;
import bot.k98.queue.domain.profile.Profiles;
import bot.k98.queue.files.FileStore;
import bot.k98.queue.parsing.FileParser;
import bot.k98.queue.sheets.GoogleSheets;
import bot.k98.queue.sheets.SheetsExporter;
import bot.k98.runtime.config.Configuration;
import bot.k98.runtime.config.Variables;
import bot.k98.runtime.process.Directories;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What workers work with. */
@Singleton
class WorkerBeans {
    private static final String FILES = "files";

    @Produces
    @Singleton
    FileStore files(Directories directories) {
        FileStore files = new FileStore(directories.dataRoot().resolve(FILES), directories.instance());
        try {
            files.open();
        } catch (IOException e) {
            throw new UncheckedIOException("DATA_DIR can't be written", e);
        }
        return files;
    }

    @Produces
    @Singleton
    Steps steps(Configuration configuration, Profiles profiles, FileStore files, Reporter reporter) {
        CdnHosts hosts = new CdnHosts(
                configuration.get(Variables.DISCORD_CDN_HOSTS), configuration.find(Variables.DISCORD_API_URL));
        GoogleSheets google = new GoogleSheets(
                configuration.find(Variables.GOOGLE_CREDENTIALS_FILE), configuration.get(Variables.GOOGLE_SHEETS_URL));
        return new Steps(
                new FetchStep(new CdnClient(hosts, QueueLimits.FILE_BYTES, CdnClient.Patience.USUAL), files),
                new ParseStep(new FileParser(files, QueueTexts::problem), profiles),
                new ExportStep(new SheetsExporter(google), profiles, files),
                new ReportStep(files, reporter),
                new RemoveStep(files));
    }
}
