package bot.k98.queue.worker;

import bot.k98.contracts.queue.Work.RemoveFiles;
import bot.k98.queue.files.FileStore;
import java.io.IOException;
import org.jboss.logging.Logger;

/** Deletes files of a guild that the bot left long ago. One that can't be deleted is said to operators: nobody asks again. */
final class RemoveStep {
    private static final Logger LOG = Logger.getLogger(RemoveStep.class);

    private final FileStore files;

    RemoveStep(FileStore files) {
        this.files = files;
    }

    void run(RemoveFiles remove) {
        for (String hash : remove.hashes()) {
            try {
                files.remove(hash);
            } catch (IOException e) {
                LOG.errorf(
                        "file not deleted file=%s guild=%s problem=%s remedy=\"delete it by hand\"",
                        hash, remove.job().guildId(), e.getClass().getSimpleName());
            }
        }
    }
}
