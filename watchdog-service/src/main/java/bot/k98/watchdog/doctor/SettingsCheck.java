package bot.k98.watchdog.doctor;

import bot.k98.runtime.config.Configuration;
import bot.k98.runtime.config.Variables;
import bot.k98.runtime.process.FolderProbe;
import bot.k98.runtime.process.StartCheck;
import bot.k98.watchdog.domain.fleet.Scale;
import bot.k98.watchdog.domain.fleet.Scale.Wish;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What {@code ./k98 up} would refuse, and a backup at night would fail on.
 *
 * @param searched PATH, where a hook without a folder is looked for
 */
public record SettingsCheck(String searched) implements StartCheck {
    @Override
    public List<String> problems(Configuration configuration) {
        return Stream.of(
                        scale(configuration.get(Variables.K98_SCALE)),
                        configuration.find(Variables.BACKUP_DIR).flatMap(SettingsCheck::folder),
                        configuration.find(Variables.BACKUP_HOOK).flatMap(this::hook))
                .flatMap(Optional::stream)
                .toList();
    }

    static Optional<String> scale(String text) {
        return Scale.read(text) instanceof Wish.NotUnderstood(String problem)
                ? Optional.of("K98_SCALE is '" + text + "': " + problem)
                : Optional.empty();
    }

    static Optional<String> folder(Path folder) {
        return FolderProbe.mayWrite(folder)
                ? Optional.empty()
                : Optional.of("BACKUP_DIR is " + folder
                        + ", which this user may not write; choose another or change its owner.");
    }

    Optional<String> hook(Path program) {
        return isThere(program)
                ? Optional.empty()
                : Optional.of("BACKUP_HOOK is " + program
                        + ", which is no program that this user can run; name one, or run: chmod +x " + program);
    }

    private boolean isThere(Path program) {
        if (program.isAbsolute() || program.getNameCount() > 1) {
            return isProgram(program);
        }
        return Arrays.stream(searched.split(File.pathSeparator))
                .anyMatch(folder -> isProgram(Path.of(folder).resolve(program)));
    }

    private static boolean isProgram(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }
}
