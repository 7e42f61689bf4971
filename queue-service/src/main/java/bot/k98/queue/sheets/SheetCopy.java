package bot.k98.queue.sheets;

import bot.k98.queue.domain.profile.Profile;
import bot.k98.queue.parsing.Checkpoint;
import java.nio.file.Path;

/**
 * A snapshot to be shown in its profile's sheet.
 *
 * @param snapshot packed CSV, the columns' names first
 * @param sequence of its publication: a tab that shows a later one is left as it is
 */
public record SheetCopy(Profile profile, Path snapshot, long sequence, Checkpoint checkpoint) {}
