package bot.k98.gateway.domain.command;

import bot.k98.contracts.discord.Manifest.Option;
import bot.k98.contracts.discord.Manifest.ReplyMode;
import bot.k98.contracts.discord.Manifest.Use;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.MessageBody.Embed;
import bot.k98.contracts.discord.MessageBody.Field;
import bot.k98.contracts.discord.Reply.Choice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Help in Discord's form. */
final class HelpRenderer {
    private static final int BLUE = 0x3498DB;
    private static final int FIELD = 1_024;
    private static final String MORE = "Options and an example: /help command:…";

    private HelpRenderer() {}

    /** A field for each first word, one line for each command. */
    static MessageBody overview(List<HelpEntry> entries, List<String> menus) {
        if (entries.isEmpty() && menus.isEmpty()) {
            return MessageBody.of("There is nothing here that you can use at the moment.");
        }
        Map<String, List<String>> groups = new LinkedHashMap<>();
        entries.forEach(entry -> groups.computeIfAbsent(entry.group(), group -> new ArrayList<>())
                .add(line(entry)));
        List<Field> fields = new ArrayList<>();
        groups.forEach((group, lines) -> fields.addAll(fields("/" + group, lines)));
        if (!menus.isEmpty()) {
            fields.addAll(fields("On a message: right-click or hold, then Apps", menus));
        }
        return MessageBody.of("")
                .with(new Embed(
                        Optional.of("What you can do here"), Optional.empty(), BLUE, fields, Optional.of(MORE)));
    }

    static MessageBody detail(HelpEntry entry) {
        List<Field> fields = new ArrayList<>();
        entry.use().options().forEach(option -> fields.add(new Field(heading(option), description(option), false)));
        fields.add(new Field("Example", "`" + entry.use().example() + "`", false));
        return MessageBody.of("")
                .with(new Embed(
                        Optional.of("/" + entry.path()),
                        Optional.of(entry.description()),
                        BLUE,
                        fields,
                        Optional.of(audience(entry) + " " + seen(entry.use().reply()) + often(entry.use()))));
    }

    static MessageBody unknown(String asked) {
        return MessageBody.of(
                "There is no command `/" + asked.replace("`", "") + "` that you can use here. `/help` lists them.");
    }

    private static String line(HelpEntry entry) {
        return entry.description() + "\n`" + entry.use().example() + "`";
    }

    /** As many fields as Discord's limit on one needs. */
    private static List<Field> fields(String name, List<String> lines) {
        List<Field> fields = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        for (String line : lines) {
            if (!value.isEmpty() && value.length() + 1 + line.length() > FIELD) {
                fields.add(new Field(name, value.toString(), false));
                value.setLength(0);
            }
            value.append(value.isEmpty() ? "" : "\n").append(line);
        }
        fields.add(new Field(name, value.toString(), false));
        return fields;
    }

    private static String heading(Option option) {
        return option.required() ? option.name() : option.name() + " (may be left out)";
    }

    private static String description(Option option) {
        String choices = option.choices().stream().map(Choice::name).collect(Collectors.joining(", "));
        return choices.isEmpty() ? option.description() : option.description() + ": " + choices;
    }

    private static String audience(HelpEntry entry) {
        return switch (entry.audience()) {
            case MEMBER -> "For everyone.";
            case OFFICER -> "For officers.";
            case OPERATOR -> "For operators.";
        };
    }

    private static String often(Use use) {
        return use.coolDownSeconds() == 0 ? "" : " Once in " + use.coolDownSeconds() + " seconds.";
    }

    private static String seen(ReplyMode mode) {
        return switch (mode) {
            case PRIVATE -> "Only you see the answer.";
            case PUBLIC -> "Everyone in the channel sees the answer.";
            case UPDATE -> "The message changes.";
            case FORM -> "A form opens.";
        };
    }
}
