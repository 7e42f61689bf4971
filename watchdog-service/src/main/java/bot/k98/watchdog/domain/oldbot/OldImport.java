package bot.k98.watchdog.domain.oldbot;

import bot.k98.contracts.ops.Usage.CommandAnswered;
import bot.k98.contracts.reminder.MemberImport;
import bot.k98.contracts.reminder.MemberImport.ChoicesBrought;
import bot.k98.contracts.reminder.MemberImport.LeadsTold;
import bot.k98.contracts.reminder.MemberImport.Told;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Everything that the old bot's files hold and this bot can use. Files are given one after another; subscriptions before preferences. */
public final class OldImport {
    private final String guildId;
    private final ChoiceReader choices = new ChoiceReader();
    private final SentReader sent;
    private final UsageReader usage;

    /** @param guildId the one server that the old bot knew */
    public OldImport(String guildId, Instant now) {
        this.guildId = guildId;
        this.sent = new SentReader(guildId, now);
        this.usage = new UsageReader(now);
    }

    /** One member's, from one file or both. */
    record Choices(ChoicesBrought brought, List<FileReport> from) {}

    record Sent(String userId, Told told, FileReport from) {}

    record Use(CommandAnswered use, FileReport from) {}

    /**
     * What stands here already.
     *
     * @param members users who have chosen something, here or by an earlier import
     * @param told {@code user|mark}
     * @param uses ids
     */
    public record Present(Set<String> members, Set<String> told, Set<String> uses) {
        public Present {
            members = new HashSet<>(members);
            told = new HashSet<>(told);
            uses = new HashSet<>(uses);
        }

        public static Present nothing() {
            return new Present(Set.of(), Set.of(), Set.of());
        }

        public static String told(String userId, String mark) {
            return userId + "|" + mark;
        }
    }

    /** What is to be written. */
    public record Fresh(List<MemberImport> members, List<CommandAnswered> uses) {}

    public void subscriptions(Map<String, Object> file, FileReport report) {
        choices.subscriptions(file, report);
    }

    public void preferences(Map<String, Object> file, FileReport report) {
        choices.preferences(file, report);
    }

    public void sent(Map<String, Object> file, FileReport report) {
        sent.direct(file, report);
    }

    /** @param calendar the old bot's cached calendar; empty when there is none */
    public void calendarSent(Map<String, Object> file, Map<String, Object> calendar, FileReport report) {
        sent.calendar(file, calendar, report);
    }

    public void use(String row, Map<String, Object> line, FileReport report) {
        usage.line(row, line, report);
    }

    /** Counts in the reports what is taken and what is there already; what comes twice in the files counts once. */
    public Fresh fresh(Present present) {
        List<MemberImport> members = new ArrayList<>();
        for (Choices one : choices.all(guildId)) {
            boolean isNew = present.members().add(one.brought().userId());
            one.from().forEach(counting(isNew));
            if (isNew) {
                members.add(one.brought());
            }
        }
        members.addAll(told(present));
        List<CommandAnswered> uses = usage.all().stream()
                .filter(one -> count(present.uses().add(one.use().id()), one.from()))
                .map(Use::use)
                .toList();
        return new Fresh(members, uses);
    }

    private List<MemberImport> told(Present present) {
        Map<String, List<Told>> byUser = new LinkedHashMap<>();
        for (Sent one : sent.all()) {
            if (count(present.told().add(Present.told(one.userId(), one.told().mark())), one.from())) {
                byUser.computeIfAbsent(one.userId(), none -> new ArrayList<>()).add(one.told());
            }
        }
        List<MemberImport> members = new ArrayList<>();
        byUser.forEach((user, leads) -> members.add(new LeadsTold(guildId, user, leads)));
        return members;
    }

    private static boolean count(boolean isNew, FileReport report) {
        counting(isNew).accept(report);
        return isNew;
    }

    private static Consumer<FileReport> counting(boolean isNew) {
        return isNew ? FileReport::take : FileReport::present;
    }
}
