package bot.k98.reminder;

import bot.k98.reminder.types.EventTypesReader;
import bot.k98.runtime.config.Configuration;
import bot.k98.runtime.config.Variables;
import bot.k98.runtime.process.StartCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the calendar's folder is there, and what of the kinds of events can't be used: a start goes on without either. */
final class CalendarCheck implements StartCheck {
    @Override
    public List<String> problems(Configuration configuration) {
        return problems(
                configuration.find(Variables.CALENDAR_DIR),
                EventTypesReader.load(configuration.find(Variables.EVENT_TYPES_FILE)));
    }

    static List<String> problems(Optional<Path> folder, EventTypesReader.Loaded types) {
        List<String> problems = new ArrayList<>();
        folder.filter(path -> !Files.isDirectory(path) || !Files.isReadable(path))
                .ifPresent(path -> problems.add(
                        "CALENDAR_DIR is " + path + ", which is no folder that this user can read; choose another."));
        types.problems().forEach(problem -> problems.add("event type not used: " + problem));
        return problems;
    }
}
