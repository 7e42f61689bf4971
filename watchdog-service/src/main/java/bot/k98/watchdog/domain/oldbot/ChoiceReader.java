package bot.k98.watchdog.domain.oldbot;

import bot.k98.contracts.reminder.MemberImport.ChoicesBrought;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Subscriptions and calendar preferences, two systems there, into one choice for each member. */
final class ChoiceReader {
    private static final String SHAPE = "not of the shape that is expected";

    private final Map<String, Choice> choices = new LinkedHashMap<>();

    /** What stands for one member so far. */
    private static final class Choice {
        private final Map<String, TreeSet<String>> leads = new TreeMap<>();
        private final List<FileReport> from = new ArrayList<>();
        private String name = "";
        private boolean enabled;

        void add(String type, List<String> more) {
            leads.computeIfAbsent(type, none -> new TreeSet<>()).addAll(more);
        }
    }

    /** Read first: who has one is told by it, whatever their preferences say. */
    void subscriptions(Map<String, Object> file, FileReport report) {
        file.forEach((user, row) -> {
            Optional<Map<String, Object>> fields = member(user, row, report);
            fields.ifPresent(known -> subscription(user, known, report));
        });
    }

    private void subscription(String user, Map<String, Object> row, FileReport report) {
        List<String> times = leads(user, row.get("reminder_times"), report);
        List<String> types = new ArrayList<>();
        for (Object word : Fields.list(row.get("subscriptions")).orElse(List.of())) {
            List<String> meant = OldWords.subscribed(String.valueOf(word));
            if (meant.isEmpty()) {
                report.skip(user + " " + word, "an unknown kind of event");
            }
            types.addAll(meant);
        }
        if (types.isEmpty() || times.isEmpty()) {
            report.skip(user, types.isEmpty() ? "no kind of event is chosen" : "no time is chosen: nothing was told");
            return;
        }
        Choice choice = choice(user, report);
        choice.name = Fields.text(row.get("username")).orElse("");
        choice.enabled = true;
        types.forEach(type -> choice.add(type, times));
    }

    void preferences(Map<String, Object> file, FileReport report) {
        file.forEach((user, row) -> {
            Optional<Map<String, Object>> fields = member(user, row, report);
            fields.ifPresent(known -> preference(user, known, report));
        });
    }

    private void preference(String user, Map<String, Object> row, FileReport report) {
        Map<String, List<String>> wanted = new TreeMap<>();
        Fields.map(row.get("by_event_type")).orElse(Map.of()).forEach((word, leads) -> {
            String type = OldWords.type(word);
            List<String> chosen = leads(user + " " + word, leads, report);
            if (type.isEmpty() || type.length() > OldWords.LONGEST_TYPE) {
                report.skip(user + " " + word, "no name of a kind of event");
            } else if (!chosen.isEmpty()) {
                wanted.put(type, chosen);
            }
        });
        boolean enabled = Fields.flag(row.get("enabled"));
        if (wanted.isEmpty()) {
            report.skip(user, "nothing is chosen");
        } else if (!enabled && choices.containsKey(user)) {
            report.skip(user, "switched off there; beside the subscription it would be on");
        } else {
            Choice choice = choice(user, report);
            choice.enabled |= enabled;
            wanted.forEach(choice::add);
        }
    }

    /** @param guildId the one server that the old bot knew */
    List<OldImport.Choices> all(String guildId) {
        return choices.entrySet().stream()
                .map(entry -> new OldImport.Choices(
                        brought(guildId, entry.getKey(), entry.getValue()), entry.getValue().from))
                .toList();
    }

    private static ChoicesBrought brought(String guildId, String user, Choice choice) {
        Map<String, List<String>> leads = new TreeMap<>();
        choice.leads.forEach((type, chosen) -> leads.put(type, List.copyOf(chosen)));
        return new ChoicesBrought(guildId, user, choice.name, choice.enabled, leads);
    }

    private Choice choice(String user, FileReport report) {
        Choice choice = choices.computeIfAbsent(user, none -> new Choice());
        choice.from.add(report);
        return choice;
    }

    private static Optional<Map<String, Object>> member(String user, Object row, FileReport report) {
        if (!OldWords.isUser(user)) {
            report.skip(user, "no id of a Discord user");
            return Optional.empty();
        }
        Optional<Map<String, Object>> fields = Fields.map(row);
        if (fields.isEmpty()) {
            report.skip(user, SHAPE);
        }
        return fields;
    }

    private static List<String> leads(String row, Object words, FileReport report) {
        List<String> leads = new ArrayList<>();
        for (Object word : Fields.list(words).orElse(List.of())) {
            List<String> known = OldWords.leads(String.valueOf(word));
            if (known.isEmpty()) {
                report.skip(row + " " + word, "an unknown time");
            }
            leads.addAll(known);
        }
        return leads;
    }
}
